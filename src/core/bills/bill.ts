import type { Period, WallTime } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'
import type { RejectionReason } from '../base/outcome.ts'
import type { DateReading } from '../base/written-time.ts'
import type { PrintedAccount } from './accounts/printed-account.ts'
import type { SheetStart } from './reader/sheet.ts'
import type { Transaction, Wallet } from './transaction.ts'

export const billFormats = [
  'alipay-app-csv',
  'alipay-web-csv',
  'wechat-csv',
  'wechat-xlsx',
  'alipay-pdf',
  'wechat-pdf',
] as const
export type BillFormat = (typeof billFormats)[number]
export const encodings = ['gb18030', 'utf-8', 'utf-16le'] as const
export type Encoding = (typeof encodings)[number]

/** How many rows of a class, and what they add up to. */
export interface CountedSum {
  count: number
  /** Null where the bill's own sum can't be read (`x笔`). */
  fen: Fen | null
}

/** Counts and sums by class; null where nothing is declared or readable. */
export interface Tally {
  count: number | null
  income: CountedSum | null
  expense: CountedSum | null
  neutral: CountedSum | null
}

/** Sums as they were added up; one beyond a whole number of fen is none. */
export function checkedTally(tally: Tally): Tally {
  const checked = (sum: CountedSum | null) =>
    sum && { ...sum, fen: sum.fen !== null && Number.isSafeInteger(sum.fen) ? sum.fen : null }
  const { income, expense, neutral } = tally
  return { ...tally, income: checked(income), expense: checked(expense), neutral: checked(neutral) }
}

/** A row that could not be understood: kept, with where it stands and why. */
export interface RejectedRow {
  line: number
  reason: RejectionReason
  text: string
}

/** The reason of what is no row of a table: a line above or below it that says what can't be, and is passed over. */
export const ignoredLine = 'declared-days' satisfies RejectionReason

/** Columns that people can leave out on export and without which charges are harder to tell apart. */
export type OptionalColumn = 'counterparty' | 'goods' | 'method' | 'tradeNo'

/** Where the rows of a bill go as they are read, in the order of the file. */
export interface RowSink {
  transaction(row: Transaction): void
  rejected(row: RejectedRow): void
}

/** What only a whole file tells and its rows need to be read. */
export interface KnownOfFile {
  /** Order numbers that stand for different trades: see `createIdentifier`. */
  shared: ReadonlySet<string>
  dates: DateReading | null
  /** Whether its sums have the sign of their direction, as other programs write them: see `createSignReader`. */
  signed: boolean
  /** Whether its sums have a comma before the fen: see `createCommaReader`. */
  decimalCommas: boolean
}

/** What the tables of one wallet in a file tell of an account, and of the days they cover. */
export interface BillPart {
  wallet: Wallet
  account: PrintedAccount
  /** A union: bills that were joined may leave days between them, and an export of 收入 alone covers none. */
  periods: Period[]
  /** Where its rows stand, if the file holds several accounts of the wallet; left out, all of the wallet's are its own. */
  lines?: Lines[]
}

/** The first and the last line of rows that stand together. */
export interface Lines {
  from: number
  to: number
}

/** Whether a row of the part's wallet and file is the part's. */
export function holdsLine({ lines }: Pick<BillPart, 'lines'>, line: number): boolean {
  return lines === undefined || lines.some(({ from, to }) => line >= from && line <= to)
}

/** What a bill says as a whole, once all of its rows have been read. */
export interface BillSummary {
  wallet: Wallet
  format: BillFormat
  /** Null for a workbook. */
  encoding: Encoding | null
  /** From the first to the last day that its tables declare or tell of; a declared end counts up to the export. */
  period: Period | null
  /** What its tables say of accounts and days, wallet by wallet, that of most rows first. */
  parts: BillPart[]
  /** Of a workbook of several sheets those with rows of the bill, as they were read; none of any other file. */
  sheets: SheetStart[]
  /** Of several tables the oldest. */
  exportedAt: WallTime | null
  /** Of several tables part by part, null where one of them doesn't say. */
  declared: Tally | null
  /** Over the understood rows: by 收/支, or for the web export by 资金状态 and net of 成功退款, as it declares them. */
  tally: Tally
  /** Whether the totals agree in every table that has some; null where none has. */
  reconciled: boolean | null
  /** True for Alipay's app export: what it declares as 支出 is net of refunds that other rows of the bill tell of. */
  declaresNet: boolean
  /** Columns that this export lacks. */
  missing: OptionalColumn[]
  /** Understood and rejected, ignored lines among them. */
  rows: number
  /** Rows that tell a trade which another row of this bill told before. */
  repeats: number
  /**
   * What the whole file told of its rows after they had been read, so that it has to be read once more: order numbers
   * that stand for different trades, and the order of day and month. Null where nothing did.
   */
  readAgain: KnownOfFile | null
}
