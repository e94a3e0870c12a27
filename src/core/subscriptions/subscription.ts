import type { Cadence } from '../base/cadence.ts'
import type { Day, Period } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'
import type { SettledCharge } from '../bills/refunds/refunds.ts'
import type { Transaction, Wallet } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'

export type SubscriptionStatus = 'active' | 'lapsed' | 'cancelled'

export const findingKinds = [
  'duplicate-charge',
  'price-increase',
  'trial-conversion',
  'charge-after-cancellation',
  'overlapping-plan',
  'off-schedule-charge',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Where a row of a bill came from: the base name shown to people and the id of the stored source. */
export interface SourceRef {
  id: number
  name: string
}

export type StoredTransaction = Transaction & { source: SourceRef }
export type StoredCharge = SettledCharge<StoredTransaction>

/** The steps of the regular price, without trial and single discounts. */
export interface PriceStep {
  from: Day
  fen: Fen
}

/** The next charge expected, with the days on which it may come. */
export interface NextCharge {
  date: Day
  fen: Fen
  window: Period
}

export interface Finding {
  kind: FindingKind
  /** The charges in question, oldest first. */
  charges: StoredCharge[]
  fen: Fen
  /** What the sentence needs beyond charges and fen, e.g. the old and the new price. */
  facts: FindingFacts
}

export interface FindingFacts {
  /** Price before, trial price, base price. */
  before?: Fen
  after?: Fen
  /** The day cancelled, the due day, the day a step began. */
  day?: Day
  /** The other subscription of an overlap. */
  other?: { name: SubscriptionName; wallet: Wallet }
}

/** Why a stream counts as recurring, as data; the words make the sentence. `trades` are the charges it rests on. */
export interface Reason {
  code: string
  facts: Record<string, string | number | string[] | SubscriptionName>
  trades: string[]
}

/** What a title is made of; the words of each language put it together. Null where nothing is known. */
export interface SubscriptionName {
  service: ServiceId
  /** Where one service sells several things, in its own words. */
  product: string | null
  tier: string | null
  size: string | null
  /** Only where a text says that it renews. */
  period: Cadence | null
  counterparty: string
  /** What tells it from others that would go by the same name. */
  mark: NameMark | null
}

export type NameMark =
  | { by: 'wallet'; wallet: Wallet }
  | { by: 'price'; fen: Fen }
  /** Of the month. */
  | { by: 'day'; day: number }
  /** `2024-03` */
  | { by: 'since'; month: string }

/** A stream of charges of one plan under one mandate in one wallet. */
export interface Subscription {
  /** Made from wallet and order number of the oldest charge; stable while that charge is known. */
  id: string
  service: ServiceId
  name: SubscriptionName
  wallet: Wallet
  counterparty: string
  cadence: Cadence
  status: SubscriptionStatus
  /** A rank, not a probability: >= 0.9 certain, >= 0.5 likely, below that the person is asked. */
  confidence: number
  reasons: Reason[]
  /** Oldest first. */
  charges: StoredCharge[]
  prices: PriceStep[]
  next: NextCharge | null
  findings: Finding[]
}
