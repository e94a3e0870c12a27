import type { Wallet } from '../bill/transaction.ts'
import { type Day, dayOfTime, type Period } from '../calendar.ts'
import { candidateTest } from '../catalogue/candidate.ts'
import { type Classification, classify } from '../catalogue/classify.ts'
import type { MerchantRule } from '../catalogue/merchant-rule.ts'
import { type Covered, streamsByService } from './by-service.ts'
import { covers, joinPeriods } from './coverage.ts'
import { type Item, itemOf } from './item.ts'
import type { Stream } from './stream.ts'
import type { StoredCharge } from './subscription.ts'

/** What bills and rules say, before any word of the person on single charges. */
export interface HistoryInput {
  /** Every paid charge with its refunds, in any order. */
  charges: readonly StoredCharge[]
  /** The periods that sources of each wallet cover. */
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  asOf: Day
  rules: readonly MerchantRule[]
}

/**
 * The streams found in a history. To find them takes nearly all the time of an audit, and no decision on charges
 * changes them: they can be kept from one decision to the next, and are never altered.
 */
export interface History {
  readonly asOf: Day
  readonly coverage: Readonly<Record<Wallet, readonly Period[]>>
  /** Every charge that could be Xiaomi's. */
  readonly items: readonly Item[]
  readonly streams: readonly Stream[]
  /** Xiaomi rows that no rhythm would make a subscription. */
  readonly oneOff: readonly Item[]
  /** Charges that count nowhere unless the person says so. */
  readonly loose: readonly Item[]
}

/** Finds the streams that explain the charges of each service in each wallet at the least cost (docs/detector.md). */
export function historyOf(input: HistoryInput): History {
  const coverage = joinedCoverage(input.coverage)
  const isCandidate = candidateTest(input.rules)
  const items = input.charges
    .filter(({ charge }) => dayOfTime(charge.paidAt) <= input.asOf)
    .filter(({ charge: { counterparty, goods } }) => isCandidate(counterparty, goods))
    .map(charge => itemOf(charge, classify(charge.charge, input.rules)))
  return {
    asOf: input.asOf,
    coverage,
    items,
    streams: streamsByService(
      items.filter(({ text }) => mayRecur(text)),
      coveredBy(coverage),
    ),
    oneOff: items.filter(({ text }) => isOneOff(text)),
    loose: items.filter(({ text }) => !mayRecur(text) && !isOneOff(text)),
  }
}

export function joinedCoverage({ alipay, wechat }: HistoryInput['coverage']): History['coverage'] {
  return { alipay: joinPeriods(alipay), wechat: joinPeriods(wechat) }
}

export function coveredBy(coverage: History['coverage']): Covered {
  return wallet => days => covers(coverage[wallet], days)
}

function isOneOff(text: Classification): boolean {
  return text.listed && (text.tier === 'stop' || (text.tier === 'opaque' && !text.silent))
}

function mayRecur(text: Classification): boolean {
  if (text.tier === 'opaque') return text.silent
  return text.tier === 'strong' || text.tier === 'renewal' || text.tier === 'membership'
}
