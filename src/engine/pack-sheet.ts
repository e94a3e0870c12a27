import writeExcelFile, { type Row } from 'write-excel-file/node'
import { yuanDigits } from '../core/money.ts'
import { visible } from '../core/pack/html.ts'
import type { Sheet } from '../core/pack/sheet.ts'
import type { TableCell } from '../core/table.ts'
import { withZipDate } from './fixed-bytes.ts'

/** The sheets as an .xlsx whose texts stay texts and whose bytes depend on nothing but the sheets. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map(({ name, widths, head, rows }) => ({
      sheet: name,
      columns: widths.map(width => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        head.map(value => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map(row => row.map(cellOf)),
      ] satisfies Row[],
    })),
  ).toBuffer()
  return withZipDate(new Uint8Array(written))
}

function cellOf(cell: TableCell) {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? null : { value: visible(cell.text), type: String }
    case 'fen':
      return { value: Number(yuanDigits(cell.fen)), type: Number, format: '0.00' }
    case 'count':
      return { value: cell.count, type: Number }
  }
}
