import type { BillFormat } from '../core/bill/bill.ts'
import { decode } from '../core/bill/decode.ts'
import { linesOf } from '../core/bill/lines.ts'
import { readWorkbook } from './workbook.ts'

/** The line of a bill as it stands in the file; of a workbook, the cells of the row with tabs between them. */
export async function rawTextAt(bytes: Uint8Array, format: BillFormat, line: number): Promise<string> {
  if (format === 'wechat-xlsx') {
    const sheets = await readWorkbook(bytes)
    if (!sheets.ok) return ''
    const rows = sheets.value.flatMap(sheet => sheet.rows)
    return rows.find(row => row.line === line)?.cells.join('\t') ?? ''
  }
  const decoded = decode(bytes)
  return decoded.ok ? linesOf(decoded.value.text).at(line - 1) : ''
}
