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
    const cost = doubleCost(problem.charges[at]!, search.links.step(paid, at), days)
    const worth = search.worth[at]! - cost - namelessCost(problem.charges[at]!, lattice.signature)
    if (worth <= noise) continue
    sum += worth
    into?.push(at)
  }
}

/**
 * The most that charges in no window could bring in between two nodes: each beside the price of either. Quicker told than
 * what they do, where there are many.
 */
export function mostStrayWorth(walk: Walk, former: number, node: number): number {
  const { member } = walk.lattice
  const begin = walk.spareBefore[member[former]! + 1]!
  const end = walk.spareBefore[member[node]!]!
  if (begin >= end) return 0
  const [one, other] = [spareBeside(walk, member[former]!), spareBeside(walk, member[node]!)]
  return one[end]! - one[begin]! + other[end]! - other[begin]!
}

/** What the spare charges before each of them bring in beside the price of a member. */
function spareBeside(walk: Walk, member: number): Float64Array {
  const { search, spare, lattice, turn } = walk
  const known = walk.spareBeside[member]!
  if (known.turn === turn) return known.worth
  if (known.worth.length <= spare.length) known.worth = new Float64Array(spare.length + 1)
  const { members } = lattice.signature
  search.steps += spare.length
  for (const [n, other] of spare.entries()) {
    const at = members[other]!
    const cost = strayCost(search.problem.charges[at]!, search.links.step(members[member]!, at))
    known.worth[n + 1] = known.worth[n]! + Math.max(0, search.worth[at]! - cost)
  }
  known.turn = turn
  return known.worth
}

/** What charges in no window bring in, between two nodes, or within a cycle before the first or after the last one. */
export function strayWorth(walk: Walk, former: number, node: number, { into, except } = all): number {
  const { lattice, search, spare, spareBefore } = walk
  if (spare.length === 0) return 0
  const { members } = lattice.signature
  const from = former === none ? node : former
  const { schedule } = lattice.tracks[lattice.track[from]!]!
  const to = former === none || node === none ? from : node
  const near = members[lattice.member[from]!]!
  const other = members[lattice.member[to]!]!
  const length = lengthOf(schedule.cycle)
  const begin = former === none ? 0 : spareBefore[lattice.member[former]! + 1]!
  const end = node === none ? spare.length : spareBefore[lattice.member[node]!]!
  if (begin >= end) return 0
  const forward = node === none
  const besideNear = spareBeside(walk, lattice.member[from]!)
  const besideOther = spareBeside(walk, lattice.member[to]!)
  let sum = 0
  for (let n = forward ? begin : end - 1; n >= begin && n < end; n += forward ? 1 : -1) {
    const at = members[spare[n]!]!
    if (at === except || search.constraint?.owed.has(at)) continue
    const { day } = search.problem.charges[at]!
    if (near === other && Math.abs(day - search.problem.charges[near]!.day) > length) break
    if (besideNear[n + 1] === besideNear[n] && besideOther[n + 1] === besideOther[n]) continue
    search.steps += 1
    const step = Math.min(search.links.step(near, at), search.links.step(other, at))
    const charge = search.problem.charges[at]!
    const cost = strayCost(charge, step) + namelessCost(charge, lattice.signature)
    const worth = search.worth[at]! - cost
    if (worth <= noise || placeOn(schedule, day)) continue
    sum += worth
    into?.push(at)
  }
  return sum
}
