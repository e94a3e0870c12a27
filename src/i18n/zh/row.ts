/** Names of the columns of a bill's row, as they were understood. */
export const row = {
  columns: {
    paidAt: '时间',
    category: '类型',
    counterparty: '交易对方',
    goods: '商品',
    amount: '金额',
    method: '付款方式',
    status: '状态',
    tradeNo: '交易单号',
    merchantOrderNo: '商户单号',
    note: '备注',
  },
  /** In the place of a status that the bill leaves out. */
  notStated: '没写',
}
