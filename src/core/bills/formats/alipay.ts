import type { Fen } from '../../base/money.ts'
import { isNone } from '../order-number.ts'
import type { Direction } from '../transaction.ts'
import { certificateColumns } from './certificate.ts'
import { type BillLayout, type BillTable, cellOf, type Meaning, textOf, wordOf } from './layout.ts'
import { sumIn } from './sums.ts'
import { directionIn, isClosed, tookPlace } from './words.ts'

/** A refund that the merchant has granted but whose money is still under way. */
const underWay = /退款中|处理中|等待/

/**
 * Alipay's words, web export (A1) and app (A2–A4): docs/bill-formats.md. A closed trade was paid and refunded in
 * full if it names a payment method (web export: a time of payment); otherwise it was never paid.
 */
function alipayMeaning(cells: readonly string[], table: BillTable, fen: Fen): Meaning | null {
  const status = wordOf(cells, table.at.status)
  const category = wordOf(cells, table.at.category)
  const method = wordOf(cells, table.at.method)
  const direction = directionOf(cells, table)
  if (direction === null) return null
  const told = direction !== 'expense' && tellsOfRefund(status, category, textOf(cells, table.at.goods))
  const paid = wasPaid(cells, table, direction)
  const isOver = isClosed(status)
  const settled = isOver
    ? paid && direction !== 'income' && !told
    : tookPlace(status) && !(told && underWay.test(status))
  const refunded = table.at.refunded < 0 ? null : sumIn(cellOf(cells, table.at.refunded))
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
  const word = wordOf(cells, table.at.direction)
  const told = directionIn(word)
  if (table.layout !== alipayWeb || told === 'expense' || told === 'income') return told
  switch (wordOf(cells, table.at.funds)) {
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
  if (table.at.method >= 0) return !isNone(wordOf(cells, table.at.method))
  return direction === 'expense'
}

/** What both of Alipay's exports have in common: nothing is quoted, and its notes say that its sums follow rules of their own. */
const common = {
  wallet: 'alipay',
  meaningOf: alipayMeaning,
  quotes: false,
  amountStart: /^/,
  surplusIn: ['goods', 'counterparty', 'note'],
} as const

/** A1, from the website: sums by 资金状态, net of 成功退款. */
export const alipayWeb: BillLayout = {
  ...common,
  format: 'alipay-web-csv',
  workbook: 'alipay-web-csv',
  names: {
    time: '交易创建时间',
    day: '交易日期',
    paidTime: '付款时间',
    category: '类型',
    counterparty: '交易对方',
    goods: '商品名称',
    direction: '收/支',
    amount: '金额(元)',
    status: '交易状态',
    tradeNo: '交易号',
    merchantOrderNo: '商家订单号',
    note: '备注',
    refunded: '成功退款(元)',
    funds: '资金状态',
  },
  totals: { sumsDecide: false, isNet: false },
}

/** A2 to A4, from the app: 支出 is declared net of the refunds that other rows tell of. */
export const alipayApp: BillLayout = {
  ...common,
  format: 'alipay-app-csv',
  workbook: 'alipay-app-csv',
  names: {
    time: '交易时间',
    day: '交易日期',
    category: '交易分类',
    counterparty: '交易对方',
    goods: '商品说明',
    direction: '收/支',
    amount: '金额',
    method: '收/付款方式',
    status: '交易状态',
    tradeNo: '交易订单号',
    merchantOrderNo: '商家订单号',
    note: '备注',
  },
  totals: { sumsDecide: false, isNet: true },
}

/**
 * A5, 交易流水证明: a PDF, or what a person made of it. No 交易状态: a charge counts as paid, and refunds are rows of
 * their own (退款-…, under the charge's number and `_…`).
 */
export const alipayCertificate: BillLayout = {
  ...common,
  format: 'alipay-pdf',
  workbook: 'alipay-pdf',
  names: {
    direction: '收/支',
    counterparty: '交易对方',
    goods: '商品说明',
    method: '收/付款方式',
    amount: '金额',
    tradeNo: '交易订单号',
    merchantOrderNo: '商家订单号',
    time: '交易时间',
  },
  needed: [...certificateColumns, 'goods'],
  wraps: true,
  quotes: true,
  totals: { sumsDecide: false, isNet: true },
}
