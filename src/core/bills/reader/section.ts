import { type Day, dayOfTime, type Period } from '../../base/calendar.ts'
import { type Fen, fen } from '../../base/money.ts'
import type { BillFormat, Lines, Tally } from '../bill.ts'
import { type BillTable, cellOf, wordOf } from '../formats/layout.ts'
import { sumIn } from '../formats/sums.ts'
import { reconcile } from '../reconcile.ts'
import type { Direction, Transaction } from '../transaction.ts'
import { type Note, type Preamble, periodOf, readPreamble } from './preamble.ts'

/** One table of a file with the lines that belong to it. */
export interface Section {
  /** Repeated headers may put its columns elsewhere. */
  table: BillTable
  notes: Note[]
  understood: number
  /** The first and the last day of its rows. */
  days: Period | null
  /** The first and the last line of its rows. */
  lines: Lines | null
  add(row: Transaction, cells: readonly string[]): void
  tally(): Tally
}

export function openSection(table: BillTable): Section {
  const tellsFunds = table.at.funds >= 0
  const isByFunds = table.layout.names.funds !== undefined
  const sums = newSums()
  const funds = newSums()
  const section: Section = {
    table,
    notes: [],
    understood: 0,
    days: null,
    lines: null,
    add(row, cells) {
      section.understood += 1
      section.lines = withLine(section.lines, row.line)
      section.days = withDay(section.days, dayOfTime(row.paidAt))
      add(sums[row.direction], row.fen)
      if (tellsFunds) addFunds(cells, row)
    },
    tally: () => ({
      count: section.understood,
      // Of the web export, which declares by 资金状态, without that column nobody can say them.
      income: isByFunds ? (tellsFunds ? funds.income : null) : sums.income,
      expense: tellsFunds ? funds.expense : isByFunds ? null : sums.expense,
      neutral: isByFunds ? null : sums.neutral,
    }),
  }

  function addFunds(cells: readonly string[], row: Transaction) {
    const state = wordOf(cells, section.table.at.funds)
    const part = state === '已收入' ? funds.income : state === '已支出' ? funds.expense : null
    if (part) add(part, row.fen - (sumIn(cellOf(cells, section.table.at.refunded)) ?? 0))
  }

  return section
}

/** What one table came to, beside what its own lines say. */
export interface SectionSummary {
  section: Section
  preamble: Preamble
  /** From the first to the last day declared or met. */
  period: Period | null
  tally: Tally
  reconciled: boolean | null
}

export function summaryOf(section: Section, format: BillFormat, lastDay: Day): SectionSummary {
  const preamble = readPreamble(section.notes, lastDay)
  const tally = section.tally()
  return {
    section,
    preamble,
    period: periodOf(preamble, section.days),
    tally,
    reconciled: reconcile(preamble.declared, tally, format),
  }
}

/** Counts and sums of several tables as one, part by part; a part that one of them lacks is null. */
export function summed(tallies: readonly Tally[]): Tally {
  const [first, ...rest] = tallies
  if (!first) return { count: 0, income: null, expense: null, neutral: null }
  return rest.reduce<Tally>(
    (sum, next) => ({
      count: sum.count === null || next.count === null ? null : sum.count + next.count,
      income: summedPart(sum.income, next.income),
      expense: summedPart(sum.expense, next.expense),
      neutral: summedPart(sum.neutral, next.neutral),
    }),
    first,
  )
}

function summedPart(a: Tally['income'], b: Tally['income']): Tally['income'] {
  if (a === null || b === null) return null
  const sum = a.fen === null || b.fen === null ? null : a.fen + b.fen
  return { count: a.count + b.count, fen: sum === null ? null : (sum as Fen) }
}

function withDay(days: Period | null, day: Day): Period {
  if (days === null) return { from: day, to: day }
  if (day < days.from) days.from = day
  if (day > days.to) days.to = day
  return days
}

function withLine(lines: Lines | null, line: number): Lines {
  if (lines === null) return { from: line, to: line }
  if (line < lines.from) lines.from = line
  if (line > lines.to) lines.to = line
  return lines
}

function newSums() {
  const part = () => ({ count: 0, fen: fen(0) })
  return { income: part(), expense: part(), neutral: part(), unstated: part() } satisfies Record<
    Direction,
    unknown
  >
}

function add(part: { count: number; fen: number }, amount: number) {
  part.count += 1
  part.fen += amount
}
