import { type Fen, parseYuan } from '../../base/money.ts'
import { isNone } from '../order-number.ts'
import { certificateColumns } from './certificate.ts'
import { type BillLayout, type BillTable, cellOf, type Meaning, wordOf } from './layout.ts'
import { directionIn, isClosed, tookPlace } from './words.ts'

/** 已退款(￥3.20) on the purchase; the refund's own row writes 已退款￥3.20. People who save a bill again change what is between. */
const refundedPart = /退[款还]\D*([\d.,，]+)/

/** WeChat's words in all its layouts (W1–W5): docs/bill-formats.md. */
function wechatMeaning(cells: readonly string[], table: BillTable, fen: Fen): Meaning | null {
  const status = wordOf(cells, table.at.status)
  const category = wordOf(cells, table.at.category)
  const method = wordOf(cells, table.at.method)
  const direction = directionIn(cellOf(cells, table.at.direction))
  if (direction === null) return null
  const isRefund = direction !== 'expense' && (category.endsWith('-退款') || /已(?:全额)?退款/.test(status))
  const isOver = isClosed(status)
  const settled = isOver ? direction === 'expense' && !isNone(method) : tookPlace(status)
  return {
    direction,
    category,
    status,
    method: isNone(method) ? '' : method,
    settled,
    statedRefundFen: direction === 'expense' && settled ? (isOver ? fen : refundIn(status, fen)) : null,
    isRefund,
  }
}

function refundIn(status: string, fen: Fen): Fen | null {
  if (status === '支付成功' || !/退款|退还/.test(status)) return null
  if (status.includes('全额') || status === '对方已退还') return fen
  return parseYuan(refundedPart.exec(status.normalize('NFKC'))?.[1] ?? '')
}

/** W1 to W5, as a text file or as a workbook: plain sums by 收/支, which decide. */
export const wechat: BillLayout = {
  wallet: 'wechat',
  format: 'wechat-csv',
  workbook: 'wechat-xlsx',
  names: {
    time: '交易时间',
    day: '交易日期',
    category: '交易类型',
    counterparty: '交易对方',
    goods: '商品',
    direction: '收/支',
    amount: '金额(元)',
    method: '支付方式',
    status: '当前状态',
    tradeNo: '交易单号',
    merchantOrderNo: '商户单号',
    note: '备注',
  },
  meaningOf: wechatMeaning,
  quotes: true,
  amountStart: /^[¥￥]/,
  surplusIn: ['counterparty', 'goods', 'note'],
  totals: { sumsDecide: true, isNet: false },
}

/**
 * W6, 微信支付交易明细证明: a PDF, or what a person made of it. Neither goods nor 当前状态: merchant, amount and rhythm
 * are all it tells of a charge. Its 其他 is the person's own money that moved.
 */
export const wechatCertificate: BillLayout = {
  ...wechat,
  format: 'wechat-pdf',
  workbook: 'wechat-pdf',
  names: {
    tradeNo: '交易单号',
    time: '交易时间',
    category: '交易类型',
    direction: '收/支/其他',
    method: '交易方式',
    amount: '金额(元)',
    counterparty: '交易对方',
    merchantOrderNo: '商户单号',
  },
  needed: [...certificateColumns, 'category'],
  wraps: true,
  amountStart: /^/,
  surplusIn: ['counterparty'],
}
