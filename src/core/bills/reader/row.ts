import { type Day, dayOfTime, parseWallTime, type WallTime, wallTimeFromSerial } from '../../base/calendar.ts'
import { type Fen, parseYuan } from '../../base/money.ts'
import type { RejectionReason } from '../bill.ts'
import { firstBillDay, maxRowFen } from '../bounds.ts'
import { type BillTable, cellOf } from '../formats/layout.ts'
import { isReliableNumber, orderNumber } from '../order-number.ts'
import type { Transaction } from '../transaction.ts'

/** The transaction in a row of the promised width, or the reason why it is none; `lastDay` is the last that it can be of. */
export function transactionOf(
  cells: readonly string[],
  table: BillTable,
  line: number,
  lastDay: Day,
): Transaction | RejectionReason {
  const paidAt = timeOf(cellOf(cells, table, 'time')) ?? timeOf(cellOf(cells, table, 'paidTime'))
  if (!paidAt) return 'time'
  const on = dayOfTime(paidAt)
  if (on < firstBillDay || on > lastDay) return 'day'
  const amount = amountOf(cellOf(cells, table, 'amount'))
  if (amount === null || amount < 0) return 'amount'
  const meaning = table.layout.meaningOf(cells, table, amount)
  if (Math.max(amount, meaning.statedRefundFen ?? 0) > maxRowFen) return 'amount-too-large'
  const tradeNo = orderNumber(cellOf(cells, table, 'tradeNo'))
  return {
    wallet: table.layout.wallet,
    tradeNo,
    identity: isReliableNumber(tradeNo) ? tradeNo : '',
    merchantOrderNo: orderNumber(cellOf(cells, table, 'merchantOrderNo')) || null,
    paidAt,
    direction: meaning.direction,
    fen: amount,
    category: meaning.category,
    counterparty: cellOf(cells, table, 'counterparty'),
    goods: cellOf(cells, table, 'goods'),
    method: meaning.method,
    status: meaning.status,
    note: noteOf(cellOf(cells, table, 'note')),
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
