import papaparse from 'papaparse'
import { safeText, type Table } from './table.ts'

/** With the byte order mark by which spreadsheet programs know UTF-8. */
export function csvOf({ head, rows }: Table): string {
  const body = rows.map(row => row.map(safeText))
  return `\uFEFF${papaparse.unparse([[...head], ...body], { newline: '\r\n' })}\r\n`
}
