import type { Day } from '../../core/base/calendar.ts'
import type { Issue } from '../../core/base/outcome.ts'
import type { BillSummary } from '../../core/bills/bill.ts'
import type { MerchantRule } from '../../core/catalogue/merchant-rule.ts'
import type { PackedRows } from '../store/packed-rows.ts'

export interface FileToRead {
  path: string
  /** Tried in turn on archives that are locked. */
  passwords: readonly string[]
  /** The data folder that keeps the originals of what is read; null keeps none. */
  keepIn: string | null
  /** The app's own, where the character maps for PDFs lie. */
  resourcesFolder: string
  /** A bill tells of nothing later. */
  today: Day
  /** The person's own, which have a say in what is a candidate. */
  rules: readonly MerchantRule[]
}

/** What the reading thread is asked to do. */
export type ToReader =
  | ({ kind: 'read' } & FileToRead)
  /** To `found`: whether to read the bill. */
  | { kind: 'answer'; read: boolean }
  /** To `rows`: they have been stored, and more may come. */
  | { kind: 'stored' }
  /** Nothing more is to be read. */
  | { kind: 'end' }

/** What the reading thread tells of a file; see `Reading`. */
export type FromReader =
  /** `outerSha256`: of the zip that the bill came in. */
  | { kind: 'found'; name: string; sha256: string; outerSha256: string | null }
  | { kind: 'rows'; packed: PackedRows; share: number }
  | { kind: 'again' }
  | { kind: 'end'; summary: BillSummary }
  | { kind: 'unread'; name: string; sha256: string | null; issue: Issue }
  /** Nothing more of this file. */
  | { kind: 'done' }

/** Batches of rows on their way at a time: enough that neither thread waits for the other, few enough to stay small. */
export const mostOnTheWay = 4
