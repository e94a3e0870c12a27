import type { WallTime } from '../base/calendar.ts'
import type { TradeKey, Wallet } from '../bills/transaction.ts'
import type { StoredTransaction } from '../subscriptions/subscription.ts'
import type { SentLetter } from './case-statement.ts'
import type { Certified } from './certified.ts'
import type { CaseCharge } from './charge-facts.ts'
import type { LetterOverride } from './letters/override.ts'
import type { Progress } from './progress.ts'

/** A file kept as evidence; `covers` is the id of the original of a redacted copy. */
export interface Attachment {
  id: number
  evidence: string
  name: string
  sha256: string
  bytes: number
  keptAt: WallTime
  covers: number | null
}

/** A place that the person marked as switched off before a charge of the case came: a statement with its minute. */
export interface SwitchedOff {
  /** `merchant` for the merchant's side, or `wallet`. */
  place: string
  wallet: Wallet
  /** The end of a day where no hour was said. */
  at: WallTime
}

/** Everything a case stands on: charges out of the bills and what the person said. */
export interface CaseMaterial extends Progress {
  /** Oldest first. */
  charges: CaseCharge[]
  /** Charges of the case that no imported bill holds any more. */
  missing: TradeKey[]
  /** Refunds of the same payees that fit no charge of any bill. */
  unmatchedRefunds: readonly StoredTransaction[]
  createdAt: WallTime
  /** Of the last answer, or of the start of the case: every document is dated by it. */
  time: WallTime
  sample: boolean
  /** Files at hand, oldest first; originals and redacted copies alike. */
  attachments: readonly Attachment[]
  /** Certificates of the same accounts that hold charges of the case, the fullest first. */
  certificates: readonly Certified[]
  /** Oldest first. */
  switchedOff: readonly SwitchedOff[]
  /** Letters that the person put in their own words, by the id of the letter. */
  overrides: ReadonlyMap<string, LetterOverride>
  /** Letters as they were when the person said that they were sent. */
  sent: readonly SentLetter[]
}
