import type { Transaction } from '../../../../src/core/bills/transaction.ts'
import type { FixtureFormat } from '../../../fixture/bill-options.ts'
import { type Bill, expectOk, read } from '../../../fixture/read.ts'
import { refunded } from '../../../fixture/trade.ts'
import { encoded, writeBill } from '../../../fixture/write-bill.ts'

/** The layouts of text files in which what happens to a line is tried. */
export const textFormats = ['A1', 'A2', 'A4', 'W1', 'W2'] as const

/** A bill as lines: those of its rows, and all the others. */
export interface BillLines {
  above: string[]
  header: string
  rows: string[]
  below: string[]
}

export function linesOfBill(format: FixtureFormat): BillLines {
  const wallet = format.startsWith('A') ? 'alipay' : 'wechat'
  const trade = { at: '2025-02-05 08:31:12', counterparty: '小米云服务', goods: '会员', fen: 2100 }
  const trades = [
    { ...trade, at: '2025-01-05 08:31:12' },
    ...refunded(wallet, trade, { at: '2025-02-06 09:00:01', fen: 600 }),
    { ...trade, at: '2025-03-05 08:31:12', fen: 123456 },
  ]
  const period = { from: '2025-01-01', to: '2025-03-31' }
  const bytes = writeBill({ format, trades, period, lineEnds: 'lf', encoding: 'utf-8' })
  const lines = new TextDecoder().decode(bytes).split('\n')
  const at = lines.findIndex(line => /收\/支.*,/.test(line))
  const end = at + 1 + trades.length
  return {
    above: lines.slice(0, at),
    header: lines[at]!,
    rows: lines.slice(at + 1, end),
    below: lines.slice(end),
  }
}

/** The text of a bill, every row's cells changed. */
export function withCells(bill: BillLines, change: (cell: string) => string): BillLines {
  return { ...bill, rows: bill.rows.map(row => row.split(',').map(change).join(',')) }
}

export function textOf({ above, header, rows, below }: BillLines): string {
  return [...above, header, ...rows, ...below].join('\n')
}

function readBillText(text: string): Bill {
  return expectOk(read(encoded(text, 'utf-8')))
}

/** What a bill came to, wherever in it the rows stand. */
export function told(text: string) {
  const { transactions, rejected, reconciled, period, parts } = readBillText(text)
  return { trades: transactions.map(withoutPlace), rejected, reconciled, period, parts }
}

function withoutPlace({ line: _line, ...row }: Transaction) {
  return row
}
