import { done, type Outcome } from '../../core/base/outcome.ts'
import { findBillSheet } from '../../core/bills/reader/recognise.ts'
import type { SheetRow } from '../../core/bills/reader/sheet.ts'
import { openWorkbook, type WorkbookSheet } from './workbook.ts'

/** The sheet of a workbook that holds a bill. */
export interface BillSheet {
  /** Row of the column names as a spreadsheet program counts. */
  header: number
  rows: WorkbookSheet['rows']
}

/** Finds the bill in a workbook by the first rows of its sheets. Fails like `openWorkbook` and `findBillSheet`. */
export async function openBillSheet(bytes: Uint8Array): Promise<Outcome<BillSheet>> {
  const book = await openWorkbook(bytes)
  if (!book.ok) return book
  const heads: { name: string; rows: SheetRow[] }[] = []
  for (const sheet of book.value.sheets) {
    // One helping of rows holds more than can stand above a table.
    const head = await sheet.rows().next()
    if (head.done && !head.value.ok) return head.value
    heads.push({ name: sheet.name, rows: head.done ? [] : head.value.rows })
  }
  const found = findBillSheet(heads)
  if (!found.ok) return found
  const { sheet, line } = found.value
  return done({ header: line, rows: book.value.sheets[sheet]!.rows })
}
