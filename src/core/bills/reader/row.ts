import { type Day, dayOfTime } from '../../base/calendar.ts'
import type { RejectionReason } from '../../base/outcome.ts'
import { isRepublicanTime } from '../../base/written-time.ts'
import { firstBillDay, maxRowFen } from '../bounds.ts'
import { type BillTable, cellOf, textOf } from '../formats/layout.ts'
import { bareText, isReliableNumber, orderNumber } from '../order-number.ts'
import type { Transaction } from '../transaction.ts'
import type { DateReader } from './dates.ts'
import { timeText } from './day-and-clock.ts'
import type { SignReader } from './signs.ts'

/**
 * The transaction in a row of the promised width, or the reason why it is none, or `unclear` where the file as a whole has to say what
 * its date means; `lastDay` is the last that it can be of.
 */
export function transactionOf(
  cells: readonly string[],
  table: BillTable,
  line: number,
  dates: DateReader,
  sums: SignReader,
  lastDay: Day,
): Transaction | RejectionReason | 'unclear' {
  const number = cellOf(cells, table.at.tradeNo)
  const paidAt = timeOf(cells, table, number, dates)
  if (paidAt === 'unclear') return 'unclear'
  if (!paidAt) {
    const time = timeText(cells, table)
    return isBroken(time) ? 'broken-bytes' : isRepublicanTime(time) ? 'republican-year' : 'time'
  }
  const on = dayOfTime(paidAt)
  if (on < firstBillDay || on > lastDay) return 'day'
  const amount = sums.read(cells, table)
  if (amount === null) return isBroken(cellOf(cells, table.at.amount)) ? 'broken-bytes' : 'amount'
  if (isBroken(number)) return 'broken-bytes'
  const meaning = table.layout.meaningOf(cells, table, amount)
  if (!meaning) return isBroken(cellOf(cells, table.at.direction)) ? 'broken-bytes' : 'direction'
  if (Math.max(amount, meaning.statedRefundFen ?? 0) > maxRowFen) return 'amount-too-large'
  const tradeNo = orderNumber(number)
  return {
    wallet: table.layout.wallet,
    tradeNo,
    identity: isReliableNumber(tradeNo) ? tradeNo : '',
    merchantOrderNo: orderNumber(cellOf(cells, table.at.merchantOrderNo)) || null,
    paidAt,
    direction: meaning.direction,
    fen: amount,
    category: meaning.category,
    counterparty: textOf(cells, table.at.counterparty),
    goods: textOf(cells, table.at.goods),
    method: meaning.method,
    status: meaning.status,
    note: noteOf(textOf(cells, table.at.note)),
    settled: meaning.settled,
    statedRefundFen: meaning.statedRefundFen,
    isRefund: meaning.isRefund,
    line,
  }
}

function timeOf(cells: readonly string[], table: BillTable, number: string, dates: DateReader) {
  const own = timeText(cells, table)
  const time = dates.read(own, number) ?? dates.read(bareText(own), number)
  return time ?? dates.read(cellOf(cells, table.at.paidTime), number)
}

/** Whether a cell holds what stands in for bytes that are no character. */
function isBroken(cell: string): boolean {
  return cell.includes('\uFFFD')
}

function noteOf(cell: string): string {
  return cell === '/' ? '' : cell
}
