import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import { type TradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import type { SentLetter } from '../../core/claims/case-statement.ts'
import type { LetterOverride } from '../../core/claims/letters/override.ts'
import {
  type ProgressEntry,
  type ProgressSubject,
  parseProgress,
  storedProgress,
  storedSubject,
} from '../../core/claims/progress.ts'
import { subjectOf } from '../../core/log/entry.ts'
import { withCurrentKeys } from './current-keys.ts'
import { append, currentKeys, inForce, withdraw } from './log.ts'
import { addText, removeTextOn, textsOf } from './typed-texts.ts'

/** A case as stored: its charges and what the person said, nothing worked out. */
export interface StoredCase {
  id: number
  createdAt: WallTime
  /** Those it was opened with and those taken in since. */
  charges: TradeKey[]
  /** What the person said of charges that its renewals have and it was not opened with; the last of a charge stands. */
  choices: { charges: readonly TradeKey[]; isIn: boolean; at: WallTime }[]
  /** What the person said of it, with the time of each. */
  progress: { entry: ProgressEntry; at: WallTime }[]
  overrides: (LetterOverride & { letter: string })[]
  /** Letters as they were when the person said that their way was taken. */
  sent: SentLetter[]
}

export function insertCase(db: Database, charges: readonly TradeKey[], at: WallTime): number {
  return db.transaction(() => {
    const { lastInsertRowid } = db.prepare('INSERT INTO case_file (created_at) VALUES (?)').run(at)
    const insert = db.prepare(
      'INSERT OR IGNORE INTO case_charge (case_id, wallet, trade_no) VALUES (?, ?, ?)',
    )
    for (const charge of charges) insert.run(lastInsertRowid, charge.wallet, charge.tradeNo)
    return Number(lastInsertRowid)
  })()
}

/** Newest first. */
export function allCases(db: Database): StoredCase[] {
  const rows = db
    .prepare<[], { id: number; createdAt: WallTime }>(
      'SELECT id, created_at AS createdAt FROM case_file ORDER BY id DESC',
    )
    .all()
  if (rows.length === 0) return []
  const keys = db
    .prepare<[], TradeKey & { id: number }>(
      'SELECT case_id AS id, wallet, trade_no AS tradeNo FROM case_charge ORDER BY case_id, wallet, trade_no',
    )
    .all()
  const current = currentKeys(db)
  const opened = grouped(keys, ({ id }) => id)
  const choices = grouped(inForce(db, 'case-charges'), ofCase)
  const answers = [...inForce(db, 'case-answer'), ...textsOf(db, 'case-answer')]
  const progress = grouped(answers, ofCase)
  const overrides = grouped(textsOf(db, 'case-letter'), ofCase)
  const sent = grouped(textsOf(db, 'sent-letter'), ofCase)
  return rows.map(({ id, createdAt }) => {
    const chosen = (choices.get(id) ?? []).map(({ payload: { charges, isIn }, at }) => ({
      charges,
      isIn,
      at,
    }))
    const of = (opened.get(id) ?? []).map(({ wallet, tradeNo }) => ({ wallet, tradeNo }))
    return {
      id,
      createdAt,
      charges: chosenCharges(withCurrentKeys(of, current), chosen),
      choices: chosen,
      progress: (progress.get(id) ?? []).flatMap(({ payload, at }) => {
        const entry = parseProgress(payload)
        return entry ? [{ entry, at }] : []
      }),
      overrides: (overrides.get(id) ?? [])
        .map(({ payload: { letter, text, baseText }, at }) => ({ letter, text, baseText, writtenAt: at }))
        .sort((a, b) => (a.letter < b.letter ? -1 : 1)),
      sent: (sent.get(id) ?? []).map(({ payload }) => payload),
    }
  })
}

export function caseById(db: Database, id: number): StoredCase | null {
  return allCases(db).find(one => one.id === id) ?? null
}

function ofCase({ payload }: { payload: { caseId: number } }): number {
  return payload.caseId
}

function chosenCharges(opened: readonly TradeKey[], choices: StoredCase['choices']): TradeKey[] {
  const chosen = new Map(opened.map(key => [tradeKeyText(key), key]))
  for (const { charges, isIn } of choices)
    for (const key of charges) {
      if (isIn) chosen.set(tradeKeyText(key), key)
      else chosen.delete(tradeKeyText(key))
    }
  return [...chosen.values()]
}

/** Keeps that charges are in a case from now on, or that they are none of it. */
export function putCharges(
  db: Database,
  caseId: number,
  charges: readonly TradeKey[],
  isIn: boolean,
  at: WallTime,
): void {
  append(db, { kind: 'case-charges', payload: { caseId, charges: [...charges], isIn } }, at)
}

/** Takes back what was said last of a case's charges. False where nothing was. */
export function withdrawCharges(db: Database, caseId: number, at: WallTime): boolean {
  const last = inForce(db, 'case-charges').findLast(({ payload }) => payload.caseId === caseId)
  return last !== undefined && withdraw(db, last.kind, last.id, at)
}

/** Puts an entry in the place of the one before about the same; `isTyped` where the person words it freely. */
export function putProgress(
  db: Database,
  caseId: number,
  entry: ProgressEntry,
  at: WallTime,
  isTyped = false,
): void {
  const said = { kind: 'case-answer', payload: { caseId, ...storedProgress(entry) } } as const
  db.transaction(() => {
    withdrawProgress(db, caseId, entry, at)
    if (isTyped) addText(db, said, at)
    else append(db, said, at)
  })()
}

/** Takes back what was said about this. */
export function withdrawProgress(db: Database, caseId: number, about: ProgressSubject, at: WallTime): void {
  const payload = { caseId, question: storedSubject(about), answer: '' }
  const subject = subjectOf({ kind: 'case-answer', payload })
  db.transaction(() => {
    removeTextOn(db, subject)
    for (const entry of inForce(db, 'case-answer'))
      if (entry.subject === subject) withdraw(db, entry.kind, entry.id, at)
  })()
}

/** Keeps a letter as it was sent in the place of what was sent of it before: what a person sent is a fact. */
export function putSent(db: Database, payload: SentLetter, at: WallTime): void {
  const entry = { kind: 'sent-letter', payload } as const
  db.transaction(() => {
    removeTextOn(db, subjectOf(entry))
    addText(db, entry, at)
  })()
}

/** Null gives the letter back to the app's wording. */
export function putOverride(
  db: Database,
  caseId: number,
  letter: string,
  override: LetterOverride | null,
): void {
  const payload = { caseId, letter, text: override?.text ?? '', baseText: override?.baseText ?? '' }
  const entry = { kind: 'case-letter', payload } as const
  db.transaction(() => {
    removeTextOn(db, subjectOf(entry))
    if (override) addText(db, entry, override.writtenAt)
  })()
}

/**
 * Takes charges out of a case into cases of their own, one for each list, with everything that was said of it at the
 * times at which it was said; letters in the person's own words and files stay with the first.
 */
export function splitCase(
  db: Database,
  from: StoredCase,
  parts: readonly (readonly TradeKey[])[],
  isTyped: (entry: ProgressEntry) => boolean,
): void {
  const leave = db.prepare('DELETE FROM case_charge WHERE case_id = ? AND wallet = ? AND trade_no = ?')
  db.transaction(() => {
    for (const charges of parts) {
      const id = insertCase(db, charges, from.createdAt)
      for (const { entry, at } of from.progress) putProgress(db, id, entry, at, isTyped(entry))
      for (const { wallet, tradeNo } of charges) leave.run(from.id, wallet, tradeNo)
      putCharges(db, from.id, charges, false, from.createdAt)
    }
  })()
}

/** Deletes the cases about nothing but charges of these bills, with everything that was said of them. */
export function deleteCasesOf(db: Database, sourceIds: readonly number[]): void {
  const cases = db.prepare<[string], { id: number }>(
    `SELECT id FROM case_file
      WHERE EXISTS (SELECT 1 FROM case_charge WHERE case_id = case_file.id)
        AND NOT EXISTS (
          SELECT 1 FROM case_charge
            WHERE case_id = case_file.id AND (wallet, trade_no) NOT IN (
              SELECT wallet, trade_no FROM row WHERE source_id IN (SELECT value FROM json_each(?))))`,
  )
  for (const { id } of cases.all(JSON.stringify(sourceIds))) deleteCase(db, id)
}

/** With everything that was said of it. Returns false where there is none of that id. */
export function deleteCase(db: Database, id: number): boolean {
  return db.transaction(() => {
    // By name, as an import checks no references and so cascades to nothing.
    for (const table of ['attachment', 'case_charge'])
      db.prepare(`DELETE FROM ${table} WHERE case_id = ?`).run(id)
    return db.prepare('DELETE FROM case_file WHERE id = ?').run(id).changes > 0
  })()
}
