import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { TradeKey } from '../../core/bills/transaction.ts'
import type { OwnWording } from '../../core/claims/letters/override.ts'

/** A case as stored: its charges and what the person said, nothing worked out. */
export interface StoredCase {
  id: number
  createdAt: WallTime
  charges: TradeKey[]
  answers: { question: string; answer: string; saidAt: WallTime }[]
  wordings: (OwnWording & { letter: string })[]
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
  const ids = db.prepare<[], { id: number }>('SELECT id FROM case_file ORDER BY id DESC').all()
  return ids.flatMap(({ id }) => caseById(db, id) ?? [])
}

export function caseById(db: Database, id: number): StoredCase | null {
  const row = db
    .prepare<[number], { id: number; created_at: WallTime }>(
      'SELECT id, created_at FROM case_file WHERE id = ?',
    )
    .get(id)
  if (!row) return null
  return {
    id: row.id,
    createdAt: row.created_at,
    charges: db
      .prepare<[number], TradeKey>(
        'SELECT wallet, trade_no AS tradeNo FROM case_charge WHERE case_id = ? ORDER BY wallet, trade_no',
      )
      .all(id),
    answers: db
      .prepare<[number], StoredCase['answers'][number]>(
        'SELECT question, answer, said_at AS saidAt FROM case_answer WHERE case_id = ? ORDER BY question',
      )
      .all(id),
    wordings: db
      .prepare<[number], StoredCase['wordings'][number]>(
        'SELECT letter, text, over_text AS over, written_at AS writtenAt FROM own_wording WHERE case_id = ? ORDER BY letter',
      )
      .all(id),
  }
}

/** Null takes an answer back. */
export function putAnswer(
  db: Database,
  caseId: number,
  question: string,
  answer: string | null,
  at: WallTime,
): void {
  if (answer === null) {
    db.prepare('DELETE FROM case_answer WHERE case_id = ? AND question = ?').run(caseId, question)
    return
  }
  db.prepare(
    `INSERT INTO case_answer (case_id, question, answer, said_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id, question) DO UPDATE SET answer = excluded.answer, said_at = excluded.said_at`,
  ).run(caseId, question, answer, at)
}

/** Null gives the letter back to the app's wording. */
export function putWording(db: Database, caseId: number, letter: string, own: OwnWording | null): void {
  if (own === null) {
    db.prepare('DELETE FROM own_wording WHERE case_id = ? AND letter = ?').run(caseId, letter)
    return
  }
  db.prepare(
    `INSERT INTO own_wording (case_id, letter, text, over_text, written_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (case_id, letter)
     DO UPDATE SET text = excluded.text, over_text = excluded.over_text, written_at = excluded.written_at`,
  ).run(caseId, letter, own.text, own.over, own.writtenAt)
}

/** Returns false where there is none of that id. */
export function deleteCase(db: Database, id: number): boolean {
  return db.prepare('DELETE FROM case_file WHERE id = ?').run(id).changes > 0
}
