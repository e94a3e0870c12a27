import { alipayCommon } from './alipay.ts'
import type { BillLayout } from './layout.ts'

/** A1, from the website: sums by 资金状态, net of 成功退款. */
export const alipayWeb: BillLayout = {
  ...alipayCommon,
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
