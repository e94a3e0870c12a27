import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tradeKeyText, type Wallet } from '../../../src/core/bills/transaction.ts'
import { formerNumbers } from '../../../src/core/claims/evidence-names.ts'
import { storedProgress } from '../../../src/core/claims/progress.ts'
import { attachmentsOf } from '../../../src/engine/store/attachments.ts'
import { allCases } from '../../../src/engine/store/cases.ts'
import { countsOf } from '../../../src/engine/store/counts.ts'
import { migrate, schemaVersion } from '../../../src/engine/store/migrate.ts'
import { migrations } from '../../../src/engine/store/migrations/index.ts'
import { databaseName, openStore } from '../../../src/engine/store/open.ts'
import {
  allDecisions,
  allLimits,
  allNotes,
  allRules,
  lastCheckUp,
  marksByCharge,
} from '../../../src/engine/store/said.ts'
import { shownTest } from '../../../src/engine/store/shown-alerts.ts'
import { allProofs } from '../../../src/engine/store/step-proofs.ts'
import { temporaryFolder } from '../test-engine.ts'

/** The last version with a table for each kind of thing a person says. */
const lastOfTables = 8
const stored = join(import.meta.dirname, '../../fixture/databases')

type Row = Record<string, string | number | null>

/** What the tables of an old version hold, in the shape in which the store answers today. */
function saidInTables(db: Database) {
  const hasTable = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?')
  const rows = (table: string, order = 'rowid') =>
    hasTable.get(table) ? (db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all() as Row[]) : []
  const key = ({ wallet, trade_no }: Row) => ({ wallet, tradeNo: trade_no })
  const target = (row: Row) => {
    if (row.trade_no !== null) return { kind: 'subscription', charge: key(row) }
    return row.service === null ? { kind: 'all' } : { kind: 'service', service: row.service }
  }
  const renamed: Record<string, string> = { xiaomi: 'merchant', photograph: 'screenshot' }
  const step = ({ place }: Row) => renamed[String(place)] ?? place
  const evidence = (item: Row[string] | undefined) => formerNumbers[String(item)] ?? item
  const charges = rows('verdict_charge', 'wallet, trade_no')
  const seen = rows('check_up_source')
  const checkUp = rows('check_up').at(-1)
  return {
    verdicts: rows('verdict', 'id').map(row => ({
      kind: row.kind,
      charges: charges.filter(charge => charge.verdict_id === row.id).map(key),
      ...(row.kind === 'cancelled' ? { on: row.cancelled_on } : {}),
      ...(row.kind === 'belongs-to'
        ? { target: { wallet: row.target_wallet, tradeNo: row.target_trade_no } }
        : {}),
    })),
    marks: rows('place_state', 'at').map(row => ({
      charge: key(row),
      step: step(row),
      state: row.state,
      at: row.at,
    })),
    rules: rows('merchant_rule', 'id DESC').map(({ counterparty, says, service, said_at }) => ({
      counterparty,
      is: says,
      ...(service === null ? {} : { service }),
      saidAt: said_at,
    })),
    limits: rows('spending_limit', 'id').map(row => ({ target: target(row), per: row.per, fen: row.fen })),
    notes: rows('charge_note', 'id').map(row => ({
      target: target(row),
      note: row.note,
      daysBefore: row.days_before,
    })),
    checkUp: checkUp
      ? {
          finishedAt: checkUp.finished_at,
          seen: seen
            .filter(row => row.check_up_id === checkUp.id)
            .map(({ sha256 }) => sha256)
            .sort(),
        }
      : null,
    cases: rows('case_file', 'id DESC').map(({ id, created_at }) => ({
      id,
      createdAt: created_at,
      charges: rows('case_charge', 'wallet, trade_no')
        .filter(row => row.case_id === id)
        .map(key),
      answers: rows('case_answer', 'question')
        .filter(row => row.case_id === id)
        .map(({ question, answer, said_at }) => ({
          question: String(question).replace(/^(evidence:)(.+)$/, (_, tick, item) => tick + evidence(item)),
          answer,
          saidAt: said_at,
        }))
        // By the name that the question has today.
        .sort((a, b) => (a.question < b.question ? -1 : 1)),
      overrides: rows('own_wording', 'letter')
        .filter(row => row.case_id === id)
        .map(({ letter, text, over_text, written_at }) => ({
          letter,
          text,
          baseText: over_text,
          writtenAt: written_at,
        })),
      // What changed in the bills since, and what was sent, was not kept then.
      choices: [] as unknown[],
      sent: [] as unknown[],
    })),
    attachments: rows('attachment', 'id').map(({ case_id: caseId, id, evidence: item, covers }) => ({
      caseId,
      id,
      evidence: evidence(item),
      covers,
    })),
    proofs: rows('place_proof', 'id').map(row => ({
      id: row.id,
      charge: key(row),
      step: step(row),
      name: row.name,
      sha256: row.sha256,
      bytes: row.bytes,
      keptAt: row.kept_at,
    })),
    shownAlerts: rows('told_alert').map(({ uid }) => uid),
    decisions: ['verdict', 'place_state', 'merchant_rule', 'spending_limit', 'charge_note'].reduce(
      (sum, table) => sum + rows(table).length,
      0,
    ),
  }
}

/** The same as the store answers it. */
function saidInLog(db: Database, alerts: readonly unknown[]): ReturnType<typeof saidInTables> {
  const withoutId = <T extends { id: number }>({ id: _, ...rest }: T) => rest
  const marks = [...marksByCharge(db)].flatMap(([key, those]) => {
    for (const { charge } of those) expect(tradeKeyText(charge)).toBe(key)
    return those.map(withoutId)
  })
  const checkUp = lastCheckUp(db)
  const wasShown = shownTest(db)
  return {
    verdicts: allDecisions(db).map(withoutId),
    marks: marks.sort((a, b) => (a.at < b.at ? -1 : 1)),
    rules: allRules(db).map(withoutId),
    limits: allLimits(db).map(withoutId),
    notes: allNotes(db).map(withoutId),
    checkUp: checkUp && { finishedAt: checkUp.finishedAt, seen: [...checkUp.seen].sort() },
    cases: allCases(db).map(({ progress, ...one }) => ({
      ...one,
      answers: progress
        .map(({ entry, at }) => ({ ...storedProgress(entry), saidAt: at }))
        .sort((a, b) => (a.question < b.question ? -1 : 1)),
    })),
    attachments: allCases(db)
      .flatMap(({ id: caseId }) =>
        attachmentsOf(db, caseId).map(({ id, evidence, covers }) => ({ caseId, id, evidence, covers })),
      )
      .sort((a, b) => a.id - b.id),
    proofs: allProofs(db),
    shownAlerts: alerts.filter(uid => wasShown(String(uid))),
    decisions: countsOf(db).decisions,
  } as ReturnType<typeof saidInTables>
}

function copyOf(version: number): string {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  copyFileSync(join(stored, `v${version}.db`), join(folder, databaseName))
  return folder
}

function openedPlainly(folder: string): Database {
  const db = new Sqlite(join(folder, databaseName))
  onTestFinished(() => {
    db.close()
  })
  return db
}

describe('what a person said before there was a log', () => {
  const versions = migrations.map(({ version }) => version).filter(version => version <= lastOfTables)

  it.each(versions)('is all there when a database of version %i is opened', async version => {
    const folder = copyOf(version)
    const old = openedPlainly(folder)
    const before = saidInTables(old)
    old.close()
    expect(before.verdicts.length).toBeGreaterThan(0)
    const opened = await openStore(folder)
    if (!opened.ok) throw new Error(opened.problem)
    expect(saidInLog(opened.db, before.shownAlerts)).toEqual(before)
    opened.db.close()
  })

  it('fills every table of the last version that had one for each kind', () => {
    const { cases, ...said } = saidInTables(openedPlainly(copyOf(lastOfTables)))
    for (const [name, value] of Object.entries(said)) expect(value, name).not.toEqual([])
    expect(said.checkUp?.seen).toHaveLength(2)
    expect(new Set(said.verdicts.map(({ kind }) => kind)).size).toBe(5)
    expect(cases.some(({ overrides }) => overrides.length > 0)).toBe(true)
  })

  it('stays as it was where the step to the log fails', () => {
    const folder = copyOf(lastOfTables)
    const before = readFileSync(join(folder, databaseName))
    const db = openedPlainly(folder)
    const failing = { version: lastOfTables + 2, run: () => void db.prepare('SELECT * FROM nowhere') }
    const upToLog = migrations.filter(({ version }) => version <= lastOfTables + 1)
    expect(() => migrate(db, { migrations: [...upToLog, failing] })).toThrow()
    expect(schemaVersion(db)).toBe(lastOfTables)
    expect(readFileSync(join(folder, databaseName))).toEqual(before)
  })

  it('is refused as damaged, and not met as a crash later, where it never came from the app', async () => {
    const wallet: Wallet = 'alipay'
    for (const spoil of [
      "UPDATE verdict SET kind = 'maybe' WHERE id = 2",
      "UPDATE verdict SET cancelled_on = '2024-02-30' WHERE kind = 'cancelled'",
      "UPDATE verdict SET target_trade_no = NULL WHERE kind = 'belongs-to'",
      "UPDATE place_state SET state = 'perhaps'",
      `UPDATE spending_limit SET service = 'zzz' WHERE wallet <> '${wallet}' OR wallet IS NULL`,
      "UPDATE check_up_source SET sha256 = '../x' WHERE check_up_id = 1",
      "UPDATE case_answer SET said_at = 'x'",
    ]) {
      const folder = copyOf(lastOfTables)
      const db = openedPlainly(folder)
      db.exec(spoil)
      db.close()
      expect(await openStore(folder), spoil).toEqual({ ok: false, problem: 'damaged' })
    }
  })
})
