import type { TradeKey, Wallet } from '../bill/transaction.ts'
import type { Day, Period } from '../calendar.ts'
import type { ServiceId, StoredCharge, Subscription } from './subscription.ts'

/** What the person said about a stream; it applies to the subscription that holds most of `charges`. */
export type Verdict =
  | { kind: 'recurring'; charges: TradeKey[] }
  | { kind: 'not-recurring'; charges: TradeKey[] }
  | { kind: 'cancelled'; charges: TradeKey[]; on: Day }
  /** These charges belong to the subscription that holds `target`. */
  | { kind: 'belongs-to'; charges: TradeKey[]; target: TradeKey }

/** `--cancelled SERVICE=DAY` and `--cancelled ID=DAY` of the command line. */
export interface StatedCancellation {
  of: ServiceId | string
  on: Day
}

/** A person's own rule about a merchant; it comes before the catalogue. */
export interface MerchantRule {
  counterparty: string
  is: 'xiaomi' | 'not-xiaomi'
  service?: ServiceId
}

export interface DetectionInput {
  /** Every paid charge with its refunds, in any order. */
  charges: readonly StoredCharge[]
  /** The periods that sources of each wallet cover. */
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  asOf: Day
  verdicts: readonly Verdict[]
  cancellations: readonly StatedCancellation[]
  rules: readonly MerchantRule[]
}

export interface Detection {
  /** Xiaomi-family recurring charges, largest net sum first. */
  subscriptions: Subscription[]
  /** Xiaomi-family charges that belong to no subscription, oldest first. */
  otherCharges: StoredCharge[]
}
