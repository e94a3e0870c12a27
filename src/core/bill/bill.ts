import type { Day, Period, WallTime } from '../calendar.ts'
import type { Fen } from '../money.ts'
import type { Transaction, Wallet } from './transaction.ts'

export type BillFormat = 'alipay-app-csv' | 'alipay-web-csv' | 'wechat-csv' | 'wechat-xlsx'
export type Encoding = 'gb18030' | 'utf-8' | 'utf-16le'

export interface Part {
  count: number
  /** Null where the bill's own sum can't be read (`x笔`). */
  fen: Fen | null
}

/** Counts and sums by class; null where nothing is declared or readable. */
export interface Tally {
  count: number | null
  income: Part | null
  expense: Part | null
  neutral: Part | null
}

/** A row that could not be understood: kept, with where it stands and why. */
export interface RejectedRow {
  line: number
  reason: RejectionReason
  text: string
}

export type RejectionReason = 'time' | 'amount' | 'columns' | 'quotes'

/** Columns that people can leave out on export and without which charges are harder to tell apart. */
export type OptionalColumn = 'counterparty' | 'goods' | 'method' | 'tradeNo'

/** One bill, read whole. `rows = transactions.length + rejected.length`. */
export interface Bill {
  wallet: Wallet
  format: BillFormat
  /** Null for a workbook. */
  encoding: Encoding | null
  /** As declared; `to` is the declared end or the export day if earlier; a missing side is the first or last row's day. */
  period: Period | null
  exportedAt: WallTime | null
  exportDay: Day | null
  declared: Tally | null
  /** Of the web export only: income and expense by 资金状态, net of 成功退款, which is what it declares. */
  fundsTally: { income: Part; expense: Part } | null
  /** Columns that this export lacks. */
  missing: OptionalColumn[]
  transactions: Transaction[]
  rejected: RejectedRow[]
  rows: number
}
