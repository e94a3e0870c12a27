import type { Fen } from '../../base/money.ts'
import type { BillFormat } from '../bill.ts'
import { bareText, isFiller } from '../order-number.ts'
import type { Transaction, Wallet } from '../transaction.ts'
import { isUnseen, withoutUnseenAround } from '../unseen.ts'

/** What a column means, whatever an export calls it. */
export const columns = [
  'time',
  'day',
  'paidTime',
  'category',
  'counterparty',
  'goods',
  'direction',
  'amount',
  'method',
  'status',
  'tradeNo',
  'merchantOrderNo',
  'note',
  'refunded',
  'funds',
] as const
export type Column = (typeof columns)[number]

/** What a layout makes of its own vocabulary; the rest of a transaction is read the same way for all. */
export type Meaning = Pick<
  Transaction,
  'direction' | 'method' | 'settled' | 'statedRefundFen' | 'isRefund' | 'category' | 'status'
>

/** One export of one wallet: how its table looks, and what the words in it mean. */
export interface BillLayout {
  wallet: Wallet
  /** As a text file. */
  format: BillFormat
  /** What the same table in a workbook is called: by a name of its own where the vendor writes workbooks itself. */
  workbook: BillFormat
  names: Partial<Record<Column, string>>
  /** Columns without which a header is none of this layout; left out: those that every bill has. */
  needed?: readonly Column[]
  /** Whether cells may be broken into lines that mean nothing, as a conversion of a printed page leaves them. */
  wraps?: true
  /** What a row's own words say, `fen` being its amount; null where its direction can't be made out. */
  meaningOf(cells: readonly string[], table: BillTable, fen: Fen): Meaning | null
  /** Whether the vendor puts quotes around cells; elsewhere a lone quote mark is text. */
  quotes: boolean
  /** What an amount begins with as the vendor writes it. */
  amountStart: RegExp
  /** The texts that a bare comma may have cut apart, the likeliest first. */
  surplusIn: readonly Column[]
  totals: {
    /** Whether declared sums decide, or counts alone. */
    sumsDecide: boolean
    /** Whether 支出 is declared net of refunds that other rows of the bill tell of. */
    isNet: boolean
  }
}

/** Where each column of one bill's table stands. */
export interface BillTable {
  layout: BillLayout
  /** Position of each column, −1 for those that the export left out. */
  at: Readonly<Record<Column, number>>
  /** Number of named columns. */
  columns: number
  /** Number of cells in the header row. */
  cells: number
  /** Whether the header is in traditional characters, and so the wallet's own words in the rows may be. */
  isTraditional: boolean
}

/** The cell at a column's position, freed of padding; empty where the export has no such column. */
export function cellOf(cells: readonly string[], at: number): string {
  if (at < 0) return ''
  const cell = cells[at] ?? ''
  // Nearly every cell begins and ends with what is no padding; seeing that costs less than trimming it.
  if (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1))) return cell
  const text = cell.trim()
  const hasUnseen = isUnseen(text.charCodeAt(0)) || isUnseen(text.charCodeAt(text.length - 1))
  return hasUnseen ? withoutUnseenAround(text) : text
}

/** The same of a column of texts; empty too where a program filled what was empty. */
export function textOf(cells: readonly string[], at: number): string {
  const cell = cellOf(cells, at)
  const text = isMarkedAsText(cell) ? bareText(cell) : cell
  return isFiller(text) ? '' : text
}

/** As people and programs write what a spreadsheet is to leave as it is: ="…", or behind an apostrophe. */
function isMarkedAsText(cell: string): boolean {
  return cell.charCodeAt(0) === 0x27 || (cell.charCodeAt(0) === 0x3d && cell.charCodeAt(1) === 0x22)
}

/** The same of a column of the wallet's own words, none of which begins with a quote or an apostrophe. */
export function wordOf(cells: readonly string[], at: number): string {
  const word = textOf(cells, at)
  const first = word.charCodeAt(0)
  return first === 0x22 || first === 0x27 || first === 0x60 ? bareText(word) : word
}

/** Letters, digits and signs of ASCII, and Chinese characters. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)
}
