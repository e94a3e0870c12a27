import type { TradeKey, Wallet } from '../bill/transaction.ts'
import { type Day, dayOfTime, type Period } from '../calendar.ts'
import { candidateTest } from '../catalogue/candidate.ts'
import { type Classification, classify } from '../catalogue/classify.ts'
import type { MerchantRule } from '../catalogue/merchant-rule.ts'
import { regroup } from './by-hand.ts'
import { streamsByService } from './by-service.ts'
import { covers, joinPeriods } from './coverage.ts'
import { isEnough } from './evidence.ts'
import { netOf } from './findings.ts'
import { byTime, type Item, itemOf } from './item.ts'
import { findOverlaps } from './overlap.ts'
import { endReplaced } from './replaced.ts'
import type { Stream } from './stream.ts'
import { textOf } from './stream-text.ts'
import { subscriptionOf } from './subscribe.ts'
import type { ServiceId, StoredCharge, Subscription } from './subscription.ts'
import { tellApart } from './tell-apart.ts'
import type { Told } from './told.ts'
import { cancelledOn, type Said, saidOf } from './verdicts.ts'

/** What the person said about a stream, oldest first; it applies to the subscription that holds most of `charges`. */
export type Verdict =
  | { kind: 'recurring'; charges: TradeKey[] }
  | { kind: 'not-recurring'; charges: TradeKey[] }
  | { kind: 'cancelled'; charges: TradeKey[]; on: Day }
  /** These charges belong to the subscription that holds `target`. */
  | { kind: 'belongs-to'; charges: TradeKey[]; target: TradeKey }
  /** These charges are a subscription of their own. */
  | { kind: 'apart'; charges: TradeKey[] }

/** `--cancelled SERVICE=DAY` and `--cancelled ID=DAY` of the command line. */
export interface StatedCancellation {
  of: ServiceId | string
  on: Day
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
  /** Renewing charges of merchants that only look like Xiaomi, oldest first: worth asking about, counted nowhere. */
  possible: StoredCharge[]
}

/**
 * Finds the recurring Xiaomi charges and says why. A pure function of its input, whatever the order of the charges:
 * every history is parted into the streams that explain it at the least cost (docs/detector.md).
 */
export function detect(input: DetectionInput): Detection {
  const coverage = { alipay: joinPeriods(input.coverage.alipay), wechat: joinPeriods(input.coverage.wechat) }
  const isCandidate = candidateTest(input.rules)
  const items = input.charges
    .filter(({ charge }) => dayOfTime(charge.paidAt) <= input.asOf)
    .filter(({ charge: { counterparty, goods } }) => isCandidate(counterparty, goods))
    .map(charge => itemOf(charge, classify(charge.charge, input.rules)))
  const other = items.filter(({ text }) => isOneOff(text))
  const told: Told[] = []
  const isCovered = (wallet: Wallet) => (days: Period) => covers(coverage[wallet], days)
  const found = streamsByService(
    items.filter(({ text }) => mayRecur(text)),
    isCovered,
  )
  const pools = {
    streams: found.map(stream => ({ stream, byHand: null })),
    other,
    loose: items.filter(({ text }) => !mayRecur(text) && !isOneOff(text)),
  }
  regroup(pools, input.verdicts, isCovered)
  for (const handled of pools.streams) {
    const { stream, byHand } = handled
    const said = saidOf(handled, input.verdicts)
    const text = textOf(stream)
    if (!isWanted(stream, text, said, items)) {
      other.push(...stream.items.filter(item => isXiaomi(item.text)))
      continue
    }
    const subscription = subscriptionOf(stream, text, {
      asOf: input.asOf,
      coverage,
      said,
      byHand,
      cancelledOn: cancelledOn(stream, text.service, input),
    })
    told.push({ subscription, text })
  }
  tellApart(told.map(({ subscription }) => subscription))
  endReplaced(told)
  findOverlaps(told.sort((a, b) => byOldest(a.subscription, b.subscription)))
  const sorted = (some: readonly Item[]) => some.map(({ charge }) => charge).sort(byTime)
  return {
    subscriptions: told
      .map(({ subscription }) => subscription)
      .sort((a, b) => netOf(b.charges) - netOf(a.charges) || (a.id < b.id ? -1 : 1)),
    otherCharges: sorted(other),
    possible: sorted(items.filter(({ text }) => text.tier === 'possible')),
  }
}

function isWanted(stream: Stream, text: Classification, said: Said, among: readonly Item[]): boolean {
  if (said !== null) return said !== 'not-recurring'
  return isEnough(stream, text, among)
}

/** Xiaomi rows that no rhythm would make a subscription. */
function isOneOff(text: Classification): boolean {
  return text.listed && (text.tier === 'stop' || (text.tier === 'opaque' && !text.silent))
}

function isXiaomi(text: Classification): boolean {
  return text.listed || text.tier === 'strong'
}

function mayRecur(text: Classification): boolean {
  if (text.tier === 'opaque') return text.silent
  return text.tier === 'strong' || text.tier === 'renewal' || text.tier === 'membership'
}

function byOldest(a: Subscription, b: Subscription): number {
  const [x, y] = [a.charges[0], b.charges[0]]
  return x && y ? byTime(x, y) : 0
}
