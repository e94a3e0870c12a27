import type { Cadence } from '../base/cadence.ts'
import type { Day, Period } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'
import type { AccountRef } from '../bills/accounts/accounts.ts'
import type { SettledCharge } from '../bills/refunds/refunds.ts'
import { type Transaction, tradeKey, tradeKeyText, type Wallet } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'

export const subscriptionStatuses = ['active', 'lapsed', 'cancelled'] as const
export type SubscriptionStatus = (typeof subscriptionStatuses)[number]

/** How it stands for a person: still charging, off and not proven, charged again, proven to have stopped, ended by itself. */
export const subscriptionStates = ['charging', 'unverified', 'charged-again', 'stopped', 'ended'] as const
export type SubscriptionState = (typeof subscriptionStates)[number]

/** Until a bill shows the stop, a renewal counts as one that is still charging. */
export function runs(state: SubscriptionState | null): boolean {
  return state === 'charging' || state === 'unverified' || state === 'charged-again'
}

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

/** Charges in question, oldest first, the money in question, and what the sentence needs beyond the two. */
export type Finding = { charges: StoredCharge[]; fen: Fen } & FindingFacts

export type FindingFacts =
  /** The day of the charge that the period was owed. */
  | { kind: 'duplicate-charge'; facts: { day: Day } }
  | { kind: 'off-schedule-charge'; facts: { day: Day } }
  /** The trial price, the full one and its first day. */
  | { kind: 'trial-conversion'; facts: { before: Fen; after: Fen; day: Day } }
  /** The price before, the one after and its first day. */
  | { kind: 'price-increase'; facts: { before: Fen; after: Fen; day: Day } }
  /** The day the person gave. */
  | { kind: 'charge-after-cancellation'; facts: { day: Day } }
  | { kind: 'overlapping-plan'; facts: { other: { name: SubscriptionName; wallet: Wallet } } }

/** Findings that stand only where nothing else explains the charges nearly as well. */
export type QuestionKind = Extract<
  FindingKind,
  'duplicate-charge' | 'off-schedule-charge' | 'price-increase' | 'trial-conversion'
>

/** What charges in question may as well be; `unknown` where the search did not come to its end. */
export type Instead = 'bought' | 'of-another' | 'of-its-own' | 'unknown'

/** The lowest, the highest and the present regular price of so many charges. */
export interface PriceRange {
  count: number
  lowest: Fen
  highest: Fen
  regular: Fen
}

/** Why charges count as one renewal; `trades` are the order numbers of those it rests on. */
export type Reason = { trades: string[] } & ReasonFacts

export type ReasonFacts =
  /** Due on `anchor` of the month (of `month`, 1 to 12, where once a year), at most `shift` days off. */
  | ({ code: 'rhythm'; cadence: Cadence; anchor: number; month: number; shift: number } & PriceRange)
  /** A cycle counted in days. */
  | ({ code: 'counted-days'; every: number; shift: number } & PriceRange)
  /** A rhythm that no plan is sold by: every 45 days, every 2 months. */
  | ({ code: 'every-days' | 'every-months'; every: number } & PriceRange)
  | { code: 'irregular'; count: number }
  | { code: 'single' | 'few' | 'twin' | 'confirmed' | 'joined' | 'apart' }
  | { code: 'text-renews' | 'text-names' | 'text-unlabelled'; counterparty: string; goods: string }
  /** A finding, were nothing else nearly as likely: of the charge on `day`, the first of those in question. */
  | { code: 'unsure'; kind: QuestionKind; instead: Instead; day: Day; fen: Fen }
  | { code: 'trial'; before: Fen; after: Fen }
  /** Months without a charge, `2024-03`. */
  | { code: 'missed'; months: string[] }
  | { code: 'restarted' | 'unknown-since'; day: Day }
  /** The plan that took over. */
  | { code: 'replaced'; name: SubscriptionName }

/** What a title is made of; the words of each language put it together. Null where nothing is known. */
export interface SubscriptionName {
  service: ServiceId
  /** Id of the merchant in the catalogue; null where no file has it. */
  merchant: string | null
  /** Where one service sells several things, in its own words. */
  product: string | null
  tier: string | null
  size: string | null
  /** Only where a text says that it renews. */
  period: Cadence | null
  counterparty: string
  /** What tells it from others that would go by the same name. */
  mark: NameMark | null
  /** What the person calls it, where bills can't say what it is; stands in the place of tier, size and period. */
  given: string | null
}

export type NameMark =
  | { by: 'wallet'; wallet: Wallet }
  | { by: 'price'; fen: Fen }
  /** Of the month. */
  | { by: 'day'; day: number }
  /** `2024-03` */
  | { by: 'since'; month: string }

export const subscriptionKinds = ['membership', 'insurance-or-bill'] as const
/** Bills are owed for what was used or insured: they are listed, and never counted as memberships. */
export type SubscriptionKind = (typeof subscriptionKinds)[number]

/** A stream of charges of one plan under one mandate in one wallet. */
export interface Subscription {
  /** Made from wallet and order number of the oldest charge; stable while that charge is known. */
  id: string
  service: ServiceId
  kind: SubscriptionKind
  name: SubscriptionName
  wallet: Wallet
  /** The one account whose charges these are. */
  account: AccountRef | null
  counterparty: string
  cadence: Cadence
  status: SubscriptionStatus
  /** Null where the person is to be asked whether it is one at all. */
  state: SubscriptionState | null
  /** The day the person switched it off; null while it was not said. */
  cancelledOn: Day | null
  /** What a year costs if it goes on: 0 once it has stopped or ended. */
  yearlyFen: Fen
  /** What is saved a year because it has stopped, proven by a bill; 0 of all others. */
  savedFen: Fen
  /** A rank, not a probability: >= 0.9 certain, >= 0.5 likely, below that the person is asked. */
  confidence: number
  reasons: Reason[]
  /** Oldest first. */
  charges: StoredCharge[]
  prices: PriceStep[]
  next: NextCharge | null
  /** The same of one that was switched off: what would come if it were not. */
  expected: NextCharge | null
  /** The last day that bills of its account cover. */
  billsEnd: Day
  findings: Finding[]
}

/** `alipay:2024…`: the key of a charge's trade as one text. */
export function storedKey({ charge }: StoredCharge): string {
  return tradeKeyText(tradeKey(charge))
}
