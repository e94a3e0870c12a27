import type { Chain, IsCovered } from './chain.ts'
import { costs } from './costs.ts'
import type { Cycle } from './cycle.ts'
import { type Draft, joinPauses } from './draft.ts'
import type { Item } from './item.ts'
import { attachCost, chainsOf, type Searches } from './partition.ts'

/** Streams in the making that explain some charges, and the charges that they leave. */
export interface Explanation {
  drafts: Draft[]
  left: Item[]
}

const notWeekly = ({ cadence }: Cycle) => cadence !== 'weekly'
const isLong = ({ cadence }: Cycle) => cadence !== 'weekly' && cadence !== 'monthly'
const inMonths = (cycle: Cycle) => 'months' in cycle

/**
 * The search takes the longest chains first and may so miss the cheapest explanation of all. Where it left oddities it
 * is made again: without weeks, which several mandates of one price resemble, with calendar months alone, and with the
 * long rhythms first, whose charges a shorter one would take for its own.
 */
export function cheapest(items: readonly Item[], isCovered: IsCovered): Explanation {
  let best = explain(items, isCovered, [() => true])
  // Hardly anything is odd: another way of telling it could save no more.
  if (best.chains.length < 2 || best.cost - best.drafts.length * costs.mandate < costs.miss) return best
  for (const searches of [[notWeekly], [inMonths], [isLong, notWeekly]]) {
    const other = explain(items, isCovered, searches)
    if (other.cost < best.cost) best = other
  }
  return best
}

function explain(
  items: readonly Item[],
  isCovered: IsCovered,
  searches: Searches,
): Explanation & { chains: readonly Chain[]; cost: number } {
  const { chains, left } = chainsOf(items, isCovered, searches)
  const drafts = joinPauses(chains)
  const told = drafts.reduce((sum, { cost }) => sum + cost, 0)
  const beside = left.map(item =>
    Math.min(costs.unexplained, ...chains.map(chain => attachCost(item, chain) ?? costs.unexplained)),
  )
  return { chains, drafts, left, cost: beside.reduce((sum, cost) => sum + cost, told) }
}
