import type { WallTime } from '../../base/calendar.ts'
import type { CertificateFaultCode } from '../../base/outcome.ts'
import { parseWallTime } from '../../base/written-time.ts'
import { type CertificateHeader, plain } from './header.ts'

/** Why a certificate is refused whole, with the page where it shows. */
export interface CertificateFault {
  fault: CertificateFaultCode
  page: number
}

/** A line of a cell. */
export interface CellLine {
  column: number
  text: string
  x: number
  y: number
  size: number
}

/** The parts of a row that stand on one page, in the order in which they are drawn. */
export interface Segment {
  page: number
  parts: CellLine[]
}

/** Rows of a page are counted within this many, so that one number tells both: 12007 is row 7 of page 12. */
export const rowsOfPage = 1000

/** A row as it stands in the certificate. */
export interface CertificateRow {
  page: number
  /** On its page, from 1. */
  number: number
  /** In the order of the header. */
  cells: string[]
  paidAt: WallTime
}

const directions: ReadonlySet<string> = new Set(['收入', '支出', '不计收支', '其他'])
const amount = /^(?:\d{1,10}|\d{1,3}(?:,\d{3})+)\.\d\d$/
/** Of either wallet; Alipay ties a refund's number to the charge's with `_` or `*`. */
const orderNumber = /^[0-9A-Za-z][0-9A-Za-z_*-]{9,79}$/
/** What merchants may use for theirs, or nothing. */
const merchantNumber = /^(?:\/|[!-~]{1,64})?$/

/** The row that these parts say, if every cell has the shape of its column. */
export function rowOf(
  header: CertificateHeader,
  parts: readonly CellLine[],
): Omit<CertificateRow, 'page' | 'number'> | null {
  const { names } = header.layout
  const lines = header.columns.map(() => [] as string[])
  for (const { column, text } of parts) lines[column]?.push(text)
  const cells = header.columns.map(({ name }, column) => {
    const joined = lines[column]!.join(name === names.time ? ' ' : '').trim()
    return isText(name, names) ? joined : plain(joined).replaceAll(/\s+/g, ' ')
  })
  const cell = (name: string | undefined) =>
    cells[header.columns.findIndex(column => column.name === name)] ?? ''
  const paidAt = timeIn(cell(names.time))
  const isRow =
    paidAt !== null &&
    directions.has(cell(names.direction)) &&
    amount.test(cell(names.amount)) &&
    orderNumber.test(cell(names.tradeNo)) &&
    merchantNumber.test(cell(names.merchantOrderNo))
  return isRow ? { cells, paidAt } : null
}

/** Names and goods stay as they are written. */
function isText(
  name: string,
  { counterparty, goods, method, category }: CertificateHeader['layout']['names'],
): boolean {
  return [counterparty, goods, method, category].includes(name)
}

const exactTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

function timeIn(text: string): WallTime | null {
  return exactTime.test(text) ? parseWallTime(text) : null
}

/** In points; characters of one line may differ by this. */
const tolerance = 1

/** Whether the cells of a segment are set beside each other: all at the top, in the middle or at the bottom of one row. */
export function isAligned(parts: readonly CellLine[]): boolean {
  const cells = new Map<number, { top: number; bottom: number }>()
  for (const { column, y } of parts) {
    const cell = cells.get(column)
    if (cell && y > cell.bottom - tolerance) return false
    cells.set(column, cell ? { top: cell.top, bottom: y } : { top: y, bottom: y })
  }
  const all = [...cells.values()]
  const agree = (of: (cell: { top: number; bottom: number }) => number) =>
    all.every(cell => Math.abs(of(cell) - of(all[0]!)) <= tolerance)
  return agree(cell => cell.top) || agree(cell => (cell.top + cell.bottom) / 2) || agree(cell => cell.bottom)
}

export function topOf({ parts }: Segment): number {
  return Math.max(...parts.map(({ y }) => y))
}

export function bottomOf({ parts }: Segment): number {
  return Math.min(...parts.map(({ y }) => y))
}
