import { certificateColumns } from './certificate.ts'
import type { BillLayout } from './layout.ts'
import { wechat } from './wechat.ts'

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
