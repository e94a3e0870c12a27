import type { Database } from 'better-sqlite3'
import type { Day, Period } from '../../core/base/calendar.ts'
import type { AccountName } from '../../core/bills/accounts/printed-account.ts'
import {
  type BillFormat,
  type BillPart,
  checkedTally,
  type Encoding,
  holdsLine,
  ignoredLine,
  type RejectedRow,
  type Tally,
} from '../../core/bills/bill.ts'
import { sheetAt } from '../../core/bills/place.ts'
import type { SheetStart } from '../../core/bills/reader/sheet.ts'
import type { Telling } from '../../core/bills/trades.ts'
import type { Wallet } from '../../core/bills/transaction.ts'

/** One imported bill as stored: what arrived, and what was said of it when it arrived. */
export interface StoredSource {
  id: number
  name: string
  /** Of the bill itself. */
  sha256: string
  /** Of the zip it came in, if it did. */
  outerSha256: string | null
  wallet: Wallet
  format: BillFormat
  encoding: Encoding | null
  period: Period | null
  exportedAt: string | null
  parts: readonly BillPart[]
  sheets: readonly SheetStart[]
  /** Of tables; stored together with the ignored lines. */
  rows: number
  duplicates: number
  rejectedCount: number
  /** Lines beside the tables that say what can't be. */
  ignoredCount: number
  declared: Tally | null
  computed: Tally
  reconciled: boolean | null
  sample: boolean
  importedAt: string
}

export type NewSource = Omit<StoredSource, 'rejectedCount' | 'ignoredCount'>

/** As SQLite has it: texts of JSON, flags as numbers. */
interface SourceRow
  extends Omit<
    StoredSource,
    'period' | 'parts' | 'sheets' | 'declared' | 'computed' | 'reconciled' | 'sample'
  > {
  periodFrom: Day | null
  periodTo: Day | null
  parts: string | null
  sheets: string | null
  declared: string | null
  computed: string
  reconciled: number | null
  sample: number
}

const selectSources = `
  SELECT id, name, sha256, outer_sha256 AS outerSha256, wallet, format, encoding, period_from AS periodFrom,
    period_to AS periodTo, exported_at AS exportedAt, parts, sheets, rows, duplicates,
    (SELECT count(*) FROM rejected_row WHERE source_id = source.id AND reason <> '${ignoredLine}') AS rejectedCount,
    (SELECT count(*) FROM rejected_row WHERE source_id = source.id AND reason = '${ignoredLine}') AS ignoredCount,
    declared, computed, reconciled, sample, imported_at AS importedAt
  FROM source`

/** The id that the next source may take, as long as nothing else is written. */
export function nextSourceId(db: Database): number {
  return db.prepare<[], { id: number }>('SELECT coalesce(max(id), 0) + 1 AS id FROM source').get()?.id ?? 1
}

export function insertSource(db: Database, source: NewSource): void {
  const { period, parts, sheets, declared, computed, reconciled, sample } = source
  db.prepare(
    `INSERT INTO source (id, name, sha256, outer_sha256, wallet, format, encoding, period_from, period_to, exported_at,
       parts, sheets, rows, duplicates, declared, computed, reconciled, sample, imported_at)
     VALUES (:id, :name, :sha256, :outerSha256, :wallet, :format, :encoding, :periodFrom, :periodTo, :exportedAt,
       :parts, :sheets, :rows, :duplicates, :declared, :computed, :reconciled, :sample, :importedAt)`,
  ).run({
    ...source,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    parts: JSON.stringify(parts),
    sheets: JSON.stringify(sheets),
    declared: declared && JSON.stringify(declared),
    computed: JSON.stringify(computed),
    reconciled: reconciled === null ? null : Number(reconciled),
    sample: Number(sample),
  })
}

export function allSources(db: Database): StoredSource[] {
  return db.prepare<[], SourceRow>(`${selectSources} ORDER BY source.id`).all().map(fromRow)
}

/** Where the sheets of each workbook of several begin, by its source. */
export function sheetsOfSources(db: Database): ReadonlyMap<number, readonly SheetStart[]> {
  const rows = db
    .prepare<[], { id: number; sheets: string }>(
      `SELECT id, sheets FROM source WHERE sheets IS NOT NULL AND sheets <> '[]'`,
    )
    .all()
  return new Map(rows.map(({ id, sheets }) => [id, JSON.parse(sheets)]))
}

/** Whether a stored bill is of one of these wallets. */
export function hasSourceOf(db: Database, wallets: readonly Wallet[]): boolean {
  return allSources(db).some(({ parts }) => parts.some(({ wallet }) => wallets.includes(wallet)))
}

export function sourceById(db: Database, id: number): StoredSource | null {
  const row = db.prepare<[number], SourceRow>(`${selectSources} WHERE source.id = ?`).get(id)
  return row ? fromRow(row) : null
}

export function sourceBySha(db: Database, sha256: string): StoredSource | null {
  const row = db.prepare<[string], SourceRow>(`${selectSources} WHERE source.sha256 = ?`).get(sha256)
  return row ? fromRow(row) : null
}

/** Bills of former versions whose accounts or sheets are still to be read from their kept originals. */
export function sourcesToRead(db: Database): StoredSource[] {
  return db
    .prepare<[], SourceRow>(
      `${selectSources} WHERE source.parts IS NULL OR source.sheets IS NULL ORDER BY source.id`,
    )
    .all()
    .map(fromRow)
}

/** Fills in what is not stored yet, and nothing else. */
export function keepLateReading(
  db: Database,
  id: number,
  { parts, sheets }: Pick<StoredSource, 'parts' | 'sheets'>,
): void {
  db.prepare('UPDATE source SET parts = coalesce(parts, ?), sheets = coalesce(sheets, ?) WHERE id = ?').run(
    JSON.stringify(parts),
    JSON.stringify(sheets),
    id,
  )
}

export function rejectedRows(db: Database, sourceId: number): RejectedRow[] {
  return db
    .prepare<[number], RejectedRow>(
      'SELECT line, reason, text FROM rejected_row WHERE source_id = ? ORDER BY line',
    )
    .all(sourceId)
}

/** The accounts that a bill names, that of its wallet and of most rows first. */
export function accountsNamed({ parts }: StoredSource): AccountName[] {
  return parts.flatMap(({ wallet, account: { label, holder } }) =>
    label === null ? [] : { wallet, label, holder },
  )
}

/** Whose a row is, by where it stands. */
export type TellerOf = (
  wallet: Wallet,
  source: number,
  line: number,
) => Pick<Telling, 'account' | 'accountKey' | 'sheet'>

/** Whose each bill says it is. */
export function printedTellers(db: Database): TellerOf {
  const bills = new Map(allSources(db).map(bill => [bill.id, bill]))
  return (wallet, source, line) => {
    const { parts = [], sheets = [] } = bills.get(source) ?? {}
    const part = parts.find(part => part.wallet === wallet && holdsLine(part, line))
    return { account: part?.account, sheet: sheetAt(sheets, line) }
  }
}

/** Takes a source out with every row that came from it; the caller wraps it in a transaction. */
export function deleteSource(db: Database, id: number): void {
  db.prepare('DELETE FROM candidate WHERE row_id IN (SELECT id FROM row WHERE source_id = ?)').run(id)
  db.prepare('DELETE FROM told_row WHERE source_id = ?').run(id)
  db.prepare('DELETE FROM rejected_row WHERE source_id = ?').run(id)
  db.prepare('DELETE FROM source WHERE id = ?').run(id)
}

/** What is known of a bill whose accounts were never read. */
function unreadPart(wallet: Wallet, period: Period | null): BillPart {
  return { wallet, account: { label: null, holder: null }, periods: period ? [period] : [] }
}

function fromRow({ periodFrom, periodTo, ...row }: SourceRow): StoredSource {
  const period = periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null
  return {
    ...row,
    period,
    parts: row.parts ? (JSON.parse(row.parts) as BillPart[]) : [unreadPart(row.wallet, period)],
    sheets: row.sheets ? (JSON.parse(row.sheets) as SheetStart[]) : [],
    rows: row.rows - row.ignoredCount,
    declared: row.declared ? checkedTally(JSON.parse(row.declared) as Tally) : null,
    computed: checkedTally(JSON.parse(row.computed) as Tally),
    reconciled: row.reconciled === null ? null : row.reconciled === 1,
    sample: row.sample === 1,
  }
}
