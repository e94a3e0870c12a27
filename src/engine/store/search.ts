import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { Fen } from '../../core/base/money.ts'
import type { SearchTerm } from '../../core/base/search-terms.ts'
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
  terms: readonly SearchTerm[]
  wallet: Wallet | null
  /** Days, `2024-03-09`, or the beginnings of days. */
  from: string | null
  to: string | null
}

export function lastRowId(db: Database): number {
  return db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM row').get()?.id ?? 0
}

/** Finds rows with ids above `after` and up to `upTo`. */
export function searchRows(db: Database, { terms, wallet, from, to }: Wanted) {
  const conditions: string[] = []
  const values: (string | number)[] = []
  for (const { text, fen, day, isShortNumber } of terms) {
    const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const found: [condition: string, value: string | number][] = [
      [String.raw`row.counterparty LIKE ? ESCAPE '\'`, like],
      [String.raw`row.goods LIKE ? ESCAPE '\'`, like],
    ]
    if (!isShortNumber) {
      for (const number of ['row.trade_no', 'row.merchant_order_no'])
        found.push([String.raw`${number} LIKE ? ESCAPE '\'`, like])
      found.push([String.raw`row.paid_at LIKE ? ESCAPE '\'`, like.slice(1)])
    }
    if (day !== null) found.push(['row.paid_at LIKE ?', `${day}%`])
    if (fen !== null) found.push(['row.fen = ?', fen])
    conditions.push(`(${found.map(([condition]) => condition).join(' OR ')})`)
    values.push(...found.map(([, value]) => value))
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
        row.counterparty, row.goods, row.status, row.trade_no AS tradeNo,
        source.name AS sourceName, row.line,
        coalesce(source.exported_at, source.period_to, '') || printf('%012d', row.id) AS toldAt
      FROM row
      JOIN source ON source.id = row.source_id
      WHERE row.id > ? AND row.id <= ?${conditions.map(one => ` AND ${one}`).join('')}`,
  )
  return (after: number, upTo: number): SearchedRow[] => statement.all(after, upTo, ...values)
}
