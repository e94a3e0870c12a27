import { type Fen, parseYuan } from '../../base/money.ts'
import { isNone } from '../order-number.ts'
import { cellOf, isClosed, type Meaning, tookPlace } from '../reader/row.ts'
import type { Direction } from '../transaction.ts'
import type { Layout } from './layout.ts'

/** 已退款(￥3.20) on the purchase; the refund's own row writes 已退款￥3.20. */
const refundedPart = /已退款\s*[（(]?\s*[¥￥?\\]?\s*([\d.,，]+)/

/** WeChat's words in all its layouts (W1–W5): docs/bill-formats.md. */
export function wechatMeaning(cells: readonly string[], layout: Layout, fen: Fen): Meaning {
  const status = cellOf(cells, layout, 'status')
  const category = cellOf(cells, layout, 'category')
  const method = cellOf(cells, layout, 'method')
  const direction = directionOf(cellOf(cells, layout, 'direction'))
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

function directionOf(word: string): Direction {
  if (word === '支出') return 'expense'
  if (word === '收入') return 'income'
  return word === '/' || word === '中性交易' ? 'neutral' : 'unstated'
}

function refundIn(status: string, fen: Fen): Fen | null {
  if (status === '支付成功' || !/退款|退还/.test(status)) return null
  if (status.includes('全额') || status === '对方已退还') return fen
  return parseYuan(refundedPart.exec(status)?.[1] ?? '')
}
