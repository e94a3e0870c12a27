import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { type Fen, parseYuan } from '../../core/base/money.ts'
import type { Direction, Wallet } from '../../core/bills/transaction.ts'

export interface SearchedRow {
  wallet: Wallet
  identity: string
  merchantOrderNo: string | null
  isRefund: number
  sourceId: number
  paidAt: WallTime
  direction: Direction
  fen: Fen
  counterparty: string
  goods: string
  status: string
  tradeNo: string
  sourceName: string
  line: number
  /** Rises with the age of the bill: of two rows that tell one trade, the greater is the newer telling. */
  toldAt: string
}

interface Wanted {
  /** Every one of them must be found. */
  words: readonly string[]
  wallet: Wallet | null
  /** Days, `2024-03-09`, or the beginnings of days. */
  from: string | null
  to: string | null
}

export function lastRowId(db: Database): number {
  return db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM row').get()?.id ?? 0
}

/** Finds rows with ids above `after` and up to `upTo`. A word that reads as a sum of money also finds that sum. */
export function searchRows(db: Database, { words, wallet, from, to }: Wanted) {
  const merchants = db.prepare<[string], { id: number }>(
    String.raw`SELECT id FROM term WHERE text LIKE ? ESCAPE '\'`,
  )
  const conditions: string[] = []
  const values: (string | number)[] = []
  for (const word of words) {
    const like = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const terms = merchants.all(like).map(({ id }) => id)
    const sum = parseYuan(word)
    conditions.push(String.raw`(row.counterparty IN (SELECT value FROM json_each(?)) OR row.goods LIKE ? ESCAPE '\'
      OR row.trade_no LIKE ? ESCAPE '\' OR row.merchant_order_no LIKE ? ESCAPE '\'
      OR row.paid_at LIKE ? ESCAPE '\'${sum === null ? '' : ' OR row.fen = ?'})`)
    values.push(JSON.stringify(terms), like, like, like, like.slice(1))
    if (sum !== null) values.push(sum)
  }
  for (const [condition, value] of [
    ['row.wallet = ?', wallet],
    ['row.paid_at >= ?', from],
    ['row.paid_at < ?', to === null ? null : `${to}T24`],
  ] as const) {
    if (value === null) continue
    conditions.push(condition)
    values.push(value)
  }
  const statement = db.prepare<(string | number)[], SearchedRow>(
    `SELECT row.wallet, row.identity, row.merchant_order_no AS merchantOrderNo, row.is_refund AS isRefund,
        row.source_id AS sourceId, row.paid_at AS paidAt, row.direction, row.fen,
        counterparty.text AS counterparty, row.goods, status.text AS status, row.trade_no AS tradeNo,
        source.name AS sourceName, row.line,
        coalesce(source.exported_at, source.period_to, '') || printf('%012d', row.id) AS toldAt
      FROM row
      JOIN source ON source.id = row.source_id
      JOIN term AS counterparty ON counterparty.id = row.counterparty
      JOIN term AS status ON status.id = row.status
      WHERE row.id > ? AND row.id <= ?${conditions.map(one => ` AND ${one}`).join('')}`,
  )
  return (after: number, upTo: number): SearchedRow[] => statement.all(after, upTo, ...values)
}
