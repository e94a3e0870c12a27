import { type Day, dayOfTime } from '../../base/calendar.ts'
import { fen, parseYuan } from '../../base/money.ts'
import {
  type BillFormat,
  type BillSummary,
  checkedTally,
  type Encoding,
  type OptionalColumn,
  type RejectionReason,
  type RowSink,
} from '../bill.ts'
import { lastBillDay } from '../bounds.ts'
import { isCertificateText, unwrapped } from '../formats/certificate.ts'
import { type BillTable, cellOf } from '../formats/layout.ts'
import { tableIn } from '../formats/layouts.ts'
import { createIdentifier } from '../identity.ts'
import type { Direction, Transaction } from '../transaction.ts'
import { type Note, periodOf, readPreamble } from './preamble.ts'
import { repaired } from './repair.ts'
import { transactionOf } from './row.ts'

/** The rows of one table becoming a bill. */
export interface Ledger {
  /** Takes one row below the header; `raw` is asked for the row's own text if it is refused. */
  take(cells: string[], line: number, raw: () => string): void
  /** What the bill says as a whole, with the information lines from before and after the table. */
  close(format: BillFormat, encoding: Encoding | null): BillSummary
  /** Takes an information line; in the order of the file. */
  note(note: Note): void
}

/** What reading depends on beside the file. */
export interface ReadingOptions {
  /** A bill tells of nothing later. */
  today: Day
  /** Order numbers known to stand for different trades: see `createIdentifier`. */
  shared?: ReadonlySet<string>
}

const optional: readonly OptionalColumn[] = ['counterparty', 'goods', 'method', 'tradeNo']
/** More lines than any bill has beside its table; what follows them is dropped, so that no file can fill the memory. */
const mostNotes = 500

export function openLedger(table: BillTable, sink: RowSink, { today, shared }: ReadingOptions): Ledger {
  const tellsFunds = table.at.funds >= 0
  const identifier = createIdentifier(shared)
  const lastDay = lastBillDay(today)
  const notes: Note[] = []
  const sums = newSums()
  const funds = newSums()
  let understood = 0
  let refused = 0
  let from: Day | null = null
  let to: Day | null = null
  let isBelowTable = false

  function take(found: string[], line: number, raw: () => string) {
    const cells = table.layout.wraps ? unwrapped(found, table) : found
    const start = cells[0] ?? ''
    if (isBelowTable || startsFooter(start)) {
      isBelowTable = true
      if (notes.length < mostNotes) note({ text: raw(), line })
      return
    }
    const fitting =
      cells.length === table.cells || cells.length === table.columns ? cells : repaired(cells, table)
    const read = fitting ? transactionOf(fitting, table, line, lastDay) : 'columns'
    if (typeof read === 'string') {
      refuse(cells, line, raw, read)
      return
    }
    understood += 1
    identifier.identify(read)
    const day = dayOfTime(read.paidAt)
    if (from === null || day < from) from = day
    if (to === null || day > to) to = day
    add(sums[read.direction], read.fen)
    if (tellsFunds) addFunds(fitting as string[], read)
    sink.transaction(read)
  }

  function refuse(cells: string[], line: number, raw: () => string, reason: RejectionReason) {
    // Bills that were joined by hand repeat their header.
    if (tableIn(cells)) return
    if (table.layout.wraps && isCertificateText(cells)) return
    const text = raw()
    const isOpen = reason === 'columns' && (text.split('"').length - 1) % 2 === 1
    refused += 1
    sink.rejected({ line, reason: isOpen ? 'quotes' : reason, text })
  }

  function note(one: Note) {
    notes.push(one)
  }

  function addFunds(cells: string[], row: Transaction) {
    const state = cellOf(cells, table, 'funds')
    const part = state === '已收入' ? funds.income : state === '已支出' ? funds.expense : null
    if (part) add(part, row.fen - (parseYuan(cellOf(cells, table, 'refunded')) ?? 0))
  }

  function close(format: BillFormat, encoding: Encoding | null): BillSummary {
    const preamble = readPreamble(notes, lastDay)
    for (const { text, line } of preamble.ignored) {
      refused += 1
      sink.rejected({ line, reason: 'declared-days', text })
    }
    return {
      wallet: table.layout.wallet,
      format,
      encoding,
      period: periodOf(preamble, from && to ? { from, to } : null),
      exportedAt: preamble.exportedAt,
      exportDay: preamble.exportedAt && dayOfTime(preamble.exportedAt),
      account: preamble.account,
      declared: preamble.declared,
      tally: checkedTally(
        tellsFunds
          ? { count: understood, income: funds.income, expense: funds.expense, neutral: null }
          : { count: understood, income: sums.income, expense: sums.expense, neutral: sums.neutral },
      ),
      declaresNet: table.layout.totals.isNet,
      missing: optional.filter(
        column => table.at[column] < 0 && !(column === 'method' && table.at.paidTime >= 0),
      ),
      rows: understood + refused,
      repeats: identifier.repeats(),
      newlyShared: identifier.newlyShared,
    }
  }

  return { take, close, note }
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

/** A line of hyphens, or the first line of the information block where an editor removed them. */
function startsFooter(cell: string): boolean {
  const first = cell.charCodeAt(0)
  if (first === 45) return cell.startsWith('-----')
  return (first === 0x5bfc || first === 0x5171) && (cell.startsWith('导出信息') || /^共.*笔记录/.test(cell))
}
