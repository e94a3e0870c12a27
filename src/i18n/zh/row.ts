import { rowPlace } from '../../core/bills/place.ts'

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

/** What can be done with any table of records. */
export const table = {
  filter: '筛选',
  filterHint: '商家、金额或日期',
  shown: (shown: string, all: string) => `${all} 行里的 ${shown} 行`,
  none: '没有符合的行。',
  sortBy: (column: string) => `按${column}排序`,
  take: '复制、保存、打印',
  takeOf: (name: string) => `${name}：复制、保存、打印`,
  copy: '复制',
  copied: (rows: string) => `复制了 ${rows} 行，可以直接粘贴到表格里。`,
  tooMany: '行数太多，放不下。请改用「存成表格」。',
  save: '存成表格…',
  saved: (rows: string) => `存好了，共 ${rows} 行。`,
  print: '存成 PDF 打印…',
  printedOn: (day: string, rows: string) => `${day}整理，共 ${rows} 行`,
  printed: '存好了，可以打开来打印。',
  printNote: '由续查在本机从账单整理，供自己核对；不是银行、支付宝或微信出具的证明。',
}

/** `第 12 行`, or of a certificate `第 3 页第 7 行`. */
export function rowText(name: string, line: number): string {
  const { page, row } = rowPlace({ name, sheets: [] }, line)
  return page === null ? `第 ${row} 行` : `第 ${page} 页第 ${row} 行`
}
