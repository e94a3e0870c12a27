import { rowPlace } from '../../core/bills/place.ts'
import type { table as zh, row as zhRow } from '../zh/row.ts'

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

export const table = {
  filter: 'Filter',
  filterHint: 'Merchant, amount or date',
  shown: (shown: string, all: string) => `${shown} of ${all} rows`,
  none: 'No row fits.',
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  take: 'Copy, save, print',
  takeOf: (name: string) => `${name}: Copy, save, print`,
  copy: 'Copy',
  copied: (rows: string) => `Copied ${rows === '1' ? '1 row' : `${rows} rows`}. Paste into any spreadsheet.`,
  tooMany: 'Too many rows. Save them as a table instead.',
  save: 'Save as table…',
  saved: (rows: string) => `Saved ${rows === '1' ? '1 row' : `${rows} rows`}.`,
  print: 'Save a PDF to print…',
  printedOn: (day: string, rows: string) =>
    `Put together on ${day}, ${rows === '1' ? '1 row' : `${rows} rows`}`,
  printed: 'Saved; open it to print.',
  printNote:
    'Put together by Xucha on this computer from the bills, for your own use; not a statement by a bank, Alipay or WeChat.',
} satisfies typeof zh

/** `line 12`, or of a certificate `page 3, row 7`. */
export function rowText(name: string, line: number): string {
  const { page, row } = rowPlace({ name, sheets: [] }, line)
  return page === null ? `line ${row}` : `page ${page}, row ${row}`
}
