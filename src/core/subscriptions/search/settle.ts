import { plansDiffer } from '../../catalogue/plan-text.ts'
import { type Chain, costOf, type Hit, type IsCovered } from './chain.ts'
import { cycleOf } from './cycle.ts'
import type { Item } from './item.ts'

/** A chain keeps at least two charges. */
const leastHits = 2
/** Sums of costs differ in their last digits. */
const noise = 1e-6

/**
 * Charges between chains that run side by side go to the one whose day they keep best, into a cycle that is free or in
 * exchange for the charge that paid it; where both days are kept alike, or the rhythms differ, to where the whole costs
 * less. Every move brings charges closer to their days, or saves something, so it comes to an end.
 */
export function settleBetween(chains: readonly Chain[], isCovered: IsCovered): Chain[] {
  const settled = chains.map(chain => ({ ...chain, hits: [...chain.hits] }))
  for (let moved = true; moved; ) {
    moved = false
    for (const from of settled)
      for (const hit of [...from.hits])
        if (from.hits.includes(hit)) moved = move(from, hit, settled, isCovered) || moved
  }
  return settled
}

function move(from: Chain, hit: Hit, chains: readonly Chain[], isCovered: IsCovered): boolean {
  for (const to of chains) {
    if (to === from || plansDiffer(to.plan, hit.item.text.plan)) continue
    const place = cycleOf(to.schedule, hit.item.day)
    if (!place) continue
    const [first, last] = [to.hits[0]!, to.hits.at(-1)!]
    if (place.index < first.index - 1 || place.index > last.index + 1) continue
    if (!to.hits.some(({ item }) => item.fen === hit.item.fen)) continue
    const there = to.hits.find(({ index }) => index === place.index)
    if (!there && from.hits.length <= leastHits) continue
    const back = there && returned(from, hit, there)
    if (there && !back) continue
    const cost = (chain: Chain, hits: readonly Hit[]) => costOf(chain.schedule, chain.plan, hits, isCovered)
    const closer =
      Math.abs(hit.shift) + Math.abs(there?.shift ?? 0) - Math.abs(place.shift) - Math.abs(back?.shift ?? 0)
    if (closer < 0) continue
    const left = ordered(from.hits, hit, back ?? null)
    const taken = ordered(to.hits, there ?? null, { ...place, item: hit.item })
    const saved = () => cost(from, from.hits) + cost(to, to.hits) - cost(from, left) - cost(to, taken)
    const isAlike = from.schedule.cycle.cadence === to.schedule.cycle.cadence
    if ((closer === 0 || !isAlike) && saved() < noise) continue
    from.hits = left
    to.hits = taken
    return true
  }
  return false
}

/** The charge that has to go, in the place of the one that comes; null where it does not fit there. */
function returned(from: Chain, hit: Hit, there: Hit): Hit | null {
  if (plansDiffer(from.plan, there.item.text.plan)) return null
  const back = cycleOf(from.schedule, there.item.day)
  return back?.index === hit.index ? { ...back, item: there.item } : null
}

function ordered(hits: readonly Hit[], without: { item: Item } | null, added: Hit | null): Hit[] {
  const kept = hits.filter(({ item }) => item !== without?.item)
  return (added ? [...kept, added] : kept).sort((a, b) => a.index - b.index)
}
