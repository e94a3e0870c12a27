import type { BillFormat } from '../bill.ts'
import type { Wallet } from '../transaction.ts'

/** What a column means, whatever the export calls it. */
export type Column =
  | 'time'
  | 'paidTime'
  | 'category'
  | 'counterparty'
  | 'goods'
  | 'direction'
  | 'amount'
  | 'method'
  | 'status'
  | 'tradeNo'
  | 'merchantOrderNo'
  | 'note'
  | 'refunded'
  | 'funds'

/** Where each column of one bill's table stands. */
export interface Layout {
  wallet: Wallet
  /** Of a CSV; the same table in a workbook is told apart by its container. */
  format: Exclude<BillFormat, 'wechat-xlsx'>
  /** Position of each column, −1 for those that the export left out. */
  at: Readonly<Record<Column, number>>
  /** Number of named columns. */
  columns: number
  /** Number of cells in the header row. */
  cells: number
}

type Names = Partial<Record<Column, string>>

const webNames: Names = {
  time: '交易创建时间',
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
}

const appNames: Names = {
  time: '交易时间',
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
}

const wechatNames: Names = {
  time: '交易时间',
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
}

const layouts: readonly { wallet: Wallet; format: Layout['format']; names: Names }[] = [
  { wallet: 'alipay', format: 'alipay-web-csv', names: webNames },
  { wallet: 'alipay', format: 'alipay-app-csv', names: appNames },
  { wallet: 'wechat', format: 'wechat-csv', names: wechatNames },
]

/** Without these a row says nothing; every export of a payment bill has them. */
const needed: readonly Column[] = ['time', 'direction', 'amount', 'status']
/** JD's bill borrows Alipay's columns under a few names of its own. */
const namesOfOthers: ReadonlySet<string> = new Set(['商户名称', '交易说明'])

/**
 * The layout of the table whose header these cells are, or null if they are no header of a known bill. Columns count
 * by name, in any order, and optional ones may be missing. Layouts A1–A4 and W1–W5: docs/bill-formats.md.
 */
export function layoutOf(cells: readonly string[]): Layout | null {
  const header = cells.map(columnName)
  if (!header.includes('收/支') || header.some(name => namesOfOthers.has(name))) return null
  for (const { wallet, format, names } of layouts) {
    const at = positions(header, names)
    if (needed.some(column => at[column] < 0)) continue
    const columns = header.findLastIndex(name => name !== '') + 1
    return { wallet, format, at, columns, cells: header.length }
  }
  return null
}

function columnName(cell: string): string {
  return cell
    .replace(/^[\s"\uFEFF]+|[\s"]+$/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
}

function positions(header: readonly string[], names: Names): Record<Column, number> {
  const find = (column: Column) => (names[column] ? header.indexOf(names[column]) : -1)
  return {
    time: find('time'),
    paidTime: find('paidTime'),
    category: find('category'),
    counterparty: find('counterparty'),
    goods: find('goods'),
    direction: find('direction'),
    amount: find('amount'),
    method: find('method'),
    status: find('status'),
    tradeNo: find('tradeNo'),
    merchantOrderNo: find('merchantOrderNo'),
    note: find('note'),
    refunded: find('refunded'),
    funds: find('funds'),
  }
}
