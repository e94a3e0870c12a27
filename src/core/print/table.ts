import papaparse from 'papaparse'
import { type Fen, yuanDigits } from '../base/money.ts'
import { visible } from '../base/text.ts'

/** A cell as data; `text` is never a formula and never a number, whatever it looks like. */
export type TableCell =
  | { kind: 'text'; text: string }
  | { kind: 'fen'; fen: Fen }
  | { kind: 'count'; count: number }

export function textCell(text: string): TableCell {
  return { kind: 'text', text }
}

export function fenCell(fen: Fen): TableCell {
  return { kind: 'fen', fen }
}

/** A table as it leaves the app: copied, or saved for a spreadsheet program. */
export interface Table {
  head: readonly string[]
  rows: readonly (readonly TableCell[])[]
}

export interface NamedTable extends Table {
  /** Of the sheet and of the file. */
  name: string
}

/** The cell as it is copied and searched: amounts as plain yuan. */
export function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'fen':
      return yuanDigits(cell.fen)
    case 'count':
      return String(cell.count)
  }
}

/** Cells with tabs between them, as spreadsheet programs paste them; line ends inside a cell become blanks. */
export function tabSeparated({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => cells.map(text => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')
  return [line(head), ...rows.map(row => line(row.map(safeText)))].join('\n')
}

/** Digits from which a spreadsheet program would make 2.02E+27; the wallets' own exports end such numbers in a TAB. */
const orderNumber = /^\d{12,}$/
/** What a spreadsheet program takes for the beginning of a formula: owasp.org/www-community/attacks/CSV_Injection. */
const formulaStart = /^[=+\-@＝＋－＠\t\r]/

/** The cell as a text that no spreadsheet program takes for anything else. */
function safeText(cell: TableCell): string {
  if (cell.kind !== 'text') return cellText(cell)
  const { text } = cell
  if (orderNumber.test(text)) return `${text}\t`
  return visible(formulaStart.test(text) ? `'${text}` : text)
}

/** Orders two cells of one column; an empty one comes last. */
export function compareCells(a: TableCell, b: TableCell): number {
  if (a.kind === 'fen' && b.kind === 'fen') return a.fen - b.fen
  if (a.kind === 'count' && b.kind === 'count') return a.count - b.count
  const [one, other] = [cellText(a), cellText(b)]
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  return one < other ? -1 : one > other ? 1 : 0
}

/** With the byte order mark by which spreadsheet programs know UTF-8. */
export function csvOf({ head, rows }: Table): string {
  const body = rows.map(row => row.map(safeText))
  return `\uFEFF${papaparse.unparse([[...head], ...body], { newline: '\r\n' })}\r\n`
}
