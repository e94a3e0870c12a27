import { alipayCommon } from './alipay.ts'
import { certificateColumns } from './certificate.ts'
import type { BillLayout } from './layout.ts'

/**
 * A5, 交易流水证明: a PDF, or what a person made of it. No 交易状态: a charge counts as paid, and refunds are rows of
 * their own (退款-…, under the charge's number and `_…`).
 */
export const alipayCertificate: BillLayout = {
  ...alipayCommon,
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
