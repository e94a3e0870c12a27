import { type Fen, parseYuan } from '../../base/money.ts'
import { isNone } from '../order-number.ts'
import type { Direction } from '../transaction.ts'
import { directionIn } from './direction-words.ts'
import { type BillTable, cellOf, type Meaning } from './layout.ts'
import { isClosed, tookPlace } from './status-words.ts'

/** A refund that the merchant has granted but whose money is still under way. */
const underWay = /退款中|处理中|等待/

/**
 * Alipay's words, web export (A1) and app (A2–A4): docs/bill-formats.md. A closed trade was paid and refunded in
 * full if it names a payment method (web export: a time of payment); otherwise it was never paid.
 */
function alipayMeaning(cells: readonly string[], table: BillTable, fen: Fen): Meaning | null {
  const status = cellOf(cells, table.at.status)
  const category = cellOf(cells, table.at.category)
  const method = cellOf(cells, table.at.method)
  const direction = directionOf(cells, table)
  if (direction === null) return null
  const told = direction !== 'expense' && tellsOfRefund(status, category, cellOf(cells, table.at.goods))
  const paid = wasPaid(cells, table, direction)
  const isOver = isClosed(status)
  const settled = isOver
    ? paid && direction !== 'income' && !told
    : tookPlace(status) && !(told && underWay.test(status))
  const refunded = table.at.refunded < 0 ? null : parseYuan(cellOf(cells, table.at.refunded))
  const backInFull = isOver && settled && direction === 'expense'
  return {
    direction,
    category,
    status,
    method: isNone(method) ? '' : method,
    settled,
    statedRefundFen: backInFull
      ? larger(fen, refunded)
      : refunded === null || refunded <= 0
        ? null
        : refunded,
    isRefund: told,
  }
}

function larger(a: Fen, b: Fen | null): Fen {
  return b !== null && b > a ? b : a
}

function directionOf(cells: readonly string[], table: BillTable): Direction | null {
  const word = cellOf(cells, table.at.direction)
  const told = directionIn(word)
  if (table.at.funds < 0 || told === 'expense' || told === 'income') return told
  switch (cellOf(cells, table.at.funds)) {
    case '已支出':
      return 'expense'
    case '已收入':
      return 'income'
    case '资金转移':
      return 'neutral'
    default:
      // Someone else's family card, as a rule: the export doesn't say who paid.
      return told === 'neutral' || word === '' ? 'unstated' : null
  }
}

/** Any one sign is enough: refunds keep the purchase's category now and then, and some end as 交易成功. */
function tellsOfRefund(status: string, category: string, goods: string): boolean {
  return status === '退款成功' || category === '退款' || goods.startsWith('退款-')
}

/** Whether a closed trade had been paid before; without a column that tells, the direction decides. */
function wasPaid(cells: readonly string[], table: BillTable, direction: Direction): boolean {
  if (table.at.paidTime >= 0) return !isNone(cellOf(cells, table.at.paidTime))
  if (table.at.method >= 0) return !isNone(cellOf(cells, table.at.method))
  return direction === 'expense'
}

/** What both of Alipay's exports have in common: nothing is quoted, and its notes say that its sums follow rules of their own. */
export const alipayCommon = {
  wallet: 'alipay',
  meaningOf: alipayMeaning,
  quotes: false,
  amountStart: /^/,
  surplusIn: ['goods', 'counterparty', 'note'],
} as const
