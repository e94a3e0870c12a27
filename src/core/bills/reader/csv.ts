import papaparse from 'papaparse'
import { lineInQuotes, splitLeniently, splitPlainly } from './lenient.ts'
import { type Lines, linesOf } from './lines.ts'

/** How one table of a bill is written. */
export interface Dialect {
  delimiter: ',' | '\t' | ';'
  /** False for Alipay, whose cells are never quoted and may hold a lone quote mark. */
  quoted: boolean
  /** Number of named columns. */
  columns: number
  /** Number of cells in the header, one more than the columns where lines end in a comma. */
  cells: number
  /** What every row begins with; tells a new row from a quoted cell that goes on in the next line. */
  begins: RegExp
}

/** One row as the visitor sees it; the object is used again for the next row. */
export interface CsvRow {
  cells: string[]
  /** 1-based line of the file in which the row begins. */
  line: number
  /** The row as it stands in the file, over all its lines. */
  raw(): string
}

/** Takes a table piece by piece and shows its rows in order. Blank rows are passed over. */
export interface CsvReader {
  push(text: string): void
  /** To be called while a row is shown: the lines after it are written otherwise. */
  become(dialect: Dialect): void
  /** To be called once, after the last piece. */
  finish(): void
}

/** Characters handed to papaparse at a time: large enough to be fast, small enough to keep few rows in memory. */
const pieceLength = 1 << 16
/** After a change of writing: what is parsed in the old one is parsed for nothing, and a file may be all headers. */
const firstPieceLength = 1 << 10
const quote = 34
/** Of any bill; a row of fewer cells may begin and end with quotes of its own. */
const fewestColumns = 4
/** A quoted cell may run over so many lines; a quote that is open for longer is a stray one. */
const longestCell = 50

/**
 * Rows of a CSV table by way of papaparse, with line numbers that stay right when a quoted cell spans lines. Where
 * quoting goes wrong (quotes not doubled inside a cell, a quote without its partner) the rows concerned are read
 * again one by one and leniently. A row with too many or too few cells is shown as it is. Expects `\n` as line end.
 * How the exports break CSV: docs/bill-formats.md.
 */
export function readCsv(first: Dialect, firstLine: number, visit: (row: CsvRow) => void): CsvReader {
  let dialect = first
  let length = pieceLength
  let line = firstLine
  let rest = ''
  let shownLines = linesOf('')
  let shownIndex = 0
  let shownSpan = 1
  const row: CsvRow = { cells: [], line, raw: () => shownLines.at(shownIndex, shownSpan) }

  function show(cells: string[], lines: Lines, index: number, span: number) {
    if (isBlank(cells)) return
    shownLines = lines
    shownIndex = index
    shownSpan = span
    row.cells = cells
    row.line = line + index
    visit(row)
  }

  function take(text: string, isLast: boolean) {
    const whole = rest + text
    let from = 0
    while (from < whole.length) {
      const cut = whole.indexOf('\n', from + length)
      length = Math.min(pieceLength, 2 * length)
      const to = cut >= 0 ? cut + 1 : isLast ? whole.length : whole.lastIndexOf('\n') + 1
      if (to <= from) break
      const taken = readPiece(whole.slice(from, to), isLast && to === whole.length)
      if (taken === 0 && !isLast) break
      from += taken || readPiece(whole.slice(from), true)
    }
    rest = whole.slice(from)
  }

  /**
   * Shows the rows of whole lines. Returns the characters used up: fewer than all if a quote is open at the end, or where
   * a table begins that is written otherwise.
   */
  function readPiece(piece: string, isLast: boolean): number {
    const lines = linesOf(piece)
    const text = withoutTabs(piece, dialect)
    const { data, errors } = dialect.quoted ? parsed(text, dialect) : split(text, dialect)
    const count = text.charCodeAt(text.length - 1) === 10 ? data.length - 1 : data.length
    if (dialect.quoted && (errors.length > 0 || count !== lines.count)) return readOneByOne(lines, isLast)
    data.length = count
    const before = dialect
    const areSomeDoubled = !dialect.quoted && text.includes('""')
    for (let index = 0; index < count; ) {
      const cells = areSomeDoubled ? data[index]!.map(withoutDoubled) : data[index]!
      const isWhole = fits(cells, dialect) && !isInQuotes(cells, lines, index)
      const broken = isWhole || dialect.quoted ? null : brokenRow(data, index, dialect)
      if (broken === 'open' && !isLast) return after(lines, index)
      if (broken !== null && broken !== 'open') {
        show(broken.cells, lines, index, broken.span)
        index += broken.span
      } else {
        show(isWhole ? cells : (reread(lines.at(index), dialect) ?? cells), lines, index, 1)
        index += 1
      }
      if (dialect !== before) return after(lines, index)
    }
    line += count
    return piece.length
  }

  /** No first cell of a bill that quotes nothing begins with a quote. */
  function isInQuotes([first = '']: string[], lines: Lines, index: number): boolean {
    if (dialect.quoted || dialect.columns < fewestColumns || first.charCodeAt(0) !== quote) return false
    return lineInQuotes(lines.at(index)) !== null
  }

  function after(lines: Lines, count: number): number {
    line += count
    return lines.offsetOf(count)
  }

  function readOneByOne(lines: Lines, isLast: boolean): number {
    const before = dialect
    let index = 0
    while (index < lines.count && dialect === before) {
      const record = recordAt(lines, index, isLast, dialect)
      if (record === null) break
      show(record.cells, lines, index, record.span)
      index += record.span
    }
    return after(lines, index)
  }

  return {
    push: text => take(text, false),
    become: next => {
      dialect = next
      length = firstPieceLength
    },
    finish: () => take('', true),
  }
}

interface Parsed {
  data: string[][]
  errors: readonly unknown[]
}

function parsed(text: string, { delimiter }: Dialect): Parsed {
  return papaparse.parse(text, { delimiter, newline: '\n', fastMode: false })
}

function split(text: string, { delimiter }: Dialect): Parsed {
  return { data: text.split('\n').map(line => line.split(delimiter)), errors: [] }
}

/** Cells behind the text that a line break may stand in: direction, sum, status and number at least. */
const fewestBehind = 4

/**
 * A row with a line break in a cell that nothing quotes, put together again: its lines have as many cells as the header
 * promises, and only the first begins like a row. `open` where the lines that would tell are still to come.
 */
function brokenRow(
  data: readonly (readonly string[])[],
  index: number,
  dialect: Dialect,
): { cells: string[]; span: number } | 'open' | null {
  const beginsRow = (cells: readonly string[]) => dialect.begins.test(cells.join(dialect.delimiter))
  let cells = [...data[index]!]
  // No line break stands in a day, a direction or a number, one of which comes first.
  if (cells.length < 2 || cells.length >= dialect.columns || !beginsRow(cells)) return null
  for (let span = 2; span <= longestCell; span += 1) {
    const next = data[index + span - 1]
    if (!next) return 'open'
    if (beginsRow(next)) return null
    cells = [...cells.slice(0, -1), `${cells.at(-1)}\n${next[0]}`, ...next.slice(1)]
    if (fits(cells, dialect)) return next.length > fewestBehind ? { cells, span } : null
    if (cells.length > dialect.columns) return null
  }
  return null
}

/** A cell of a bill that quotes nothing: quotes doubled inside a pair of them are a program's that saved it again. */
function withoutDoubled(cell: string): string {
  const text = cell.trim()
  return text.includes('""') && doubled.test(text) ? text.slice(1, -1).replaceAll('""', '"') : cell
}
const doubled = /^"(?:[^"]|"")+"$/

/** True if the row has the number of cells that the header promises. */
function fits(cells: readonly string[], dialect: Dialect): boolean {
  return cells.length === dialect.cells || cells.length === dialect.columns
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}

/** TABs carry nothing in WeChat's CSV, and one between a closing quote and the comma breaks the rules of CSV. */
function withoutTabs(text: string, dialect: Dialect): string {
  return dialect.quoted && dialect.delimiter !== '\t' && text.includes('\t')
    ? text.replaceAll('\t', '')
    : text
}

/** The row that begins in line `index`; null if its quote is still open at the end and more lines may come. */
function recordAt(
  lines: Lines,
  index: number,
  isLast: boolean,
  dialect: Dialect,
): { cells: string[]; span: number } | null {
  const first = withoutTabs(lines.at(index), dialect)
  const strict = parseStrictly(first, dialect)
  if (strict && fits(strict, dialect)) return { cells: strict, span: 1 }
  const inner = lineInQuotes(first)
  if (inner !== null) return { cells: cellsOf(inner, dialect), span: 1 }
  const lenient = splitLeniently(first, dialect.delimiter)
  const isLenientEnough = lenient !== null && fits(lenient, dialect)
  if (strict) return { cells: isLenientEnough ? lenient : strict, span: 1 }
  const ways = [parseStrictly, isLenientEnough ? null : splitLenientlyBy]
  for (const way of ways) {
    let joined = first
    for (let span = 2; way && span <= longestCell; span += 1) {
      if (index + span > lines.count) {
        if (isLast) break
        return null
      }
      const next = withoutTabs(lines.at(index + span - 1), dialect)
      if (dialect.begins.test(next)) break
      joined += `\n${next}`
      const cells = way(joined, dialect)
      if (cells && fits(cells, dialect)) return { cells, span }
    }
  }
  // Left alone, a quote that is still open belongs to the text.
  return { cells: lenient ?? splitPlainly(first, dialect.delimiter), span: 1 }
}

function splitLenientlyBy(text: string, dialect: Dialect): string[] | null {
  return splitLeniently(text, dialect.delimiter)
}

/** A line with too many or too few cells by the other ways of reading quotes; null if none fits. */
function reread(text: string, dialect: Dialect): string[] | null {
  if (!text.includes('"')) return null
  const line = withoutTabs(text, dialect)
  const inner = lineInQuotes(line)
  return inner === null ? fittingWay(line, dialect) : cellsOf(inner, dialect)
}

function fittingWay(line: string, dialect: Dialect): string[] | null {
  const ways = [
    parseStrictly(line, dialect),
    splitLeniently(line, dialect.delimiter),
    splitPlainly(line, dialect.delimiter),
  ]
  return ways.find(cells => cells !== null && fits(cells, dialect)) ?? null
}

/** The cells of a line that stands alone, whether a program quoted it whole or not. */
export function cellsOf(text: string, dialect: Dialect): string[] {
  const line = withoutTabs(lineInQuotes(text) ?? text, dialect)
  const ways = line.includes('"') ? fittingWay(line, dialect) : null
  const lenient = dialect.quoted ? splitLeniently(line, dialect.delimiter) : null
  return ways ?? lenient ?? line.split(dialect.delimiter)
}

/** By the rules of CSV; null if the quotes break them. */
function parseStrictly(text: string, dialect: Dialect): string[] | null {
  const { data, errors } = parsed(text, dialect)
  return errors.length === 0 && data.length === 1 ? data[0]! : null
}
