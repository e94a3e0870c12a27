import { type Fen, parseYuan } from '../../base/money.ts'
import { isNone } from '../order-number.ts'
import { cellOf, isClosed, type Meaning, tookPlace } from '../reader/row.ts'
import type { Direction } from '../transaction.ts'
import type { Layout } from './layout.ts'

/** A refund that the merchant has granted but whose money is still under way. */
const underWay = /退款中|处理中|等待/

/**
 * Alipay's words, web export (A1) and app (A2–A4): docs/bill-formats.md. A closed trade was paid and refunded in
 * full if it names a payment method (web export: a time of payment); otherwise it was never paid.
 */
export function alipayMeaning(cells: readonly string[], layout: Layout, fen: Fen): Meaning {
  const status = cellOf(cells, layout, 'status')
  const category = cellOf(cells, layout, 'category')
  const method = cellOf(cells, layout, 'method')
  const direction = directionOf(cells, layout)
  const told = direction !== 'expense' && tellsOfRefund(status, category, cellOf(cells, layout, 'goods'))
  const paid = wasPaid(cells, layout, direction)
  const isOver = isClosed(status)
  const settled = isOver
    ? paid && direction !== 'income' && !told
    : tookPlace(status) && !(told && underWay.test(status))
  const refunded = layout.at.refunded < 0 ? null : parseYuan(cellOf(cells, layout, 'refunded'))
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

function directionOf(cells: readonly string[], layout: Layout): Direction {
  const word = cellOf(cells, layout, 'direction')
  if (word === '支出') return 'expense'
  if (word === '收入') return 'income'
  if (layout.format !== 'alipay-web-csv')
    return word === '不计收支' || word === '其他' ? 'neutral' : 'unstated'
  switch (cellOf(cells, layout, 'funds')) {
    case '已支出':
      return 'expense'
    case '已收入':
      return 'income'
    case '资金转移':
      return 'neutral'
    default:
      // Someone else's family card, as a rule: the export doesn't say who paid.
      return 'unstated'
  }
}

/** Any one sign is enough: refunds keep the purchase's category now and then, and some end as 交易成功. */
function tellsOfRefund(status: string, category: string, goods: string): boolean {
  return status === '退款成功' || category === '退款' || goods.startsWith('退款-')
}

/** Whether a closed trade had been paid before; without a column that tells, the direction decides. */
function wasPaid(cells: readonly string[], layout: Layout, direction: Direction): boolean {
  if (layout.at.paidTime >= 0) return !isNone(cellOf(cells, layout, 'paidTime'))
  if (layout.at.method >= 0) return !isNone(cellOf(cells, layout, 'method'))
  return direction === 'expense'
}
