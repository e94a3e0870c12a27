import { catalogue } from '../../catalogue/catalogue.ts'
import { chargeDay } from '../fit.ts'
import { byTime } from '../item.ts'
import type { StoredCharge } from '../subscription.ts'
import { areDifferentPlans, type DescribedSubscription } from './described.ts'
import { netOf } from './findings.ts'

/** Charges that each must have at least within the common time of two plans. */
const leastOverlap = 2

/**
 * Two plans of one service and one person, or one in each wallet, at the same time: told once, on the one that began later, with its
 * charges made while another ran. Plans of single devices never overlap. `told` is sorted by beginning.
 */
export function findOverlaps(described: readonly DescribedSubscription[]): void {
  for (const [at, later] of described.entries()) {
    const { service } = later.subscription
    if (service === 'other' || catalogue.perDevice.has(service)) continue
    const earlier = described.slice(0, at).filter(one => overlapOf(one, later).length > 0)
    const [first] = earlier
    if (!first) continue
    const charges = [...new Set(earlier.flatMap(one => overlapOf(one, later)))].sort(byTime)
    later.subscription.findings.push({
      kind: 'overlapping-plan',
      charges,
      fen: netOf(charges),
      facts: { other: { name: first.subscription.name, wallet: first.subscription.wallet } },
    })
  }
}

function overlapOf(earlier: DescribedSubscription, later: DescribedSubscription): StoredCharge[] {
  const [a, b] = [earlier.subscription, later.subscription]
  if (a.service !== b.service || (a.wallet === b.wallet && !areApart(earlier, later))) return []
  // By days: which of two charges of one day came first says nothing of what ran.
  const from = chargeDay(b.charges[0]!)
  const [lastOfA, lastOfB] = [a, b].map(({ charges }) => chargeDay(charges.at(-1)!))
  const isCommon = (one: StoredCharge) => {
    const on = chargeDay(one)
    return on >= from && on <= lastOfA! && on <= lastOfB!
  }
  const within = ({ charges }: typeof a) => charges.filter(isCommon)
  return within(a).length >= leastOverlap && within(b).length >= leastOverlap ? within(b) : []
}

/** In one wallet also by the price: what costs something else at the same time is something else. */
function areApart(a: DescribedSubscription, b: DescribedSubscription): boolean {
  return areDifferentPlans(a, b) || a.subscription.prices.at(-1)?.fen !== b.subscription.prices.at(-1)?.fen
}
