import { plansDiffer } from '../../catalogue/plan-text.ts'
import type { Chain, IsCovered } from './chain.ts'
import { costs } from './costs.ts'
import { cycleOf } from './cycle.ts'
import { wholeChain } from './whole-chain.ts'

/**
 * Another rhythm is another plan, even where no text says so: a chain is parted where its price changes and what
 * follows keeps another rhythm at less cost, and a first charge of a new plan that came on the old one's day goes to
 * the new one.
 */
export function withCadenceChanges(chains: readonly Chain[], isCovered: IsCovered): Chain[] {
  const parted = chains.flatMap(chain => atCadenceChange(chain, isCovered))
  for (const later of parted) {
    for (const former of parted) takeOver(former, later)
  }
  return parted
}

/** Charges that must be left on either side of a change. */
const leastBefore = 2
const leastAfter = 2

function atCadenceChange(chain: Chain, isCovered: IsCovered): Chain[] {
  const { hits, schedule } = chain
  const { cadence } = schedule.cycle
  let best: { parts: Chain[]; cost: number } = { parts: [chain], cost: chain.cost }
  for (let at = leastBefore; at <= hits.length - leastAfter; at += 1) {
    if (hits[at]!.item.fen === hits[at - 1]!.item.fen) continue
    const [before, after] = [hits.slice(0, at), hits.slice(at)].map(part => part.map(({ item }) => item))
    const later = wholeChain(after!, cycle => cycle.cadence !== cadence, isCovered)
    const former = later && wholeChain(before!, cycle => cycle.cadence === cadence, isCovered)
    if (!later || !former) continue
    const cost = former.cost + later.cost + costs.mandate
    if (cost < best.cost) best = { parts: [former, later], cost }
  }
  return best.parts
}

/** The former's last charges, where they have the later one's price and pay cycles that it lacks. */
function takeOver(former: Chain, later: Chain): void {
  if (former.schedule.cycle.cadence === later.schedule.cycle.cadence || plansDiffer(former.plan, later.plan))
    return
  const { fen } = later.hits[0]!.item
  const at = former.hits.findLastIndex(({ item }) => item.fen !== fen) + 1
  if (at < leastBefore) return
  for (const hit of former.hits.slice(at)) {
    const place = cycleOf(later.schedule, hit.item.day)
    if (
      !place ||
      place.index < later.hits[0]!.index - 1 ||
      later.hits.some(({ index }) => index === place.index)
    )
      continue
    former.hits.splice(former.hits.indexOf(hit), 1)
    later.hits.push({ ...place, item: hit.item })
    later.hits.sort((a, b) => a.index - b.index)
  }
}
