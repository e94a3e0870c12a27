import { plansDiffer } from '../catalogue/plan-text.ts'
import type { Chain, Hit, IsCovered } from './chain.ts'
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

function takeOver(former: Chain, later: Chain): void {
  if (former.schedule.cycle.cadence === later.schedule.cycle.cadence || plansDiffer(former.plan, later.plan))
    return
  for (let hit = handedOver(former, later); hit; hit = handedOver(former, later)) {
    former.hits.pop()
    later.hits.unshift(hit)
  }
}

/** The former's last charge, where it has the later one's price and pays its cycle before the first. */
function handedOver({ hits }: Chain, later: Chain): Hit | null {
  const [last, previous] = [hits.at(-1)!, hits.at(-2)]
  const first = later.hits[0]!
  if (!previous || hits.length <= leastBefore || last.item.day >= first.item.day) return null
  if (last.item.fen !== first.item.fen || previous.item.fen === last.item.fen) return null
  const place = cycleOf(later.schedule, last.item.day)
  return place?.index === first.index - 1 ? { ...place, item: last.item } : null
}
