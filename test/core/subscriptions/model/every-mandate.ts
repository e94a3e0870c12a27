import type { Problem, Signature } from '../../../../src/core/subscriptions/model/charge.ts'
import { columnCost } from '../../../../src/core/subscriptions/model/explanation.ts'
import type { Lattice } from '../../../../src/core/subscriptions/model/lattice.ts'
import {
  type Hit,
  isLead,
  type Mandate,
  mayRestart,
  type Run,
} from '../../../../src/core/subscriptions/model/mandate.ts'
import { lengthOf, placeOn, usualCycle } from '../../../../src/core/subscriptions/model/schedule.ts'

/**
 * What the cheapest mandate of one or two runs in a lattice costs less than its charges are worth, found by trying every
 * one: so slow that it can only be asked about a handful of charges.
 */
export function leastOfAll(problem: Problem, lattice: Lattice, worth: Float64Array): number {
  const runs = lattice.tracks.flatMap((_, track) => runsOn(lattice, track))
  let least = 0
  const consider = (some: readonly Run[]) => {
    least = Math.min(least, leastWith(problem, lattice.signature, some, worth))
  }
  for (const run of runs) consider([run])
  if (lattice.cadence === 'irregular') return least
  for (const former of runs) {
    for (const next of runs) {
      const [last, first] = [former.hits.at(-1)!.at, next.hits[0]!.at]
      if (last >= first) continue
      const cycle = usualCycle(next.schedule.cycle)
      if (mayRestart(cycle, problem.charges[last]!, problem.charges[first]!)) consider([former, next])
    }
  }
  return least
}

/** Every way in which charges of a schedule could pay cycles of it. */
function runsOn({ tracks, signature, member, index, shift }: Lattice, track: number): Run[] {
  const { schedule, nodes } = tracks[track]!
  const ways: Hit[][] = [[]]
  for (const node of nodes) {
    const hit: Hit = { at: signature.members[member[node]!]!, index: index[node]!, shift: shift[node]! }
    for (const way of [...ways]) {
      const last = way.at(-1)
      if (!last || (last.index < hit.index && last.at < hit.at)) ways.push([...way, hit])
    }
  }
  return ways.filter(({ length }) => length > 0).map(hits => ({ schedule, hits }))
}

/** The same with these cycles paid: every other charge is beside them where that pays, one of them as the trial. */
function leastWith(
  problem: Problem,
  { service, plan, members }: Signature,
  runs: readonly Run[],
  worth: Float64Array,
): number {
  const bare: Mandate = {
    kind: 'mandate',
    names: { service, plan },
    runs,
    lead: null,
    doubles: [],
    strays: [],
  }
  const paid = new Set(runs.flatMap(({ hits }) => hits.map(({ at }) => at)))
  const own = columnCost(problem, bare)
  let sum = own
  for (const at of paid) sum -= worth[at]!
  const rest = members.filter(at => !paid.has(at))
  const beside = (at: number) => {
    const role = roleOf(problem, runs, at)
    if (role === null) return 0
    return Math.min(0, columnCost(problem, { ...bare, [role]: [at] }) - own - worth[at]!)
  }
  for (const at of rest) sum += beside(at)
  let trial = 0
  const { schedule, hits } = runs[0]!
  for (const at of rest) {
    if (at > hits[0]!.at) continue
    if (!isLead(problem.charges[at]!, problem.charges[hits[0]!.at]!, schedule.cycle)) continue
    trial = Math.min(trial, columnCost(problem, { ...bare, lead: at }) - own - worth[at]! - beside(at))
  }
  return sum + trial
}

/** What a charge may be beside those that pay a cycle. */
function roleOf({ charges }: Problem, runs: readonly Run[], at: number): 'doubles' | 'strays' | null {
  const under = runs.findLast(({ hits }) => hits[0]!.at < at)
  const { schedule, hits } = under ?? runs[0]!
  const { day } = charges[at]!
  const place = placeOn(schedule, day)
  if (place) return hits.some(({ index }) => index === place.index) ? 'doubles' : null
  if (runs.length === 1 && hits.length === 1) return null
  const [first, last] = [hits[0]!.at, hits.at(-1)!.at]
  if (at > first && at < last) return 'strays'
  const isOutside = at < first || under === runs.at(-1)
  const near = charges[at < first ? first : last]!
  return isOutside && Math.abs(day - near.day) <= lengthOf(schedule.cycle) ? 'strays' : null
}
