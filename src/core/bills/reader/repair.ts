import { parseYuan } from '../../base/money.ts'
import { type BillTable, cellOf } from '../formats/layout.ts'
import { directionIn } from '../formats/words.ts'
import { timeText } from './day-and-clock.ts'

/**
 * Puts a row right that has too many cells because a name or text holds a bare comma. The cells of direction and
 * amount are looked for where the surplus could have pushed them; what is too much between such anchors belongs to
 * the counterparty (WeChat, which quotes its goods; github.com/edge-sky/Bills-save/issues/12) or the goods (Alipay,
 * which quotes nothing). Where that would move the columns behind it off their names, what is too much was written beside
 * the row, and is left out. A sum that the separator of its thousands cut apart is joined. Null if no way or more than
 * one way fits, or if ways that fit give different sums.
 */
export function repaired(cells: readonly string[], table: BillTable): string[] | null {
  const last = cells.findLastIndex(cell => cell.trim() !== '')
  // Blank cells at the end may be padding or empty columns; as padding, they leave less to explain.
  const surpluses = [last + 1 - table.columns, cells.length - table.cells].filter(surplus => surplus >= 0)
  for (const surplus of surpluses) {
    const ways = [...waysOf(cells, table, surplus)].filter(way => isInPlace(way, table))
    const beside = surplus > 0 ? cells.slice(0, table.columns) : null
    const all = beside && isInPlace(beside, table) ? [...ways, beside] : ways
    if (new Set(all.map(way => cellOf(way, table.at.amount))).size > 1) return null
    if (all.length > 0) return ways.length > 1 ? null : all[0]!
  }
  for (const surplus of surpluses) {
    const ways = [...waysOf(cells, table, surplus)]
    if (ways.length > 0) return ways.length === 1 ? ways[0]! : null
  }
  return null
}

/** The web export leaves it blank where it doesn't know who paid. */
function mayBeDirection(cell: string): boolean {
  return cell === '' || directionIn(cell) !== null
}

/** What 资金状态 says, in the one layout that has it. */
const funds: ReadonlySet<string> = new Set([
  '已收入',
  '已支出',
  '待收入',
  '待支出',
  '资金转移',
  '冻结',
  '解冻',
  '',
])
const dateStart = /^\d{1,4}[-/.年]\d|^\d{5}(?:\.\d+)?$/

/** Whether the columns that can be told by what they hold hold that. */
function isInPlace(cells: readonly string[], table: BillTable): boolean {
  const number = cellOf(cells, table.at.tradeNo)
  return (
    mayBeDirection(cellOf(cells, table.at.direction)) &&
    parseYuan(cellOf(cells, table.at.amount)) !== null &&
    dateStart.test(timeText(cells, table)) &&
    (number === '' || /\d/.test(number)) &&
    funds.has(cellOf(cells, table.at.funds))
  )
}

function* waysOf(cells: readonly string[], table: BillTable, surplus: number): Generator<string[]> {
  yield* waysBesideGroups(cells, table, surplus)
  for (const at of cells.keys()) {
    const groups = groupsAt(cells, at)
    if (groups === 0 || groups > surplus) continue
    const sum = cells.slice(at, at + groups + 1).join('')
    const joined = [...cells.slice(0, at), sum, ...cells.slice(at + groups + 1)]
    for (const way of waysBesideGroups(joined, table, surplus - groups))
      if (way[table.at.amount] === sum) yield way
  }
}

/** Cells after this one that hold the digits behind the separators of thousands: `1,234,567.80` without quotes. */
function groupsAt(cells: readonly string[], at: number): number {
  if (!/^\s*[+-]?[¥￥]?\s*\d{1,3}$/.test(cells[at] ?? '')) return 0
  let groups = 0
  while (/^\d{3}$/.test(cells[at + groups + 1] ?? '')) groups += 1
  return /^\d{3}(?:\.\d*)?\s*元?\s*$/.test(cells[at + groups + 1] ?? '') ? groups + 1 : groups
}

function* waysBesideGroups(cells: readonly string[], table: BillTable, surplus: number): Generator<string[]> {
  const { direction, amount } = table.at
  const [first, second] = direction < amount ? [direction, amount] : [amount, direction]
  for (let before = 0; before <= surplus; before += 1) {
    for (let between = 0; before + between <= surplus; between += 1) {
      const directionAt = direction + before + (direction === second ? between : 0)
      const amountAt = amount + before + (amount === second ? between : 0)
      if (!isAnchor(cells, table, directionAt, amountAt)) continue
      const after = surplus - before - between
      const way = [
        ...merged(cells.slice(0, first + before), table, 0, before),
        ...merged(cells.slice(first + before, second + before + between), table, first, between),
        ...merged(cells.slice(second + before + between, table.columns + surplus), table, second, after),
      ]
      if (way.length === table.columns) yield way
    }
  }
}

function isAnchor(
  cells: readonly string[],
  table: BillTable,
  directionAt: number,
  amountAt: number,
): boolean {
  const direction = cells[directionAt]?.trim()
  const amount = cells[amountAt]?.trim()
  if (direction === undefined || amount === undefined || !mayBeDirection(direction)) return false
  return parseYuan(amount) !== null && table.layout.amountStart.test(amount)
}

/** The cells of a stretch that begins at column `start`, with `surplus` of them joined to the text they were cut from. */
function merged(
  stretch: readonly string[],
  table: BillTable,
  start: number,
  surplus: number,
): readonly string[] {
  if (surplus === 0) return stretch
  const texts = table.layout.surplusIn.map(column => table.at[column])
  const end = start + stretch.length - surplus
  const at = texts.find(column => column >= start && column < end)
  if (at === undefined) return []
  const from = at - start
  return [
    ...stretch.slice(0, from),
    stretch.slice(from, from + surplus + 1).join(','),
    ...stretch.slice(from + surplus + 1),
  ]
}
