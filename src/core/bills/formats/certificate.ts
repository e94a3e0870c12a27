import type { BillFormat } from '../bill.ts'
import type { BillTable, Column } from './layout.ts'

/**
 * What the two wallets' certificates have in common: eight columns on printed pages, no status and no totals. Made
 * after descriptions, no real file seen: docs/bill-formats.md.
 */
export const certificateColumns: readonly Column[] = [
  'time',
  'direction',
  'counterparty',
  'amount',
  'method',
  'tradeNo',
  'merchantOrderNo',
]

/** Whether a bill is a certificate, or was made of one by a person. */
export function isCertificate(format: BillFormat): boolean {
  return format === 'alipay-pdf' || format === 'wechat-pdf'
}

/**
 * The cells of a row in which a program that converted the page left its line ends. Between day and time such an end
 * stands for a blank; elsewhere it stands for nothing, and a blank that stood at it is lost.
 */
export function unwrapped(cells: readonly string[], table: BillTable): string[] {
  return cells.map((cell, index) =>
    cell.includes('\n') || cell.includes('\r')
      ? cell.trim().replaceAll(/[ \t]*[\r\n]+[ \t]*/g, index === table.at.time ? ' ' : '')
      : cell,
  )
}

/** Lines that stand on every page around the rows; the first holds a full name and an identity number. */
const pageTexts =
  /^(?:兹证明|说明[：:]|\d+[.、](?!\d)|第\s*\d+\s*页|编号[：:]|证明编号|币种|交易(?:时间段|类型)[：:]|交易明细对应|具体交易明细|(?:微信支付)?交易(?:明细证明|流水证明))/

/** Whether a line of a table is one of the page's own texts and no row: it is passed over and never kept. */
export function isCertificateText(cells: readonly string[]): boolean {
  const texts = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  return texts.length <= 2 && pageTexts.test(texts.join(''))
}
