import { isNoDouble } from './constraint.ts'
import { costs } from './costs.ts'
import { doubleCost, namelessCost, strayCost } from './mandate.ts'
import { lengthOf, placeOn } from './schedule.ts'
import { mayDouble, noise, none, type Walk } from './walk.ts'

/** Of charges beside those that pay a cycle, which are meant. */
interface Beside {
  /** Takes those that bring in anything. */
  into?: number[]
  /** The trial, which is nothing else. */
  except?: number
  /** Members after this one and before that one: a charge is beside the run that was under way. */
  after?: number
  until?: number
}

const all: Beside = {}

/** What further charges in the window of a cycle bring in. */
export function doubleWorth(
  walk: Walk,
  node: number,
  { into, except, after = none, until = Number.POSITIVE_INFINITY } = all,
): number {
  const { lattice, search } = walk
  if (!mayDouble(walk, lattice.member[node]!)) return 0
  const { nodes, schedule } = lattice.tracks[lattice.track[node]!]!
  const { problem, constraint } = search
  const { members } = lattice.signature
  const paid = members[lattice.member[node]!]!
  const cycle = lattice.index[node]!
  const order = lattice.order[node]!
  let sum = 0
  let step = -1
  for (let n = order - 1; ; n += step) {
    if (n < 0 || n >= nodes.length || lattice.index[nodes[n]!] !== cycle) {
      if (step > 0) return sum
      step = 1
      n = order
      continue
    }
    const member = lattice.member[nodes[n]!]!
    const at = members[member]!
    if (search.worth[at]! <= costs.double || at === except || member <= after || member >= until) continue
    if (constraint && isNoDouble(problem, constraint, schedule, paid, at)) continue
    const days = problem.charges[at]!.day - problem.charges[paid]!.day
    const cost = doubleCost(search.links.step(paid, at), days)
    const worth = search.worth[at]! - cost - namelessCost(problem.charges[at]!, lattice.signature)
    if (worth <= noise) continue
    sum += worth
    into?.push(at)
  }
}

/** What charges in no window bring in, between two nodes, or within a cycle before the first or after the last one. */
export function strayWorth(walk: Walk, former: number, node: number, { into, except } = all): number {
  const { lattice, search, spare, spareBefore } = walk
  if (spare.length === 0) return 0
  const { members } = lattice.signature
  const from = former === none ? node : former
  const { schedule } = lattice.tracks[lattice.track[from]!]!
  const near = members[lattice.member[from]!]!
  const other = former === none || node === none ? near : members[lattice.member[node]!]!
  const length = lengthOf(schedule.cycle)
  const begin = former === none ? 0 : spareBefore[lattice.member[former]! + 1]!
  const end = node === none ? spare.length : spareBefore[lattice.member[node]!]!
  const forward = node === none
  let sum = 0
  for (let n = forward ? begin : end - 1; n >= begin && n < end; n += forward ? 1 : -1) {
    const at = members[spare[n]!]!
    if (at === except || search.constraint?.owed.has(at)) continue
    const { day } = search.problem.charges[at]!
    if (near === other && Math.abs(day - search.problem.charges[near]!.day) > length) break
    search.steps += 1
    const step = Math.min(search.links.step(near, at), search.links.step(other, at))
    const cost = strayCost(step) + namelessCost(search.problem.charges[at]!, lattice.signature)
    const worth = search.worth[at]! - cost
    if (worth <= noise || placeOn(schedule, day)) continue
    sum += worth
    into?.push(at)
  }
  return sum
}
