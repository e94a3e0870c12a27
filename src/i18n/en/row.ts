import type { row as zhRow } from '../zh/row.ts'

export const row = {
  columns: {
    paidAt: 'Time',
    category: 'Type',
    counterparty: 'Counterparty',
    goods: 'Goods',
    amount: 'Amount',
    method: 'Paid with',
    status: 'Status',
    tradeNo: 'Order number',
    merchantOrderNo: 'Merchant order number',
    note: 'Note',
  },
  notStated: 'not stated',
} satisfies typeof zhRow
