import { type Day, dayOfTime, type Period } from '../base/calendar.ts'
import type { AccountRef } from '../bills/accounts/accounts.ts'
import type { Wallet } from '../bills/transaction.ts'
import { candidateTest } from '../catalogue/candidate.ts'
import { type Classification, classify } from '../catalogue/classify.ts'
import type { MerchantRule } from '../catalogue/merchant-rule.ts'
import { type JoinedCoverage, joinedCoverage } from './coverage.ts'
import { type Item, itemOf } from './item.ts'
import { type Stream, serviceOf } from './stream.ts'
import { groupSearch, keepAsked, type StreamMemo } from './stream-memo.ts'
import type { StoredCharge } from './subscription.ts'

/** What bills and rules say, before any word of the person on single charges. */
export interface HistoryInput {
  /** Every paid charge with its refunds, in any order. */
  charges: readonly StoredCharge[]
  /** The periods that sources of each wallet cover. */
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  asOf: Day
  rules: readonly MerchantRule[]
  /** Those of bills that can prove a stop; left out: all of them. */
  proof?: Readonly<Record<Wallet, readonly Period[]>>
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
  readonly coverage: JoinedCoverage
  readonly proof: JoinedCoverage
  /** Every charge that could be Xiaomi's. */
  readonly items: readonly Item[]
  readonly streams: readonly Stream[]
  /** Xiaomi rows that no rhythm would make a subscription. */
  readonly oneOff: readonly Item[]
  /** Charges that count nowhere unless the person says so. */
  readonly loose: readonly Item[]
}

/**
 * Finds the streams that explain the charges of each service in each wallet at the least cost (docs/detector.md).
 * `memo` spares the groups that are as they were when it was last given.
 */
export function historyOf(input: HistoryInput, memo: StreamMemo | null = null): History {
  const coverage = joinedCoverage(input.coverage)
  const isCandidate = candidateTest(input.rules)
  const items = input.charges
    .filter(({ charge }) => dayOfTime(charge.paidAt) <= input.asOf)
    .filter(({ charge: { counterparty, goods } }) => isCandidate(counterparty, goods))
    .map(charge => itemOf(charge, classify(charge.charge, input.rules)))
  const streams = groupsOf(items.filter(({ text }) => mayRecur(text))).flatMap(groupSearch(coverage, memo))
  keepAsked(memo)
  return {
    account: input.account ?? null,
    asOf: input.asOf,
    coverage,
    proof: joinedCoverage(input.proof ?? input.coverage),
    items,
    streams,
    oneOff: items.filter(({ text }) => isOneOff(text)),
    loose: items.filter(({ text }) => !mayRecur(text) && !isOneOff(text)),
  }
}

/** A charge that names no service may be one's whose price it has, or nearly. */
const mostPriceRatio = 1.5

/** Charges that one mandate could hold: of one wallet and service, and of none where the price allows it. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  const join = (item: Item, isOf: (group: readonly Item[]) => boolean) => {
    const own = groups.filter(isOf)
    for (const group of own) groups.splice(groups.indexOf(group), 1)
    groups.push([...own.flat(), item])
  }
  const isNear = (a: Item, b: Item) =>
    a.charge.charge.wallet === b.charge.charge.wallet &&
    Math.max(a.fen, b.fen) <= Math.max(1, Math.min(a.fen, b.fen)) * mostPriceRatio
  const [named, nameless] = [
    items.filter(({ text }) => serviceOf(text)),
    items.filter(({ text }) => !serviceOf(text)),
  ]
  for (const item of named)
    join(
      item,
      ([one]) =>
        serviceOf(one!.text) === serviceOf(item.text) &&
        one!.charge.charge.wallet === item.charge.charge.wallet,
    )
  for (const item of nameless) join(item, group => group.some(one => isNear(one, item)))
  return groups
}

function isOneOff(text: Classification): boolean {
  return text.listed && (text.tier === 'stop' || (text.tier === 'opaque' && !text.silent))
}

function mayRecur(text: Classification): boolean {
  if (text.tier === 'opaque') return text.silent
  return text.tier === 'strong' || text.tier === 'renewal' || text.tier === 'membership'
}
