import { plansDiffer } from '../catalogue/plan-text.ts'
import type { Chain, Hit } from './chain.ts'
import { shiftCost } from './costs.ts'
import { cycleOf } from './cycle.ts'
import type { Item } from './item.ts'

/**
 * Charges between chains that run side by side go to the one whose day they keep best, into a cycle that is free or in
 * exchange for the charge that paid it. Every move costs less than what it replaces, so it comes to an end.
 */
export function settleBetween(chains: readonly Chain[]): Chain[] {
  const settled = chains.map(chain => ({ ...chain, hits: [...chain.hits] }))
  for (let moved = true; moved; ) {
    moved = false
    for (const from of settled)
      for (const hit of [...from.hits])
        if (hit.shift !== 0 && from.hits.includes(hit)) moved = move(from, hit, settled) || moved
  }
  return settled
}

/** A chain keeps at least two charges. */
const leastHits = 2

function move(from: Chain, hit: Hit, chains: readonly Chain[]): boolean {
  for (const to of chains) {
    if (to === from || to.schedule.cycle.cadence !== from.schedule.cycle.cadence) continue
    if (plansDiffer(to.plan, hit.item.text.plan)) continue
    const place = cycleOf(to.schedule, hit.item.day)
    if (!place || Math.abs(place.shift) >= Math.abs(hit.shift)) continue
    const [first, last] = [to.hits[0]!, to.hits.at(-1)!]
    if (place.index < first.index - 1 || place.index > last.index + 1) continue
    if (!to.hits.some(({ item }) => item.fen === hit.item.fen)) continue
    const there = to.hits.find(({ index }) => index === place.index)
    if (there && !exchange(from, hit, there)) continue
    if (!there && from.hits.length <= leastHits) continue
    if (there) {
      put(from, there.item)
      remove(to, there)
    }
    remove(from, hit)
    put(to, hit.item)
    return true
  }
  return false
}

/** Whether the charge that has to go finds the place of the one that comes, and both together are better off. */
function exchange(from: Chain, hit: Hit, there: Hit): boolean {
  if (there.item.fen !== hit.item.fen || plansDiffer(from.plan, there.item.text.plan)) return false
  const back = cycleOf(from.schedule, there.item.day)
  return (
    back?.index === hit.index &&
    Math.abs(back.shift) <= Math.abs(there.shift) &&
    shiftCost(back.shift) <= shiftCost(there.shift)
  )
}

function remove(chain: Chain, hit: Hit): void {
  chain.hits.splice(chain.hits.indexOf(hit), 1)
}

function put(chain: Chain, item: Item): void {
  const place = cycleOf(chain.schedule, item.day)
  if (!place) return
  chain.hits.push({ ...place, item })
  chain.hits.sort((a, b) => a.index - b.index)
}
