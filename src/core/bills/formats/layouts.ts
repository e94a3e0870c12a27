import type { BillFormat } from '../bill.ts'
import { alipayApp } from './alipay-app.ts'
import { alipayCertificate } from './alipay-certificate.ts'
import { alipayWeb } from './alipay-web.ts'
import { type BillLayout, type BillTable, type Column, columns } from './layout.ts'
import { wechat } from './wechat.ts'
import { wechatCertificate } from './wechat-certificate.ts'

/** Every layout that is read, those with more columns of their own first: docs/bill-formats.md. */
const layouts: readonly BillLayout[] = [alipayWeb, alipayApp, wechat, alipayCertificate, wechatCertificate]

/** The layout that a stored bill was read by. */
export function layoutOf(format: BillFormat): BillLayout {
  return layouts.find(layout => layout.format === format || layout.workbook === format)!
}

/** Without these a row of an export says nothing; only certificates lack the status. */
const needed: readonly Column[] = ['time', 'direction', 'amount', 'status']
/** JD's bill borrows Alipay's columns under a few names of its own. */
const namesOfOthers: ReadonlySet<string> = new Set(['商户名称', '交易说明'])

/**
 * The table whose header these cells are, or null if they are no header of a known bill. Columns count by name, in
 * any order, and optional ones may be missing. Layouts A1–A5 and W1–W6: docs/bill-formats.md.
 */
export function tableIn(cells: readonly string[]): BillTable | null {
  const header = cells.map(columnName)
  if (!header.some(name => name.startsWith('收/支')) || header.some(name => namesOfOthers.has(name)))
    return null
  for (const layout of layouts) {
    const at = positions(header, layout.names)
    if ((layout.needed ?? needed).some(column => at[column] < 0)) continue
    return { layout, at, columns: header.findLastIndex(name => name !== '') + 1, cells: header.length }
  }
  return null
}

function columnName(cell: string): string {
  return cell
    .replace(/^[\s"\uFEFF]+|[\s"]+$/g, '')
    .replace(/\s+/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
}

function positions(header: readonly string[], names: BillLayout['names']): Record<Column, number> {
  const at = (column: Column) => (names[column] ? header.indexOf(names[column]) : -1)
  return Object.fromEntries(columns.map(column => [column, at(column)])) as Record<Column, number>
}
