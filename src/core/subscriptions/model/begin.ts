import { doubleWorth, strayWorth } from './beside.ts'
import { isBarred, restartUnder } from './constraint.ts'
import { costs } from './costs.ts'
import { chargeOn } from './edge.ts'
import { isLead, leadCost, mayRestart, mostLeadDays, restartCost } from './mandate.ts'
import { usualCycle, windowOf } from './schedule.ts'
import { closedOn, none, type Walk } from './walk.ts'

/** How many charges a new beginning looks back over. */
const restartReach = 30

/** The charges that may be the trial before this one, by their place in the problem. */
export function leadsOf({ lattice, search }: Walk, member: number): readonly number[] {
  const { members } = lattice.signature
  const { cycle } = lattice.tracks[0]!.schedule
  const { charges } = search.problem
  const first = charges[members[member]!]!
  let leads: number[] | null = null
  for (let earlier = member - 1; earlier >= 0 && earlier >= member - restartReach; earlier -= 1) {
    const at = members[earlier]!
    if (search.worth[at]! <= costs.trial) continue
    if (search.constraint && isBarred(search.constraint, at, members[member]!)) continue
    if (first.day - charges[at]!.day > mostLeadDays(cycle)) break
    if (!isLead(charges[at]!, first, cycle)) continue
    leads ??= []
    leads.push(at)
  }
  return leads ?? noLeads
}

const noLeads: readonly number[] = []

/** A mandate's beginning: its trial, none for none, and what that and the charges beside it bring in: nothing or less. */
interface Head {
  lead: number
  cost: number
}

/** The best beginning with a node; a charge alone has nothing off schedule beside it. */
export function headOf(walk: Walk, node: number, leads: readonly number[], isAlone: boolean): Head {
  const { lattice, search } = walk
  const beside = (except: number) =>
    doubleWorth(walk, node, { except }) + (isAlone ? 0 : strayWorth(walk, none, node, { except }))
  const { charges } = search.problem
  const first = charges[chargeOn(walk, node)]!
  const { cycle } = lattice.tracks[0]!.schedule
  let best: Head = { lead: none, cost: -beside(none) }
  for (const lead of leads) {
    const on = leadCost(charges[lead]!, first, lattice.signature, cycle)
    const cost = on - search.worth[lead]! - beside(lead)
    if (cost < best.cost) best = { lead, cost }
  }
  return best
}

/** The cheapest way to begin a further run with this charge, where it costs less than `most`. */
export function restart(walk: Walk, member: number, most: number): number {
  const { lattice, search } = walk
  const { members } = lattice.signature
  let best = most
  const isNone = member === 0 || lattice.cadence === 'irregular' || !search.restarts
  if (isNone || walk.leastClosed[member - 1]! + costs.restart >= most) return Number.POSITIVE_INFINITY
  const cycle = usualCycle(lattice.tracks[0]!.schedule.cycle)
  const { early, late } = windowOf(cycle.cadence)
  const at = members[member]!
  const charge = search.problem.charges[at]!
  for (let earlier = member - 1; earlier >= 0 && earlier >= member - restartReach; earlier -= 1) {
    const nearest = walk.ending[earlier]!
    if (nearest === none || closedOn(walk, nearest) + costs.restart >= best) continue
    const last = search.problem.charges[members[earlier]!]!
    if (!mayRestart(cycle, last, charge)) continue
    if (search.constraint && isBarred(search.constraint, members[earlier]!, at)) continue
    search.steps += 1
    const on =
      restartCost(search.problem, lattice.signature, cycle, last, charge) +
      (search.constraint ? restartUnder(search.constraint, members[earlier]!, at) : 0) +
      search.links.link(members[earlier]!, at)
    const consider = (node: number, more: number) => {
      const cost = closedOn(walk, node) + on + more
      if (cost >= best) return
      best = cost
      walk.restartsAfter[member] = node
    }
    // What came since belongs to the run that begins.
    if (charge.day - last.day > early + late) consider(nearest, 0)
    else
      for (let node = lattice.begin[earlier]!; node < lattice.begin[earlier + 1]!; node += 1)
        consider(node, doubleWorth(walk, node, { after: member - 1 }))
  }
  return walk.restartsAfter[member] === none ? Number.POSITIVE_INFINITY : best
}
