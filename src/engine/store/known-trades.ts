import type { Database } from 'better-sqlite3'
import { cardSideOf } from '../../core/bills/accounts/family-card.ts'
import { type Telling, tradesOf } from '../../core/bills/trades.ts'
import type { Transaction, Wallet } from '../../core/bills/transaction.ts'
import { haveOneKey } from './identities.ts'
import { printedTellers, type TellerOf } from './sources.ts'

/**
 * Rows whose number may not be the one that their trade has in other bills: see `tradesOf`. An identity is packed only
 * where it is another than the number.
 */
export const isLoose = (row: string) =>
  `(${row}.told ->> 8 IS NOT NULL OR length(${row}.trade_no) < 16 OR ${row}.trade_no GLOB '*[*xX•×＊][*xX•×＊]*')`

/**
 * Rows of a source, itself not stored yet, whose trade another row told before: an earlier bill's, or an earlier row of
 * the same bill. `tellers` is asked for only where rows have to be compared.
 */
export function knownRows(db: Database, sourceId: number, tellers: () => TellerOf): number {
  const near = `row.wallet IN (SELECT wallet FROM row WHERE source_id = $source)
    AND row.paid_at >= (SELECT substr(min(paid_at), 1, 10) FROM row WHERE source_id = $source)
    AND row.paid_at <= (SELECT substr(max(paid_at), 1, 10) || 'T24' FROM row WHERE source_id = $source)`
  const isPlain =
    db.prepare(`SELECT 1 FROM row WHERE ${near} AND ${isLoose('row')} LIMIT 1`).get({ source: sourceId }) ===
    undefined
  return isPlain ? knownByNumber(db, sourceId) : knownAmong(db, sourceId, near, tellers())
}

function knownByNumber(db: Database, sourceId: number): number {
  return (
    db
      .prepare<[number], number>(
        `SELECT count(*) FROM row AS mine WHERE mine.source_id = ? AND EXISTS (
           SELECT 1 FROM row AS other
           WHERE ${haveOneKey('other', 'mine')} AND other.id < mine.id
             AND other.fen = mine.fen AND other.is_refund = mine.is_refund
             AND abs(julianday(substr(other.paid_at, 1, 10)) - julianday(substr(mine.paid_at, 1, 10))) <= 6
             AND NOT (other.direction IN ('expense', 'income') AND mine.direction IN ('expense', 'income')
               AND other.direction <> mine.direction))`,
      )
      .pluck()
      .get(sourceId) ?? 0
  )
}

function knownAmong(db: Database, sourceId: number, near: string, tellerOf: TellerOf): number {
  const tellings = tellingsWhere(db, near, { source: sourceId }, tellerOf)
  let known = 0
  for (const trade of tradesOf(tellings)) {
    const own = trade.filter(({ source }) => source.id === sourceId).length
    const isFirst = !trade.some(({ source }) => source.id < sourceId)
    known += isFirst && own > 0 ? own - 1 : own
  }
  return known
}

interface TellingRow
  extends Omit<Telling, 'source' | 'account' | 'accountKey' | 'cardSide' | 'sheet' | 'isRefund'>,
    Pick<Transaction, 'category' | 'method' | 'status' | 'line'> {
  sourceId: number
  isRefund: number
}

/** What makes the trades of some rows, in the order in which they were stored. */
export function tellingsWhere(
  db: Database,
  condition: string,
  values: Record<string, string | number>,
  tellerOf: TellerOf = printedTellers(db),
): (Telling & { line: number })[] {
  return db
    .prepare<[typeof values], TellingRow>(
      `SELECT row.source_id AS sourceId, row.line, row.wallet, row.trade_no AS tradeNo, row.identity,
          row.merchant_order_no AS merchantOrderNo, row.paid_at AS paidAt, row.direction, row.fen,
          row.counterparty, row.goods, row.category, row.method, row.status, row.is_refund AS isRefund
        FROM row WHERE ${condition} ORDER BY row.id`,
    )
    .all(values)
    .map(({ sourceId, isRefund, category, method, status, ...row }) => ({
      ...row,
      isRefund: isRefund === 1,
      source: { id: sourceId },
      ...tellerOf(row.wallet, sourceId, row.line),
      cardSide: cardSideOf({ category, method, status, direction: row.direction }),
    }))
}

/** Whether another row of the same number and sum, of which something more holds, tells of the row's trade. */
const isToldAlso = (more: string) =>
  `EXISTS (SELECT 1 FROM row AS other WHERE ${haveOneKey('other', 'row')} AND other.id <> row.id
     AND other.fen = row.fen AND other.is_refund = row.is_refund ${more})`

/** The number of trades that all bills together tell. */
export function tradeCount(db: Database, tellerOf?: TellerOf): number {
  const wallets = db.prepare<[], Wallet>('SELECT DISTINCT wallet FROM row').pluck().all()
  let count = 0
  for (const wallet of wallets) {
    const ofWallet = 'row.wallet = $wallet'
    const isPlain =
      db.prepare(`SELECT 1 FROM row WHERE ${ofWallet} AND ${isLoose('row')} LIMIT 1`).get({ wallet }) ===
      undefined
    count += isPlain
      ? (db
          .prepare<[{ wallet: string }], number>(
            // Money out and money back under one number are two trades.
            `SELECT sum((NOT ${isToldAlso('AND other.id < row.id')}) + (direction = 'income'
               AND ${isToldAlso("AND other.direction = 'expense'")}
               AND NOT ${isToldAlso("AND other.direction = 'income' AND other.id < row.id")}))
             FROM row WHERE ${ofWallet}`,
          )
          .pluck()
          .get({ wallet }) ?? 0)
      : tradesOf(tellingsWhere(db, ofWallet, { wallet }, tellerOf)).length
  }
  return count
}
