import { parseYuan } from '../../base/money.ts'
import { type BillTable, type Column, cellOf } from '../formats/layout.ts'
import { directionIn } from '../formats/words.ts'
import type { Transaction } from '../transaction.ts'
import { timeText } from './day-and-clock.ts'

/** What lines above and below a table begin with: titles, rules, whose it is, totals, notes, and what people add. */
const beginnings: readonly RegExp[] = [
  /^(?:导出|姓名|支付宝|微信(?:支付账单|昵称)|账号|用户[：:]|起始|终止|特别提示|注[：:])/,
  /^共.*笔记录/,
  /^(?:[已待]?(?:收入|支出)|不计收支|其他|中性交易)[：:]/,
  /^\d{1,2}[.、]\s*[^\d\s]/,
]
/** A line across the page. */
const rule = /^[-—=_*]{3,}/

/** What a total begins with. */
const total = /^(?:合计|总计|小计|共计|总和|汇总|本页|sum\b|(?:sub|grand )?total)/i

/** How a total that people or programs put between rows is called, whatever it is of: 1月合计, 支出小计, 平均值. */
const totalWord =
  /^\D{0,8}(?:\d{1,4}\s*年)?(?:第?\d{1,2}\s*[月季周])?\D{0,8}(?:合计|小计|总计|共计|累计|总支出|总收入|平均|计数|笔数|汇总)/
/** What begins as a row of any layout does: with a day, or with an order number. */
const rowStart = /^(?:\d{1,4}[-/.年]\s*\d{1,2}[-/.月]\s*\d|\d{5,}|[A-Z]{0,8}\d{8,})/

/** Columns of which a row fills at least one, and a line of totals none. */
const rowColumns: readonly Column[] = ['time', 'direction', 'status', 'tradeNo']
/** Columns that a total by direction (支出 1,234.50) leaves empty, and no row does. */
const trade: readonly Column[] = ['time', 'status', 'tradeNo', 'counterparty', 'goods']

/** Whether a line that is no row of the table says something of the bill, or ends it. */
export function isInformation(cells: readonly string[], table: BillTable): boolean {
  const texts = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const first = texts[0] ?? ''
  if (total.test(first) || totalWord.test(first.replaceAll(/\s/g, ''))) return true
  if (holdsRow(cells)) return false
  return (
    beginnings.some(beginning => beginning.test(first)) ||
    // A heading such as 以下为4月账单 stands alone.
    (texts.length === 1 && (rule.test(first) || !rowStart.test(first))) ||
    [rowColumns, trade].some(all => all.every(column => isEmpty(cellOf(cells, table.at[column]), column)))
  )
}

const orderNumber = /(?<!\d)\d{20,}/
const moment = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d\d/
const sum = /(?<![\d.])\d+\.\d\d(?![\d.])/
/** A total by direction has fewer cells that say something: 支出, 12笔, 1,234.50. */
const fewestOfHalf = 5

/**
 * Whether a line holds what only rows hold, wherever its cells have come to stand: it lost its beginning, its commas or
 * its day, and must not go unmentioned.
 */
function holdsRow(cells: readonly string[]): boolean {
  const line = cells.join(',')
  if (orderNumber.test(line)) return true
  if (!sum.test(line)) return false
  const texts = cells.filter(cell => cell.trim() !== '')
  return moment.test(line) || (texts.length >= fewestOfHalf && texts.some(text => directionIn(text.trim())))
}

/** Whether nothing of a line is left. */
export function isLost(cells: readonly string[]): boolean {
  return /^\uFFFD+$/.test(cells.join('').trim())
}

/** Whether a line that reads as a row is a total of a day: no clock, no status where the other rows have one, no trade. */
export function isDayTotal(row: Transaction): boolean {
  if (row.status !== '' || row.tradeNo !== '' || !row.paidAt.endsWith('T00:00:00')) return false
  return [row.counterparty, row.goods].every(
    text => text === '' || totalWord.test(text.replaceAll(/\s/g, '')),
  )
}

/** Before or above a sum stands what it is of, in whatever column comes first: 2月, 本月支出. */
function isEmpty(cell: string, column: Column): boolean {
  if (cell === '') return true
  if (column === 'tradeNo') return !/[\d*＊xX\uFFFD]/.test(cell)
  return column === 'time' && !rowStart.test(cell) && !cell.includes('\uFFFD')
}

/** Whether a line below the table's end is meant as one of its rows, so that it must not go unmentioned. */
export function looksLikeRow(cells: readonly string[], table: BillTable): boolean {
  const isStated = directionIn(cellOf(cells, table.at.direction)) !== null
  const isPaid = parseYuan(cellOf(cells, table.at.amount)) !== null && cellOf(cells, table.at.time) !== ''
  return isStated || isPaid || holdsRow(cells)
}

/** Whether a line above the header is one of its rows: programs that sort a table take the header along. */
export function isRowAbove(cells: readonly string[], table: BillTable): boolean {
  return rowStart.test(timeText(cells, table)) && looksLikeRow(cells, table)
}

/** The line with which the information of another bill begins. */
const title = /^[\s",;\uFEFF]*(?:支付宝交易记录明细查询|微信支付账单明细(?![^\s,"]))/
const exportBlock = /^[\s",;\uFEFF]*导出信息/

/**
 * Of the lines between two tables, the number that belongs to the first. A title begins the second bill; so does an
 * export block, unless the first table is one that carries its own below it (A2) and has none yet.
 */
export function linesOfFirst(lines: readonly string[], first: BillTable, hasTotals: boolean): number {
  const titled = lines.findIndex(line => title.test(line))
  if (titled >= 0) return titled
  const blocks = lines.flatMap((line, index) => (exportBlock.test(line) ? [index] : []))
  const isOwn = first.at.direction === 0 && !hasTotals
  const next = blocks[isOwn ? 1 : 0]
  if (next !== undefined) return next
  return isOwn || !lines.some(line => /^[\s",;]*共.*笔记录/.test(line)) || !hasTotals ? lines.length : 0
}
