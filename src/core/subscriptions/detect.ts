import type { Classification } from '../catalogue/classify.ts'
import { coveredBy } from './coverage.ts'
import type { Decisions } from './decisions.ts'
import type { Told } from './describe/described.ts'
import { tellApart } from './describe/disambiguate.ts'
import { netOf } from './describe/findings.ts'
import { findOverlaps } from './describe/overlap.ts'
import { endReplaced } from './describe/replaced.ts'
import { subscriptionOf } from './describe/subscribe.ts'
import { type History, type HistoryInput, historyOf } from './history.ts'
import { regroup } from './search/by-hand.ts'
import { isEnough } from './search/evidence.ts'
import { byTime, type Item } from './search/item.ts'
import type { Stream } from './search/stream.ts'
import { textOf } from './search/stream-text.ts'
import { cancelledOn, type Said, saidOf } from './search/verdicts.ts'
import type { StoredCharge, Subscription } from './subscription.ts'

export type DetectionInput = HistoryInput & Decisions

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
  return detectIn(historyOf(input), input)
}

/** The same of a history whose streams are known already; leaves it as it is. */
export function detectIn(history: History, decisions: Decisions): Detection {
  const { asOf, coverage, items } = history
  const { verdicts } = decisions
  const told: Told[] = []
  const pools = {
    streams: history.streams.map(stream => ({ stream, byHand: null })),
    other: [...history.oneOff],
    loose: [...history.loose],
  }
  regroup(pools, verdicts, coveredBy(coverage))
  for (const handled of pools.streams) {
    const { stream, byHand } = handled
    const said = saidOf(handled, verdicts)
    const text = textOf(stream)
    if (!isWanted(stream, text, said, items)) {
      pools.other.push(...stream.items.filter(item => isXiaomi(item.text)))
      continue
    }
    const subscription = subscriptionOf(stream, text, {
      asOf,
      coverage,
      said,
      byHand,
      cancelledOn: cancelledOn(stream, text.service, decisions),
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
    otherCharges: sorted(pools.other),
    possible: sorted(items.filter(({ text }) => text.tier === 'possible')),
  }
}

function isWanted(stream: Stream, text: Classification, said: Said, among: readonly Item[]): boolean {
  if (said !== null) return said !== 'not-recurring'
  return isEnough(stream, text, among)
}

function isXiaomi(text: Classification): boolean {
  return text.listed || text.tier === 'strong'
}

function byOldest(a: Subscription, b: Subscription): number {
  const [x, y] = [a.charges[0], b.charges[0]]
  return x && y ? byTime(x, y) : 0
}
