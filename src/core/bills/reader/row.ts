import { parseWallTime, type WallTime, wallTimeFromSerial } from '../../base/calendar.ts'
import { type Fen, parseYuan } from '../../base/money.ts'
import type { RejectionReason } from '../bill.ts'
import type { Column, Layout } from '../formats/layout.ts'
import { isReliableNumber, orderNumber } from '../order-number.ts'
import type { Transaction } from '../transaction.ts'

/** What one layout makes of its own vocabulary; the rest of a transaction is read the same way for all. */
export type Meaning = Pick<
  Transaction,
  'direction' | 'method' | 'settled' | 'statedRefundFen' | 'isRefund' | 'category' | 'status'
>

/** A cell freed of padding; empty where the export has no such column. */
export function cellOf(cells: readonly string[], layout: Layout, column: Column): string {
  const at = layout.at[column]
  return at < 0 ? '' : (cells[at] ?? '').trim()
}

/** The transaction in a row of the promised width, or the reason why it is none. */
export function transactionOf(
  cells: readonly string[],
  layout: Layout,
  line: number,
  meaningOf: (cells: readonly string[], layout: Layout, fen: Fen) => Meaning,
): Transaction | RejectionReason {
  const paidAt = timeOf(cellOf(cells, layout, 'time')) ?? timeOf(cellOf(cells, layout, 'paidTime'))
  if (!paidAt) return 'time'
  const amount = amountOf(cellOf(cells, layout, 'amount'))
  if (amount === null || amount < 0) return 'amount'
  const meaning = meaningOf(cells, layout, amount)
  const tradeNo = orderNumber(cellOf(cells, layout, 'tradeNo'))
  return {
    wallet: layout.wallet,
    tradeNo,
    identity: isReliableNumber(tradeNo) ? tradeNo : '',
    merchantOrderNo: orderNumber(cellOf(cells, layout, 'merchantOrderNo')) || null,
    paidAt,
    direction: meaning.direction,
    fen: amount,
    category: meaning.category,
    counterparty: cellOf(cells, layout, 'counterparty'),
    goods: cellOf(cells, layout, 'goods'),
    method: meaning.method,
    status: meaning.status,
    note: noteOf(cellOf(cells, layout, 'note')),
    settled: meaning.settled,
    statedRefundFen: meaning.statedRefundFen,
    isRefund: meaning.isRefund,
    line,
  }
}

/** Saved again in GBK, which lacks `¥`, an amount begins with what stands in for it. */
function amountOf(cell: string): Fen | null {
  return parseYuan(cell) ?? parseYuan(cell.replace(/^[?\\]/, ''))
}

/** A spreadsheet program may leave the bare number of a date: five digits for the years 1927 to 2173. */
const dateSerial = /^\d{5}(?:\.\d+)?$/

function timeOf(cell: string): WallTime | null {
  return parseWallTime(cell) ?? (dateSerial.test(cell) ? wallTimeFromSerial(Number(cell)) : null)
}

function noteOf(cell: string): string {
  return cell === '/' ? '' : cell
}

/** Words that say no money moved; 关闭 alone doesn't, since a refunded trade is closed as well. */
const failed = /失败|等待付款|等待买家付款|待付款|待支付|未支付|未付款/
const closed = /关闭|已取消|交易取消/

export function isClosed(status: string): boolean {
  // Nearly every row is a success; asking for that first spares the two patterns.
  return status !== '交易成功' && status !== '支付成功' && closed.test(status)
}

/** False for a status that failed or was never paid, leaving closed trades to their own test. */
export function tookPlace(status: string): boolean {
  return status === '交易成功' || status === '支付成功' || !failed.test(status)
}
