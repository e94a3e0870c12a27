import { addCycles } from '../base/cadence.ts'
import { type Day, dayOfTime, daysBetween, type WallTime } from '../base/calendar.ts'
import { type Fen, subtractFen } from '../base/money.ts'
import { type TradeKey, tradeKey, tradeKeyText, type Wallet } from '../bills/transaction.ts'
import type {
  Finding,
  FindingKind,
  StoredCharge,
  StoredTransaction,
  Subscription,
} from '../subscriptions/subscription.ts'
import type { OwnWording } from './letters/override.ts'

/** A charge of the case with the stream it belongs to, if the detector found one. */
export interface CaseCharge {
  stored: StoredCharge
  subscription: Subscription | null
}

/** What the person said, by question; every one of them is a statement, no proof. */
export type Answers = ReadonlyMap<string, string>

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

/** Everything a case stands on: charges out of the bills and the person's answers. */
export interface CaseMaterial {
  /** Oldest first. */
  charges: CaseCharge[]
  /** Charges of the case that no imported bill holds any more. */
  missing: TradeKey[]
  /** Refunds of the same payees that fit no charge of any bill. */
  unmatchedRefunds: readonly StoredTransaction[]
  answers: Answers
  createdAt: WallTime
  /** Of the last answer, or of the start of the case: every document is dated by it. */
  time: WallTime
  sample: boolean
  /** Files at hand, oldest first; originals and redacted copies alike. */
  attachments: readonly Attachment[]
  /** Oldest first. */
  switchedOff: readonly SwitchedOff[]
  /** Letters that the person put in their own words, by the id of the letter. */
  wordings: ReadonlyMap<string, OwnWording>
}

export function dayOfCharge({ stored }: CaseCharge): Day {
  return dayOfTime(stored.charge.paidAt)
}

/** `alipay:2024…`, unique within a case. */
export function keyOf({ stored }: CaseCharge): string {
  return tradeKeyText(tradeKey(stored.charge))
}

/** What was paid and has not come back. */
export function netOfCharge({ stored }: CaseCharge): Fen {
  return subtractFen(stored.charge.fen, stored.refundedFen)
}

/** Findings of one kind that touch charges of the case, each once. */
export function findingsOn<K extends FindingKind>(
  charges: readonly CaseCharge[],
  kind: K,
): Extract<Finding, { kind: K }>[] {
  const keys = new Set(charges.map(keyOf))
  const streams = new Set(charges.flatMap(({ subscription }) => (subscription ? [subscription] : [])))
  return [...streams].flatMap(({ findings }) =>
    findings.filter(
      (finding): finding is Extract<Finding, { kind: K }> =>
        finding.kind === kind && finding.charges.some(stored => keys.has(keyOfStored(stored))),
    ),
  )
}

export function keyOfStored({ charge }: StoredCharge): string {
  return tradeKeyText(tradeKey(charge))
}

/** The first day that a charge no longer pays for; null where the stream has no known period. */
export function periodEnd(charge: CaseCharge): Day | null {
  const cadence = charge.subscription?.cadence
  if (cadence === undefined) return null
  return addCycles(dayOfCharge(charge), cadence, 1)
}

/** Days of the period of a charge that are left from a day on, of how many; null outside the period. */
export function daysLeft(charge: CaseCharge, from: Day): { left: number; of: number } | null {
  const end = periodEnd(charge)
  const start = dayOfCharge(charge)
  if (!end || from < start || from >= end) return null
  return { left: daysBetween(from, end), of: daysBetween(start, end) }
}
