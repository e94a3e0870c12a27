import { grouped } from '../base/lists.ts'
import { ownerText } from '../bills/accounts/accounts.ts'
import type { Classification } from '../catalogue/classify.ts'
import { type Pools, regroup } from './by-hand.ts'
import type { Decided } from './decisions.ts'
import type { DescribedSubscription } from './describe/described.ts'
import { disambiguateNames } from './describe/disambiguate.ts'
import { netOf } from './describe/findings.ts'
import { findOverlaps } from './describe/overlap.ts'
import { endReplaced } from './describe/replaced.ts'
import { compareStates } from './describe/state.ts'
import { subscriptionOf } from './describe/subscribe.ts'
import { type History, type HistoryInput, historyOf } from './history.ts'
import { byTime, type Item } from './item.ts'
import { cancelledOn, givenName, saidOf } from './said-of.ts'
import { textOf } from './stream-text.ts'
import type { StoredCharge, Subscription } from './subscription.ts'

export type DetectionInput = HistoryInput & Decided

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
  return detectIn([historyOf(input)], input)
}

/** The same of histories whose streams are known already, one of each account; leaves them as they are. */
export function detectIn(histories: readonly History[], decided: Decided): Detection {
  const described: DescribedSubscription[] = []
  const other: Item[] = []
  for (const history of histories) {
    const found = describedOf(history, decided)
    described.push(...found.described)
    other.push(...found.other)
  }
  described.sort((a, b) => byOldest(a.subscription, b.subscription))
  for (const own of grouped(described, ({ subscription }) => ownerText(subscription.account)).values()) {
    disambiguateNames(own.map(({ subscription }) => subscription))
    findOverlaps(own)
  }
  const sorted = (some: readonly Item[]) => some.map(({ charge }) => charge).sort(byTime)
  return {
    subscriptions: sortedByNet(described.map(({ subscription }) => subscription)),
    otherCharges: sorted(other),
    possible: sorted(histories.flatMap(({ items }) => items.filter(({ text }) => text.tier === 'possible'))),
  }
}

function describedOf(history: History, decided: Decided): Described {
  const found = describeStreams(history, { other: history.oneOff, loose: history.loose }, decided)
  endReplaced(found.described)
  compareStates(
    found.described.map(({ subscription }) => subscription),
    found.other,
  )
  return found
}

interface Described {
  described: DescribedSubscription[]
  /** Charges of Xiaomi that belong to none of them. */
  other: Item[]
}

/** The subscriptions among streams and the charges `beside` them, as the person regroups them. */
export function describeStreams(
  {
    account,
    asOf,
    coverage,
    proof,
    streams,
  }: Pick<History, 'account' | 'asOf' | 'coverage' | 'proof' | 'streams'>,
  beside: Pick<History, 'loose'> & { readonly other: readonly Item[] },
  decided: Decided,
): Described {
  const { decisions } = decided
  const described: DescribedSubscription[] = []
  const pools: Pools = {
    streams: streams.map(stream => ({ stream, byHand: null })),
    other: [...beside.other],
    loose: [...beside.loose],
  }
  regroup(pools, decisions, coverage)
  for (const handled of pools.streams) {
    const { stream, byHand } = handled
    const said = saidOf(handled, decisions)
    const text = textOf(stream)
    if (said === null ? !stream.recurs : said === 'not-recurring') {
      pools.other.push(...stream.items.filter(item => isXiaomi(item.text)))
      continue
    }
    const subscription = subscriptionOf(stream, text, {
      account,
      asOf,
      coverage,
      proof,
      said,
      byHand,
      given: givenName(stream, decisions),
      cancelledOn: cancelledOn(stream, text.service, decided),
    })
    described.push({ subscription, text })
  }
  return { described, other: pools.other }
}

function isXiaomi(text: Classification): boolean {
  return text.listed || text.tier === 'strong'
}

/** Largest net sum first. */
export function sortedByNet(found: readonly Subscription[]): Subscription[] {
  const sums = new Map(found.map(one => [one, netOf(one.charges)]))
  return found.toSorted((a, b) => sums.get(b)! - sums.get(a)! || (a.id < b.id ? -1 : 1))
}

function byOldest(a: Subscription, b: Subscription): number {
  const [x, y] = [a.charges[0], b.charges[0]]
  return x && y ? byTime(x, y) : 0
}
