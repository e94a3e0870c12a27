import { type Day, dayOfTime } from '../calendar.ts'
import { type Fen, parseYuan } from '../money.ts'
import { alipayMeaning } from './alipay.ts'
import type {
  Bill,
  BillFormat,
  Encoding,
  OptionalColumn,
  Part,
  RejectedRow,
  RejectionReason,
} from './bill.ts'
import { identify } from './identity.ts'
import { type Layout, layoutOf } from './layout.ts'
import { periodOf, readPreamble } from './preamble.ts'
import { repaired } from './repair.ts'
import { cellOf, transactionOf } from './row.ts'
import type { Transaction } from './transaction.ts'
import { wechatMeaning } from './wechat.ts'

/** The rows of one table becoming a bill. */
export interface Ledger {
  /** Takes one row below the header; `raw` is asked for the row's own text if it is refused. */
  take(cells: string[], line: number, raw: () => string): void
  /** The bill, with the information lines from before and after the table. */
  close(format: BillFormat, encoding: Encoding | null): Bill
  /** Information lines, in the order of the file. */
  notes: string[]
}

const optional: readonly OptionalColumn[] = ['counterparty', 'goods', 'method', 'tradeNo']

export function openLedger(layout: Layout): Ledger {
  const meaningOf = layout.wallet === 'alipay' ? alipayMeaning : wechatMeaning
  const transactions: Transaction[] = []
  const rejected: RejectedRow[] = []
  const notes: string[] = []
  const funds = { income: { count: 0, fen: 0 }, expense: { count: 0, fen: 0 } }
  let from: Day | null = null
  let to: Day | null = null
  let isBelowTable = false

  function take(cells: string[], line: number, raw: () => string) {
    const start = cells[0] ?? ''
    if (isBelowTable || startsFooter(start)) {
      isBelowTable = true
      notes.push(raw())
      return
    }
    const fitting =
      cells.length === layout.cells || cells.length === layout.columns ? cells : repaired(cells, layout)
    const read = fitting ? transactionOf(fitting, layout, line, meaningOf) : 'columns'
    if (typeof read === 'string') {
      refuse(cells, line, raw, read)
      return
    }
    transactions.push(read)
    const day = dayOfTime(read.paidAt)
    if (from === null || day < from) from = day
    if (to === null || day > to) to = day
    if (layout.at.funds >= 0) addFunds(fitting as string[], read.fen)
  }

  function refuse(cells: string[], line: number, raw: () => string, reason: RejectionReason) {
    // Bills that were joined by hand repeat their header.
    if (layoutOf(cells)) return
    const text = raw()
    const isOpen = reason === 'columns' && (text.split('"').length - 1) % 2 === 1
    rejected.push({ line, reason: isOpen ? 'quotes' : reason, text })
  }

  function addFunds(cells: string[], fen: Fen) {
    const state = cellOf(cells, layout, 'funds')
    const part = state === '已收入' ? funds.income : state === '已支出' ? funds.expense : null
    if (!part) return
    part.count += 1
    part.fen += fen - (parseYuan(cellOf(cells, layout, 'refunded')) ?? 0)
  }

  function close(format: BillFormat, encoding: Encoding | null): Bill {
    const preamble = readPreamble(notes)
    identify(transactions)
    return {
      wallet: layout.wallet,
      format,
      encoding,
      period: periodOf(preamble, from && to ? { from, to } : null),
      exportedAt: preamble.exportedAt,
      exportDay: preamble.exportedAt && dayOfTime(preamble.exportedAt),
      declared: preamble.declared,
      fundsTally:
        layout.at.funds < 0 ? null : { income: funds.income as Part, expense: funds.expense as Part },
      missing: optional.filter(
        column => layout.at[column] < 0 && !(column === 'method' && layout.at.paidTime >= 0),
      ),
      transactions,
      rejected,
      rows: transactions.length + rejected.length,
    }
  }

  return { take, close, notes }
}

/** A line of hyphens, or the first line of the information block where an editor removed them. */
function startsFooter(cell: string): boolean {
  const first = cell.charCodeAt(0)
  if (first === 45) return cell.startsWith('-----')
  return (first === 0x5bfc || first === 0x5171) && (cell.startsWith('导出信息') || /^共.*笔记录/.test(cell))
}
