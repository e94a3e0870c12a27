import { done, failed, type Outcome } from '../../base/outcome.ts'
import type { BillSummary, Encoding, RowSink } from '../bill.ts'
import type { BillTable } from '../formats/layout.ts'
import { tableIn } from '../formats/layouts.ts'
import { wrongExportOf } from '../formats/wrong-export.ts'
import { type CsvReader, type Dialect, readCsv } from './csv.ts'
import { type Ledger, openLedger, type ReadingOptions } from './ledger.ts'
import { splitLeniently } from './lenient.ts'
import { linesOf } from './lines.ts'
import type { Note } from './preamble.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** Takes a bill's text piece by piece, each of whole lines; its rows go to the sink, and it is summed up at the end. */
export interface BillReader {
  push(text: string): void
  finish(): Outcome<BillSummary>
}

/** Lines in which a header must have come; the longest information block known has 30. */
const longestPreamble = 200
/** A line longer than this is no line of an information block. */
const longestInformation = 10_000

/**
 * Reads a CSV bill of any layout (Alipay A1–A4, WeChat W1, W2 and re-saved W5). The header is found by what it says,
 * wherever it stands. Fails with `wrong-export` for exports known by name that are no payment bill, `empty` for a
 * text without anything, `unrecognised-format` for the rest. A bill without rows is a bill. Layouts:
 * docs/bill-formats.md.
 */
export function createBillReader(encoding: Encoding, sink: RowSink, options: ReadingOptions): BillReader {
  let preamble = ''
  let found: { table: BillTable; ledger: Ledger; rows: CsvReader } | null = null
  let isHopeless = false

  function push(text: string) {
    if (found) found.rows.push(text)
    else if (!isHopeless) findTable(text)
  }

  function findTable(text: string) {
    preamble += text
    const lines = linesOf(preamble)
    const count = Math.min(lines.count, longestPreamble)
    for (let index = 0; index < count; index += 1) {
      const header = headerIn(lines.at(index))
      if (!header) continue
      const { table, dialect } = header
      const ledger = openLedger(table, sink, options)
      for (let before = 0; before < index; before += 1)
        ledger.note({ text: lines.at(before), line: before + 1 })
      const rows = readCsv(dialect, index + 2, row => ledger.take(row.cells, row.line, row.raw))
      found = { table, ledger, rows }
      rows.push(preamble.slice(lines.offsetOf(index + 1)))
      preamble = ''
      return
    }
    isHopeless = lines.count > longestPreamble
  }

  function finish(): Outcome<BillSummary> {
    if (found) {
      found.rows.finish()
      return done(found.ledger.close(found.table.layout.format, encoding))
    }
    if (preamble.trim() === '') return failed('empty')
    return noBill(linesOf(preamble))
  }

  return { push, finish }
}

function noBill(lines: { count: number; at(index: number): string }): Outcome<never> {
  const first: string[] = []
  for (let index = 0; index < Math.min(lines.count, longestPreamble); index += 1) first.push(lines.at(index))
  const wrongExport = wrongExportOf(first)
  return wrongExport ? failed('wrong-export', { wrongExport }) : failed('unrecognised-format')
}

const delimiters = [',', '\t', ';'] as const
const beginsWithDate = /^"?\s*\d{4}[-/.年]\d/
/** A2 begins with 收/支. */
const beginsWithDirection = /^"?\s*(?:支出|收入|其他|不计收支)\s*"?,/
/** W6 begins with 交易单号. */
const beginsWithNumber = /^"?\s*[0-9A-Za-z]{10,}/

function headerIn(line: string): { table: BillTable; dialect: Dialect } | null {
  if (!line.includes('收/支') || line.length > longestInformation) return null
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue
    const cells = splitLeniently(line, delimiter) ?? line.split(delimiter)
    const table = tableIn(cells)
    if (!table) continue
    // A program that saved the bill again may quote where the vendor doesn't; the header shows it, or the delimiter.
    const quoted = table.layout.quotes || delimiter !== ',' || line.includes('"')
    return {
      table,
      dialect: { delimiter, quoted, columns: table.columns, cells: table.cells, begins: beginningOf(table) },
    }
  }
  return null
}

function beginningOf({ at }: BillTable): RegExp {
  if (at.direction === 0) return beginsWithDirection
  return at.tradeNo === 0 ? beginsWithNumber : beginsWithDate
}

/** A table of a workbook that holds a bill. */
export interface BillSheet {
  /** Position of the sheet among those given. */
  sheet: number
  /** Row of its header as a spreadsheet program counts. */
  line: number
}

/**
 * Where the bill stands in a workbook, told by the first rows of its sheets: WeChat W3 and W4, or any bill that a
 * spreadsheet program saved as one. Where several sheets hold a table, the one that begins like a bill as it was
 * exported is taken. Fails like `createBillReader`.
 */
export function findBillSheet(sheets: readonly Sheet[]): Outcome<BillSheet> {
  const tables = sheets.flatMap((sheet, index) => {
    const header = sheet.rows.slice(0, longestPreamble).find(row => tableIn(row.cells))
    return header ? [{ sheet: index, line: header.line }] : []
  })
  const table = tables.find(({ sheet }) => beginsAsExported(sheets[sheet]!)) ?? tables[0]
  return table ? done(table) : noSheetBill(sheets)
}

/** Takes the rows of a bill's sheet in order, those above the table included. */
export interface SheetReader {
  take(row: SheetRow): void
  finish(): Outcome<BillSummary>
}

/** Reads the rows of a sheet whose column names stand in row `header`; fails with `damaged` if they don't. */
export function createSheetReader(header: number, sink: RowSink, options: ReadingOptions): SheetReader {
  const notes: Note[] = []
  let found: { table: BillTable; ledger: Ledger } | null = null

  function begin(cells: readonly string[]) {
    const table = tableIn(cells)
    if (!table) return
    found = { table, ledger: openLedger(table, sink, options) }
    for (const note of notes) found.ledger.note(note)
  }

  return {
    take({ line, cells }) {
      if (!found) {
        if (line === header) begin(cells)
        else notes.push({ text: sheetText(cells), line })
        return
      }
      const full = padded(cells, found.table)
      if (full.some(cell => cell.trim() !== ''))
        found.ledger.take(full, line, () => cells.join('\t').trimEnd())
    },
    finish() {
      if (!found) return failed('damaged')
      return done(found.ledger.close(found.table.layout.workbook, null))
    },
  }
}

function beginsAsExported(sheet: Sheet): boolean {
  const first = sheet.rows[0]
  return first?.line === 1 && /^(?:微信支付账单明细|支付宝|-{10})/.test(first.cells[0]?.trim() ?? '')
}

/** Cells of a sheet belong to their columns: missing ones at the end are empty, further ones aren't the table's. */
function padded(cells: readonly string[], table: BillTable): string[] {
  return Array.from({ length: table.columns }, (_, index) => cells[index] ?? '')
}

function sheetText(cells: readonly string[]): string {
  return cells.filter(cell => cell !== '').join(',')
}

function noSheetBill(sheets: readonly Sheet[]): Outcome<never> {
  const lines = sheets.flatMap(sheet => sheet.rows.slice(0, longestPreamble).map(row => row.cells.join(',')))
  if (lines.every(line => line.replaceAll(',', '').trim() === '')) return failed('empty')
  return noBill({ count: lines.length, at: index => lines[index] ?? '' })
}
