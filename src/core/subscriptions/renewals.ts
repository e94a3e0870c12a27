import type { Day } from '../base/calendar.ts'
import type { AccountRef } from '../bills/accounts/accounts.ts'
import type { JoinedCoverage } from './coverage.ts'
import type { Item } from './item.ts'
import type { Stream } from './stream.ts'

/** The renewals of other merchants found in a history; decisions change nothing of what was found. */
export interface Renewals {
  readonly account: AccountRef | null
  readonly asOf: Day
  readonly coverage: JoinedCoverage
  readonly proof: JoinedCoverage
  readonly streams: readonly Stream[]
  /** Charges of merchants that the person spoke of, in which the search found nothing (unfound.ts). */
  readonly unfound: readonly Item[]
  /** Work that the search took. */
  readonly steps: number
}
