import type { Database } from 'better-sqlite3'
import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import type { Lines } from '../../core/bills/bill.ts'
import { firstBillDay, maxRowFen } from '../../core/bills/bounds.ts'
import { sheetAt } from '../../core/bills/place.ts'
import { targetHints } from '../../core/bills/refunds/refunds-alipay.ts'
import { toldTrade } from '../../core/bills/told-trade.ts'
import { tradesOf } from '../../core/bills/trades.ts'
import type { TradeKey, Transaction, Wallet } from '../../core/bills/transaction.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import { haveOneKey, isOfKey, valuesOf } from './identities.ts'
import { type PackedRows, unpacked } from './packed-rows.ts'
import { sheetsOfSources } from './sources.ts'

/** Says whether a row could matter to the search for Xiaomi renewals. */
type CandidateTest = (counterparty: string, goods: string) => boolean

/**
 * Writes rows of one source, batch by batch. Every row is kept as it stands in its file, known ones included, so that
 * a source can be taken out again whole.
 */
export function rowWriter(db: Database, sourceId: number): (batch: PackedRows) => void {
  // A statement that could be undone alone would keep what it changes beside; an error ends the whole import anyway.
  const insert = db.prepare(
    'INSERT OR ROLLBACK INTO told_row (source_id, told) SELECT ?, value FROM jsonb_each(?)',
  )
  const mark = db.prepare(`INSERT OR IGNORE INTO candidate
     SELECT id FROM row WHERE source_id = ? AND line IN (SELECT value FROM json_each(?))`)
  const reject = db.prepare('INSERT INTO rejected_row (source_id, line, reason, text) VALUES (?, ?, ?, ?)')
  return ({ rows, candidates, rejected }) => {
    insert.run(sourceId, rows)
    if (candidates.length > 0) mark.run(sourceId, JSON.stringify(candidates))
    for (const { line, reason, text } of rejected) reject.run(sourceId, line, reason, text)
  }
}

/**
 * Asks again which rows of some merchants could matter, after the person's rules about them changed. The caller wraps
 * it in a transaction.
 */
export function reclassifyRows(
  db: Database,
  isOf: (counterparty: string) => boolean,
  isCandidate: CandidateTest,
): void {
  const merchants = db.prepare<[], string>('SELECT DISTINCT counterparty FROM row').pluck().all().filter(isOf)
  const rows = db
    .prepare<[string], { id: number; counterparty: string; goods: string }>(
      'SELECT id, counterparty, goods FROM row WHERE counterparty IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(merchants))
  const mark = db.prepare('INSERT OR IGNORE INTO candidate (row_id) VALUES (?)')
  const unmark = db.prepare('DELETE FROM candidate WHERE row_id = ?')
  for (const { id, counterparty, goods } of rows) {
    if (isCandidate(counterparty, goods)) mark.run(id)
    else unmark.run(id)
  }
}

interface RowRow {
  source_id: number
  source_name: string
  told: string
}

const columns = 'source.name AS source_name, row.source_id, json(row.told) AS told'
const joins = 'JOIN source ON source.id = row.source_id'

/** Whose rows are asked for: those of one wallet in some bills; a file may hold bills of both. */
export interface RowsOf {
  wallet: Wallet
  sources: readonly number[]
  /** Of files that hold several accounts of the wallet, the stretches of lines that are asked for. */
  stretches: readonly (Lines & { source: number })[]
}

/** Every trade of some bills, or of all, up to `until`, once, as the newest of these bills tells it. */
export function allTrades(db: Database, until: Day, of: RowsOf | null = null): StoredTransaction[] {
  return storedTrades(db, 'row', until, of)
}

/** The same for the rows that could matter to the search for Xiaomi renewals. */
export function candidateTrades(db: Database, until: Day, of: RowsOf): StoredTransaction[] {
  // CROSS keeps the few candidates first: left to itself, SQLite goes through all rows of the wallet.
  return storedTrades(db, 'candidate CROSS JOIN row ON row.id = candidate.row_id', until, of)
}

function storedTrades(db: Database, from: string, until: Day, of: RowsOf | null): StoredTransaction[] {
  const sources = newestLast(db)
  // Looked up for every row, the sources would cost more than the rows themselves; those of all need no test.
  const isOfAll = of === null || sources.every(({ id }) => of.sources.includes(id))
  const among = isOfAll
    ? ''
    : of.stretches.length === 0
      ? 'AND row.source_id IN (SELECT value FROM json_each(?))'
      : `AND (row.source_id IN (SELECT value FROM json_each(?)) OR EXISTS (SELECT 1 FROM json_each(?) AS one
           WHERE one.value ->> 'source' = row.source_id
             AND row.line BETWEEN one.value ->> 'from' AND one.value ->> 'to'))`
  const lists = isOfAll ? [] : [of.sources, ...(of.stretches.length === 0 ? [] : [of.stretches])]
  const values = [...(of ? [of.wallet] : []), ...lists.map(list => JSON.stringify(list))]
  const told = new Map(sources.map(source => [source.id, { source, rows: [] as StoredTransaction[] }]))
  const find = db.prepare<string[], [number, string]>(
    `SELECT row.source_id, json(row.told) FROM ${from} WHERE ${of ? 'row.wallet = ?' : 'true'} ${among}`,
  )
  const end = endOf(until)
  // One by one: all at once, their texts would be carried along until the last is read.
  for (const [id, text] of find.raw().iterate(...values)) {
    const { source, rows } = told.get(id)!
    const row = unpacked(text, source)
    if (row.paidAt < end && isPossible(row)) rows.push(row)
  }
  const inOrder = [...told.values()].flatMap(({ rows }) => rows.sort((a, b) => a.line - b.line))
  return newestTellings(sheetsOfSources(db), inOrder)
}

/** False for what no bill can tell: earlier versions stored rows of any day and amount. */
function isPossible({ paidAt, fen, statedRefundFen }: Transaction): boolean {
  return dayOfTime(paidAt) >= firstBillDay && Math.max(fen, statedRefundFen ?? 0) <= maxRowFen
}

/**
 * The newest telling of a trade comes from the bill exported last; of two such, from the one imported last. A
 * certificate, which knows no status, tells only what no bill does.
 */
function newestLast(db: Database): StoredTransaction['source'][] {
  return db
    .prepare<[], StoredTransaction['source']>(
      `SELECT id, name FROM source
       ORDER BY format NOT IN ('alipay-pdf', 'wechat-pdf'), coalesce(exported_at, period_to, ''), id`,
    )
    .all()
}

/**
 * The refunds of an Alipay bill, which stand in `lines`, and whatever in it they may refund: all that `refundedWithin`
 * needs of it. The source itself need not be stored yet, as its totals are part of it.
 */
export function refundsAndTargets(db: Database, sourceId: number, lines: readonly number[]): Transaction[] {
  if (lines.length === 0) return []
  const find = (condition: string, ...values: string[]) =>
    db
      .prepare<unknown[], RowRow>(
        `SELECT '' AS source_name, row.source_id, json(row.told) AS told FROM row
         WHERE row.source_id = ? AND ${condition} ORDER BY row.id`,
      )
      .all(sourceId, ...values)
      .map(fromRow)
  const refunds = find('row.line IN (SELECT value FROM json_each(?))', JSON.stringify(lines))
  const { numbers, merchantNumbers, counterparties } = targetHints(refunds)
  const targets = find(
    `row.is_refund = 0 AND (row.trade_no IN (SELECT value FROM json_each(?)) OR row.counterparty IN (SELECT value FROM json_each(?))
       OR row.merchant_order_no IN (SELECT value FROM json_each(?)) OR row.merchant_order_no GLOB '*_[0-9]*')`,
    JSON.stringify([...numbers]),
    JSON.stringify([...counterparties]),
    JSON.stringify([...merchantNumbers]),
  )
  return [...refunds, ...targets]
}

export function rowAt(db: Database, sourceId: number, line: number): StoredTransaction | null {
  const row = db
    .prepare<[number, number], RowRow>(
      `SELECT ${columns} FROM row ${joins} WHERE row.source_id = ? AND row.line = ?`,
    )
    .get(sourceId, line)
  return row ? fromRow(row) : null
}

/** The rows of one bill that go by these order numbers, as they stand there. */
export function rowsNumbered(
  db: Database,
  sourceId: number,
  numbers: readonly string[],
): StoredTransaction[] {
  return db
    .prepare<[number, string], RowRow>(
      `SELECT ${columns} FROM row ${joins}
       WHERE row.source_id = ? AND row.trade_no IN (SELECT value FROM json_each(?)) ORDER BY row.line`,
    )
    .all(sourceId, JSON.stringify(numbers))
    .map(fromRow)
}

/** A trade as the newest bill with it tells it; null where no bill does. */
export function rowOfTrade(db: Database, key: TradeKey): StoredTransaction | null {
  const row = db
    .prepare<ReturnType<typeof valuesOf>, RowRow>(
      `SELECT ${columns} FROM row ${joins} WHERE ${isOfKey}
       ORDER BY row.source_id DESC LIMIT 1`,
    )
    .get(...valuesOf(key))
  return row ? fromRow(row) : null
}

/** How many whole order numbers a bill has in common with any of others. */
export function ordersInCommon(db: Database, sourceId: number, others: readonly number[]): number {
  return (
    db
      .prepare<[number, string], { n: number }>(
        `SELECT count(DISTINCT mine.identity) AS n FROM row AS mine
         WHERE mine.source_id = ? AND mine.identity = mine.trade_no AND EXISTS (
           SELECT 1 FROM row AS other WHERE ${haveOneKey('other', 'mine')}
             AND other.source_id IN (SELECT value FROM json_each(?)))`,
      )
      .get(sourceId, JSON.stringify(others))?.n ?? 0
  )
}

function endOf(day: Day): string {
  return `${day}T24`
}

function newestTellings(
  sheetsOf: ReturnType<typeof sheetsOfSources>,
  told: StoredTransaction[],
): StoredTransaction[] {
  if (sheetsOf.size === 0) return tradesOf(told).map(toldTrade)
  const inSheets = told.map(row => ({ ...row, sheet: sheetAt(sheetsOf.get(row.source.id) ?? [], row.line) }))
  return tradesOf(inSheets).map(trade => {
    const { sheet: _sheet, ...row } = toldTrade(trade)
    return row
  })
}

function fromRow({ told, source_id, source_name }: RowRow): StoredTransaction {
  return unpacked(told, { id: source_id, name: source_name })
}
