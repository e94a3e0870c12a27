import { alipayCommon } from './alipay.ts'
import type { BillLayout } from './layout.ts'

/** A2 to A4, from the app: 支出 is declared net of the refunds that other rows tell of. */
export const alipayApp: BillLayout = {
  ...alipayCommon,
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
