import { done, failed, type Outcome } from '../../base/outcome.ts'
import type { BillSummary, Encoding, RowSink } from '../bill.ts'
import type { BillTable } from '../formats/layout.ts'
import { tableIn, walletNamed } from '../formats/layouts.ts'
import { wrongExportOf } from '../formats/wrong-export.ts'
import { unseenMarks } from '../unseen.ts'
import { type CsvReader, cellsOf, type Dialect, readCsv } from './csv.ts'
import { isRowAbove, looksLikeRow } from './information.ts'
import { type Ledger, openLedger, type ReadingOptions } from './ledger.ts'
import { lineInQuotes, splitLeniently } from './lenient.ts'
import { type Lines, linesOf } from './lines.ts'
import type { Sheet, SheetRow, SheetStart } from './sheet.ts'

/** Takes a bill's text piece by piece, each of whole lines; its rows go to the sink, and it is summed up at the end. */
export interface BillReader {
  push(text: string): void
  finish(): Outcome<BillSummary>
}

/** Lines in which a header must have come; the longest information block known has 30. */
const longestPreamble = 200
/** Lines of a header: one more than the columns of the widest layout that could each be broken. */
const longestHeader = 18
/** A line longer than this is no line of an information block. */
const longestInformation = 10_000

/**
 * Reads a CSV bill of any layout (Alipay A1–A4, WeChat W1, W2 and re-saved W5), or several joined into one file. Headers
 * are found by what they say, wherever they stand. Fails with `wrong-export` for exports known by name that are no
 * payment bill, `empty` for a text without anything, `unrecognised-format` for the rest, and like `Ledger.close`. A bill
 * without rows is a bill. Layouts: docs/bill-formats.md.
 */
export function createBillReader(encoding: Encoding, sink: RowSink, options: ReadingOptions): BillReader {
  let preamble = ''
  let rows: CsvReader | null = null
  let dialect: Dialect | null = null
  let isHopeless = false
  const ledger = openLedger(sink, options, (_cells, text, above) => {
    const header = headerIn(text, above)
    if (!header) return null
    if (!isSame(header.dialect, dialect)) rows?.become(header.dialect)
    dialect = header.dialect
    return header.table
  })

  function push(text: string) {
    if (rows) rows.push(text)
    else if (!isHopeless) findTable(text)
  }

  function findTable(text: string) {
    preamble += text
    const lines = linesOf(preamble)
    const count = Math.min(lines.count, longestPreamble)
    const above: string[] = []
    for (let index = 0; index < count; index += 1) {
      const line = lines.at(index)
      const span = spanOfCells(lines, index)
      const header = headerIn(lines.at(index, span), () => above)
      if (!header) {
        above.push(line)
        continue
      }
      beginBelow(
        ledger,
        header.table,
        above.map((text, at) => ({ text, line: at + 1, cells: cellsOf(text, header.dialect) })),
      )
      dialect = header.dialect
      rows = readCsv(dialect, index + span + 1, row => ledger.take(row.cells, row.line, row.raw))
      rows.push(preamble.slice(lines.offsetOf(index + span)))
      preamble = ''
      return
    }
    isHopeless = lines.count > longestPreamble
  }

  function finish(): Outcome<BillSummary> {
    if (rows) {
      rows.finish()
      const closed = ledger.close(layout => layout.format, encoding)
      return closed.ok ? done({ ...closed.value, sheets: [] }) : closed
    }
    if (preamble.trim() === '') return failed('empty')
    return noBill(linesOf(preamble))
  }

  return { push, finish }
}

interface LineAbove extends SheetRow {
  text: string
}

/** Begins a table below what stands above its header: information, and rows that were sorted to there. */
function beginBelow(ledger: Ledger, table: BillTable, above: readonly LineAbove[]) {
  const rows = above.filter(({ cells }) => isRowAbove(cells, table))
  for (const { text, line } of above.filter(one => !rows.includes(one))) ledger.note({ text, line })
  ledger.begin(table)
  for (const { cells, text, line } of rows) ledger.take(cells, line, () => text)
}

/** Lines over which a header runs whose names were broken inside quotes, 1 for any other line. */
function spanOfCells(lines: Lines, index: number): number {
  for (let span = 1; span <= longestHeader; span += 1)
    if (lines.at(index, span).split('"').length % 2 === 1) return span
  return 1
}

function isSame(a: Dialect, b: Dialect | null): boolean {
  return (
    b !== null &&
    a.delimiter === b.delimiter &&
    a.quoted === b.quoted &&
    a.columns === b.columns &&
    a.cells === b.cells &&
    a.begins === b.begins
  )
}

function noBill(lines: { count: number; at(index: number): string }): Outcome<never> {
  const first: string[] = []
  for (let index = 0; index < Math.min(lines.count, longestPreamble); index += 1) first.push(lines.at(index))
  const wrongExport = wrongExportOf(first)
  return wrongExport ? failed('wrong-export', { wrongExport }) : failed('unrecognised-format')
}

const delimiters = [',', '\t', ';'] as const
const beginsWithDate = /^"?\s*\d{1,4}[-/.年]\d/
/** A2 begins with 收/支. */
const beginsWithDirection = /^"?\s*(?:支出|收入|其他|不计收支)\s*"?,/
/** W6 begins with 交易单号. */
const beginsWithNumber = /^"?\s*[0-9A-Za-z]{10,}/

/** The name of the one column that every bill has, as people spell it. */
const directionName = new RegExp(
  String.raw`(?:^|[,;\t"])[\s"'\x60=${unseenMarks}*★▼▽▲△↓↑·【[]*(?:收\s*[/／]?\s*支|收入\s*[/／]\s*支出|income\s*/|expense\s*/|in\s*/\s*out)`,
  'i',
)

function headerIn(
  text: string,
  above: () => readonly string[],
): { table: BillTable; dialect: Dialect } | null {
  if (text.length > longestInformation || !directionName.test(text)) return null
  const line = lineInQuotes(text) ?? text
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue
    const cells = splitLeniently(line, delimiter) ?? line.split(delimiter)
    const table = tableIn(cells, walletNamed(above()))
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

/**
 * The sheets of a workbook that hold tables of a bill, as positions among those given, told by their first rows: WeChat
 * W3 and W4, or any bill that a spreadsheet program saved as one. Those that begin like a bill as it was exported come
 * first. Fails like `createBillReader`.
 */
export function findBillSheets(sheets: readonly Sheet[]): Outcome<number[]> {
  const holding = [...sheets.keys()].filter(index =>
    sheets[index]!.rows.slice(0, longestPreamble).some(row => sheetHeader(row.cells, () => [])),
  )
  if (holding.length === 0) return noSheetBill(sheets)
  const rank = (index: number) => (beginsAsExported(sheets[index]!) ? 0 : 1)
  const ordered = holding.sort((a, b) => rank(a) - rank(b) || a - b)
  return done(ordered.flatMap(index => [index, ...divided(index)]))

  function divided(index: number): number[] {
    const next = holding.filter(other => other > index)
    const end = Math.min(...next, sheets.length)
    const after = Array.from({ length: end - index - 1 }, (_, step) => index + 1 + step)
    return after.filter(other => goesOn(sheets[other]!, sheets[index]!))
  }
}

/** Whether a sheet begins with rows of the table that the sheet before it has: a long table that somebody divided. */
function goesOn(sheet: Sheet, before: Sheet): boolean {
  const table = before.rows
    .slice(0, longestPreamble)
    .map(row => tableIn(row.cells))
    .find(found => found !== null)
  const first = sheet.rows.find(({ cells }) => cells.some(cell => cell.trim() !== ''))
  return table !== undefined && table !== null && first !== undefined && looksLikeRow(first.cells, table)
}

/** Takes the rows of a workbook's sheets, sheet by sheet, or of a table that is in none. */
export interface SheetReader {
  /** A sheet begins; its rows count on from the last of the one before. Named where the workbook has several. */
  beginSheet(name: string | null): void
  take(row: SheetRow): void
  finish(): Outcome<BillSummary>
}

/** Reads sheets that hold tables of a bill, those above the tables included. Fails like `Ledger.close`. */
export function createSheetReader(sink: RowSink, options: ReadingOptions): SheetReader {
  let table: BillTable | null = null
  let before: BillTable | null = null
  let above: LineAbove[] = []
  const lines = lineCounter()
  const sheets: SheetStart[] = []
  /** How the lines are written of which each stands in one cell; null where a program split them. */
  let dialect: Dialect | null = null
  const headerOf = (cells: readonly string[], over: () => readonly string[]) => {
    const found = sheetHeader(cells, over)
    table = found?.table ?? table
    if (found) dialect = found.dialect
    return found?.table ?? null
  }
  const ledger = openLedger(sink, options, (cells, _text, over) => headerOf(cells, over))
  const begin = (own: BillTable) => {
    beginBelow(
      ledger,
      own,
      above.map(one => ({ ...one, cells: split(one.cells) ?? ofTable(one.cells, own) })),
    )
    above = []
  }
  const split = (cells: readonly string[]) => {
    if (!dialect) return null
    const line = loneText(cells)
    return line === null ? null : cellsOf(line, dialect)
  }
  /** Of a sheet without a table. */
  const noteAll = () => {
    for (const { text, line } of above) ledger.note({ text, line })
    above = []
  }

  return {
    beginSheet(name) {
      noteAll()
      const from = lines.beginSheet()
      if (name !== null) sheets.push({ name, before: from })
      ledger.part()
      before = table ?? before
      table = null
    },
    take(row) {
      const line = lines.lineOf(row.line)
      const { cells } = row
      if (!table && before && looksLikeRow(cells, before)) {
        table = before
        begin(table)
      }
      if (table) {
        const own = split(cells) ?? (headerLike(cells) ? [...cells] : ofTable(cells, table))
        if (cells.some(cell => cell.trim() !== '')) ledger.take(own, line, () => cells.join('\t').trimEnd())
        return
      }
      const header = headerOf(cells, () => above.map(({ text }) => text))
      if (header) begin(header)
      else if (above.length < longestPreamble) above.push({ text: sheetText(cells), line, cells: [...cells] })
    },
    finish() {
      noteAll()
      if (!table && lines.count() === 0) return failed('damaged')
      const closed = ledger.close(layout => layout.workbook, null)
      return closed.ok ? done({ ...closed.value, sheets }) : closed
    },
  }
}

/** Cells of a sheet belong to their columns: missing ones at the end are empty, further ones aren't the table's. */
function ofTable(cells: readonly string[], { columns }: BillTable): string[] {
  return Array.from({ length: columns }, (_, index) => cells[index] ?? '')
}

/** The header in a row of a sheet, or in the one cell into which a program put a whole line. */
function sheetHeader(
  cells: readonly string[],
  above: () => readonly string[],
): { table: BillTable; dialect: Dialect | null } | null {
  if (!headerLike(cells)) return null
  const table = tableIn(cells, walletNamed(above()))
  const line = table ? null : loneText(cells)
  return table ? { table, dialect: null } : line === null ? null : headerIn(line, above)
}

/** The text of a row that has nothing but one; null for any other. */
function loneText(cells: readonly string[]): string | null {
  const [text = null, ...more] = cells.filter(cell => cell.trim() !== '')
  return more.length === 0 ? text : null
}

/** A header may have more columns than the table above it. */
function headerLike(cells: readonly string[]): boolean {
  return cells.some(cell => directionName.test(cell))
}

/** Rows of several sheets in one count, as if they stood below each other. */
export function lineCounter() {
  let before = 0
  let last = 0
  return {
    lineOf(row: number): number {
      last = Math.max(last, before + row)
      return before + row
    },
    /** The rows before its first. */
    beginSheet(): number {
      before = last
      return before
    },
    count: () => last,
  }
}

function beginsAsExported(sheet: Sheet): boolean {
  const first = sheet.rows[0]
  return first?.line === 1 && /^(?:微信支付账单明细|支付宝|-{10})/.test(first.cells[0]?.trim() ?? '')
}

function sheetText(cells: readonly string[]): string {
  return cells.filter(cell => cell !== '').join(',')
}

function noSheetBill(sheets: readonly Sheet[]): Outcome<never> {
  const lines = sheets.flatMap(sheet => sheet.rows.slice(0, longestPreamble).map(row => row.cells.join(',')))
  if (lines.every(line => line.replaceAll(',', '').trim() === '')) return failed('empty')
  return noBill({ count: lines.length, at: index => lines[index] ?? '' })
}
