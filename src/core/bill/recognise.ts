import { done, failed, type Outcome } from '../issue.ts'
import type { Bill, Encoding } from './bill.ts'
import { type CsvReader, type Dialect, readCsv } from './csv.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { splitLeniently } from './lenient.ts'
import { linesOf } from './lines.ts'
import type { Sheet } from './sheet.ts'
import { wrongExportOf } from './wrong-export.ts'

/** Takes a bill's text piece by piece, each of whole lines, and gives the bill at the end. */
export interface BillReader {
  push(text: string): void
  finish(): Outcome<Bill>
}

/** Lines in which a header must have come; the longest information block known has 30. */
const longestPreamble = 200
/** A line longer than this is no line of an information block. */
const longestInformation = 10_000

/**
 * Reads a CSV bill of any layout (Alipay A1–A4, WeChat W1, W2 and re-saved W5). The header is found by what it says,
 * wherever it stands. Fails with `wrong-export` for exports known by name that are no payment bill, `empty` for a
 * text without anything, `unrecognised-format` for the rest. A bill without rows is a bill.
 * Layouts: docs/bill-formats.md.
 */
export function readCsvBill(text: string, encoding: Encoding): Outcome<Bill> {
  const reader = createBillReader(encoding)
  reader.push(text)
  return reader.finish()
}

/** As `readCsvBill`, for a text that comes in pieces. */
export function createBillReader(encoding: Encoding): BillReader {
  let preamble = ''
  let table: { layout: Layout; ledger: Ledger; rows: CsvReader } | null = null
  let isHopeless = false

  function push(text: string) {
    if (table) table.rows.push(text)
    else if (!isHopeless) findTable(text)
  }

  function findTable(text: string) {
    preamble += text
    const lines = linesOf(preamble)
    const count = Math.min(lines.count, longestPreamble)
    for (let index = 0; index < count; index += 1) {
      const found = headerIn(lines.at(index))
      if (!found) continue
      const { layout, dialect } = found
      const ledger = openLedger(layout)
      for (let before = 0; before < index; before += 1) ledger.notes.push(lines.at(before))
      const rows = readCsv(dialect, index + 2, row => ledger.take(row.cells, row.line, row.raw))
      table = { layout, ledger, rows }
      rows.push(preamble.slice(lines.offsetOf(index + 1)))
      preamble = ''
      return
    }
    isHopeless = lines.count > longestPreamble
  }

  function finish(): Outcome<Bill> {
    if (table) {
      table.rows.finish()
      return done(table.ledger.close(table.layout.format, encoding))
    }
    if (preamble.trim() === '') return failed('empty')
    return noBill(linesOf(preamble))
  }

  return { push, finish }
}

function noBill(lines: { count: number; at(index: number): string }): Outcome<Bill> {
  const first: string[] = []
  for (let index = 0; index < Math.min(lines.count, longestPreamble); index += 1) first.push(lines.at(index))
  const wrongExport = wrongExportOf(first)
  return wrongExport ? failed('wrong-export', { wrongExport }) : failed('unrecognised-format')
}

const delimiters = [',', '\t', ';'] as const
const beginsWithDate = /^"?\s*\d{4}[-/.年]\d/
/** A2 begins with 收/支. */
const beginsWithDirection = /^"?\s*(?:支出|收入|其他)\s*"?,/

function headerIn(line: string): { layout: Layout; dialect: Dialect } | null {
  if (!line.includes('收/支') || line.length > longestInformation) return null
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue
    const cells = splitLeniently(line, delimiter) ?? line.split(delimiter)
    const layout = layoutOf(cells)
    if (!layout) continue
    // Alipay never quotes; a program that saved the bill again may, and shows it in the header or by its delimiter.
    const quoted = layout.wallet === 'wechat' || delimiter !== ',' || line.includes('"')
    const begins = layout.at.direction === 0 ? beginsWithDirection : beginsWithDate
    return { layout, dialect: { delimiter, quoted, columns: layout.columns, cells: layout.cells, begins } }
  }
  return null
}

/**
 * Reads a bill from a workbook: WeChat W3 and W4, or any bill that a spreadsheet program saved as one. Where several
 * sheets hold a table, the one that begins like a bill as it was exported is read.
 */
export function readSheetBill(sheets: readonly Sheet[]): Outcome<Bill> {
  const tables = sheets.flatMap(sheet => {
    const index = sheet.rows.slice(0, longestPreamble).findIndex(row => layoutOf(row.cells))
    const header = sheet.rows[index]
    return header ? [{ sheet, index, header }] : []
  })
  const table = tables.find(({ sheet }) => beginsAsExported(sheet)) ?? tables[0]
  if (!table) return noSheetBill(sheets)
  const layout = layoutOf(table.header.cells)!
  const ledger = openLedger(layout)
  for (const row of table.sheet.rows.slice(0, table.index)) ledger.notes.push(sheetText(row.cells))
  for (const { line, cells } of table.sheet.rows.slice(table.index + 1)) {
    const full = padded(cells, layout)
    if (full.some(cell => cell.trim() !== '')) ledger.take(full, line, () => cells.join('\t').trimEnd())
  }
  return done(ledger.close(layout.wallet === 'wechat' ? 'wechat-xlsx' : layout.format, null))
}

function beginsAsExported(sheet: Sheet): boolean {
  const first = sheet.rows[0]
  return first?.line === 1 && /^(?:微信支付账单明细|支付宝|-{10})/.test(first.cells[0]?.trim() ?? '')
}

/** Cells of a sheet belong to their columns: missing ones at the end are empty, further ones aren't the table's. */
function padded(cells: readonly string[], layout: Layout): string[] {
  return Array.from({ length: layout.columns }, (_, index) => cells[index] ?? '')
}

function sheetText(cells: readonly string[]): string {
  return cells.filter(cell => cell !== '').join(',')
}

function noSheetBill(sheets: readonly Sheet[]): Outcome<Bill> {
  const lines = sheets.flatMap(sheet => sheet.rows.slice(0, longestPreamble).map(row => row.cells.join(',')))
  if (lines.every(line => line.replaceAll(',', '').trim() === '')) return failed('empty')
  return noBill({ count: lines.length, at: index => lines[index] ?? '' })
}
