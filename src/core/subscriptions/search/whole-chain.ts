import { type Chain, chainThrough, type IsCovered, slotsOf } from './chain.ts'
import type { Cycle } from './cycle.ts'
import type { Item } from './item.ts'
import { likelyCycles, schedulesThrough } from './schedules.ts'

/** All the charges on the one schedule that suits them best, of those of an accepted rhythm; null where none holds all. */
export function wholeChain(
  items: readonly Item[],
  accepts: (cycle: Cycle) => boolean,
  isCovered: IsCovered,
): Chain | null {
  let best: Chain | null = null
  for (const cycle of likelyCycles(items, accepts)) {
    for (const { schedule, seeds } of schedulesThrough(items, cycle)) {
      const slots = slotsOf(items, schedule)
      for (const seed of seeds) {
        const chain = chainThrough(seed, schedule, slots, isCovered, () => Number.POSITIVE_INFINITY)
        if (chain?.hits.length === items.length && (!best || chain.cost < best.cost)) best = chain
      }
    }
  }
  return best
}
