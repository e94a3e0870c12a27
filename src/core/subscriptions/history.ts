import { type Day, dayOfTime } from '../base/calendar.ts'
import type { AccountRef } from '../bills/accounts/accounts.ts'
import { joinedCoverage, type WalletCoverage } from '../bills/coverage.ts'
import { candidateTest } from '../catalogue/candidate.ts'
import { type Classification, classify } from '../catalogue/classify.ts'
import type { MerchantRule } from '../catalogue/merchant-rule.ts'
import { groupsOf } from './groups.ts'
import { type Item, itemOf, itemsOf } from './item.ts'
import type { Stream } from './stream.ts'
import { type StreamMemo, searchGroups } from './stream-memo.ts'
import type { StoredCharge } from './subscription.ts'

/** What bills and rules say, before any word of the person on single charges. */
export interface HistoryInput {
  /** Every paid charge with its refunds, in any order. */
  charges: readonly StoredCharge[]
  /** The periods that sources of each wallet cover. */
  coverage: WalletCoverage
  asOf: Day
  rules: readonly MerchantRule[]
  /** Those of bills that can prove a stop; left out: all of them. */
  proof?: WalletCoverage
  /** Whose charges these are; left out where accounts play no part. */
  account?: AccountRef
}

/**
 * The streams found in the history of one account. To find them takes nearly all the time of an audit, and no decision on charges
 * changes them: they can be kept from one decision to the next, and are never altered.
 */
export interface History {
  readonly account: AccountRef | null
  readonly asOf: Day
  readonly coverage: WalletCoverage
  readonly proof: WalletCoverage
  /** Every charge that could be Xiaomi's. */
  readonly items: readonly Item[]
  readonly streams: readonly Stream[]
  /** Work that the search took. */
  readonly steps: number
  /** Xiaomi rows that no rhythm would make a subscription. */
  readonly oneOff: readonly Item[]
  /** Charges that count nowhere unless the person says so. */
  readonly loose: readonly Item[]
}

/** The renewals of other merchants found in a history; decisions change nothing of what was found. */
export interface Renewals
  extends Pick<History, 'account' | 'asOf' | 'coverage' | 'proof' | 'streams' | 'steps'> {
  /** Charges of merchants that the person spoke of, in which the search found nothing (unfound.ts). */
  readonly unfound: readonly Item[]
}

/**
 * Finds the streams that explain the charges of each service in each wallet at the least cost (docs/detector.md).
 * `memo` spares the groups that are as they were when it was last given.
 */
export function historyOf(input: HistoryInput, memo: StreamMemo | null = null): History {
  const coverage = joinedCoverage(input.coverage)
  const isCandidate = candidateTest(input.rules)
  const charges = input.charges.filter(
    ({ charge: { paidAt, counterparty, goods } }) =>
      dayOfTime(paidAt) <= input.asOf && isCandidate(counterparty, goods),
  )
  const items = itemsOf(charges, charge => itemOf(charge, classify(charge.charge, input.rules)))
  const groups = groupsOf(items.filter(({ text }) => mayRecur(text)))
  const { streams, steps } = searchGroups(groups, coverage, memo)
  return {
    account: input.account ?? null,
    asOf: input.asOf,
    coverage,
    proof: joinedCoverage(input.proof ?? input.coverage),
    items,
    streams,
    steps,
    oneOff: items.filter(({ text }) => isOneOff(text)),
    loose: items.filter(({ text }) => !mayRecur(text) && !isOneOff(text)),
  }
}

function isOneOff(text: Classification): boolean {
  return text.listed && (text.tier === 'stop' || (text.tier === 'unspecific' && !text.unlabelled))
}

function mayRecur(text: Classification): boolean {
  if (text.tier === 'unspecific') return text.unlabelled
  return text.tier === 'strong' || text.tier === 'renewal' || text.tier === 'membership'
}
