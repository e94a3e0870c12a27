import type { Database } from 'better-sqlite3'
import type { Direction, Transaction, Wallet } from '../../core/bill/transaction.ts'
import type { Day, WallTime } from '../../core/calendar.ts'
import type { Fen } from '../../core/money.ts'
import type { StoredTransaction } from '../../core/recurring/subscription.ts'
import { termWriter } from './terms.ts'

/** Says whether a row could matter to the search for Xiaomi renewals. */
export type CandidateTest = (counterparty: string, goods: string) => boolean

/**
 * Writes rows of one source; returns whether each was new, i.e. whether no earlier row tells the same trade.
 * Every row is kept as it stands in its file, known ones included, so that a source can be taken out again whole.
 */
export function rowWriter(db: Database, sourceId: number, isCandidate: CandidateTest) {
  const term = termWriter(db)
  const known = db.prepare<[Wallet, string], { found: number }>(
    'SELECT 1 AS found FROM row WHERE wallet = ? AND identity = ? LIMIT 1',
  )
  const insert = db.prepare(
    `INSERT INTO row (source_id, line, wallet, identity, trade_no, merchant_order_no, paid_at, direction, fen, category,
      counterparty, goods, method, status, note, settled, stated_refund_fen, is_refund)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const mark = db.prepare('INSERT INTO candidate (row_id) VALUES (?)')
  return (row: Transaction): boolean => {
    const isNew = known.get(row.wallet, row.identity) === undefined
    const { lastInsertRowid } = insert.run(
      sourceId,
      row.line,
      row.wallet,
      row.identity,
      row.tradeNo,
      row.merchantOrderNo,
      row.paidAt,
      row.direction,
      row.fen,
      term(row.category),
      term(row.counterparty),
      row.goods,
      term(row.method),
      term(row.status),
      row.note,
      Number(row.settled),
      row.statedRefundFen,
      Number(row.isRefund),
    )
    if (isCandidate(row.counterparty, row.goods)) mark.run(lastInsertRowid)
    return isNew
  }
}

/**
 * Asks again which rows of some merchants could matter, after the person's rules about them changed. The caller wraps
 * it in a transaction.
 */
export function remark(
  db: Database,
  isOf: (counterparty: string) => boolean,
  isCandidate: CandidateTest,
): void {
  const merchants = db
    .prepare<[], { id: number; text: string }>('SELECT id, text FROM term')
    .all()
    .filter(({ text }) => isOf(text))
  const names = new Map(merchants.map(({ id, text }) => [id, text]))
  const rows = db
    .prepare<[string], { id: number; counterparty: number; goods: string }>(
      'SELECT id, counterparty, goods FROM row WHERE counterparty IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify([...names.keys()]))
  const mark = db.prepare('INSERT OR IGNORE INTO candidate (row_id) VALUES (?)')
  const unmark = db.prepare('DELETE FROM candidate WHERE row_id = ?')
  for (const { id, counterparty, goods } of rows) {
    if (isCandidate(names.get(counterparty) ?? '', goods)) mark.run(id)
    else unmark.run(id)
  }
}

export function insertRejected(
  db: Database,
  sourceId: number,
  rejected: readonly { line: number; reason: string; text: string }[],
): void {
  const insert = db.prepare('INSERT INTO rejected_row (source_id, line, reason, text) VALUES (?, ?, ?, ?)')
  for (const row of rejected) insert.run(sourceId, row.line, row.reason, row.text)
}

interface RowRow {
  source_id: number
  source_name: string
  line: number
  wallet: Wallet
  identity: string
  trade_no: string
  merchant_order_no: string | null
  paid_at: WallTime
  direction: Direction
  fen: Fen
  category: string
  counterparty: string
  goods: string
  method: string
  status: string
  note: string
  settled: number
  stated_refund_fen: Fen | null
  is_refund: number
}

const columns = `
  row.source_id, source.name AS source_name, row.line, row.wallet, row.identity, row.trade_no, row.merchant_order_no,
  row.paid_at, row.direction, row.fen, category.text AS category, counterparty.text AS counterparty, row.goods,
  method.text AS method, status.text AS status, row.note, row.settled, row.stated_refund_fen, row.is_refund`
const joins = `
  JOIN source ON source.id = row.source_id
  JOIN term AS category ON category.id = row.category
  JOIN term AS counterparty ON counterparty.id = row.counterparty
  JOIN term AS method ON method.id = row.method
  JOIN term AS status ON status.id = row.status`
/** The newest telling of a trade comes from the bill exported last; of two such, from the one imported last. */
const newestLast = `
  ORDER BY coalesce(source.exported_at, source.period_to, ''), source.id, row.line`

/** Every trade up to `until`, once, as its newest bill tells it. */
export function allTrades(db: Database, until: Day): StoredTransaction[] {
  return newestTellings(
    db
      .prepare<[string], RowRow>(`SELECT ${columns} FROM row ${joins} WHERE row.paid_at < ? ${newestLast}`)
      .all(endOf(until)),
  )
}

/** The same for the rows that could matter to the search for Xiaomi renewals. */
export function candidateTrades(db: Database, until: Day): StoredTransaction[] {
  return newestTellings(
    db
      .prepare<[string], RowRow>(
        `SELECT ${columns} FROM candidate JOIN row ON row.id = candidate.row_id ${joins} WHERE row.paid_at < ? ${newestLast}`,
      )
      .all(endOf(until)),
  )
}

export function tradeCount(db: Database): number {
  return (
    db
      .prepare<[], { n: number }>('SELECT count(*) AS n FROM (SELECT DISTINCT wallet, identity FROM row)')
      .get()?.n ?? 0
  )
}

export function rowAt(db: Database, sourceId: number, line: number): StoredTransaction | null {
  const row = db
    .prepare<[number, number], RowRow>(
      `SELECT ${columns} FROM row ${joins} WHERE row.source_id = ? AND row.line = ?`,
    )
    .get(sourceId, line)
  return row ? fromRow(row) : null
}

function endOf(day: Day): string {
  return `${day}T24`
}

function newestTellings(rows: RowRow[]): StoredTransaction[] {
  const newest = new Map<string, RowRow>()
  for (const row of rows) newest.set(`${row.wallet}:${row.identity}`, row)
  return [...newest.values()].map(fromRow)
}

function fromRow(row: RowRow): StoredTransaction {
  return {
    wallet: row.wallet,
    tradeNo: row.trade_no,
    identity: row.identity,
    merchantOrderNo: row.merchant_order_no,
    paidAt: row.paid_at,
    direction: row.direction,
    fen: row.fen,
    category: row.category,
    counterparty: row.counterparty,
    goods: row.goods,
    method: row.method,
    status: row.status,
    note: row.note,
    settled: row.settled === 1,
    statedRefundFen: row.stated_refund_fen,
    isRefund: row.is_refund === 1,
    line: row.line,
    source: { id: row.source_id, name: row.source_name },
  }
}
