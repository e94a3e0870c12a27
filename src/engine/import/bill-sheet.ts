import type { DateEpoch } from '../../core/base/calendar.ts'
import { done, type Outcome } from '../../core/base/outcome.ts'
import { findBillSheets } from '../../core/bills/reader/recognise.ts'
import type { SheetRow } from '../../core/bills/reader/sheet.ts'
import { openWorkbook, type WorkbookSheet } from './workbook.ts'

/** The sheets of a workbook that hold tables of a bill. */
export interface BillSheets {
  sheets: WorkbookSheet[]
  /** Whether the workbook has other sheets beside the first of them, so that a row is found only by its sheet. */
  areSeveral: boolean
  datesFrom: DateEpoch
}

/**
 * The sheets of a workbook that hold tables of a bill, found by their first rows. Fails like `openWorkbook` and
 * `findBillSheets`.
 */
export async function openBillSheets(bytes: Uint8Array): Promise<Outcome<BillSheets>> {
  const book = await openWorkbook(bytes)
  if (!book.ok) return book
  const heads: { name: string; rows: SheetRow[] }[] = []
  for (const sheet of book.value.sheets) {
    // One helping of rows holds more than can stand above a table.
    const head = await sheet.rows().next()
    if (head.done && !head.value.ok) return head.value
    heads.push({ name: sheet.name, rows: head.done ? [] : head.value.rows })
  }
  const found = findBillSheets(heads)
  if (!found.ok) return found
  const { sheets, datesFrom } = book.value
  return done({ sheets: found.value.map(index => sheets[index]!), areSeveral: sheets.length > 1, datesFrom })
}
