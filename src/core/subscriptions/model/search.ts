import { doubleWorth, strayWorth } from './beside.ts'
import type { ModelCharge } from './charge.ts'
import { hitUnder, isBarred, restartUnder, startUnder } from './constraint.ts'
import { costs, speechCosts } from './costs.ts'
import { gapOn, type Lattice, seenOn } from './lattice.ts'
import {
  type Hit,
  isLead,
  leadCost,
  type Mandate,
  mayRestart,
  mostLeadDays,
  pairCost,
  type Run,
  restartCost,
  untilHeldCost,
} from './mandate.ts'
import { forbidden, noise, none, type Search, type Walk, walkOf } from './walk.ts'

/** A mandate found, and how far it costs less than its charges are worth (negative). */
export interface Found {
  reduced: number
  mandate(): Mandate
}

/** Telling a hit of a mandate is as much work as so many edges. */
const stepsPerHit = 10
/** How many nodes of its track a node looks back over, and how many charges a new beginning. */
const reach = 16
const restartReach = 30
/** After so many cycles that bills cover, an earlier node only repeats what a nearer one of its price offers. */
const nearCycles = 3

/** The best mandate of each schedule of a lattice: the longest path over its nodes, in the order of the clock. */
export function mandatesIn(lattice: Lattice, search: Search): Found[] {
  const walk = walkOf(lattice, search)
  search.steps += lattice.member.length
  for (let member = 0; member < lattice.signature.members.length; member += 1) visit(walk, member)
  return lattice.tracks.flatMap(track => {
    let best = none
    let least = -noise
    for (const node of track.nodes) {
      if (walk.value[node]! >= least + costs.stray) continue
      const whole = walk.value[node]! + endOf(walk, node)
      if (whole < least) {
        best = node
        least = whole
      }
    }
    return best === none ? [] : [{ reduced: least, mandate: () => mandateOf(walk, best) }]
  })
}

function visit(walk: Walk, member: number): void {
  const { lattice, search, value } = walk
  const at = lattice.signature.members[member]!
  const worth = search.worth[at]!
  if (worth <= forbidden) return
  const [from, to] = [lattice.begin[member]!, lattice.begin[member + 1]!]
  if (from === to) return
  const restarting = restart(walk, member)
  const leading = lead(walk, member)
  const { begins } = speechCosts[search.problem.charges[at]!.speech]
  const more = search.constraint ? startUnder(search.constraint, lattice.cadence, at) : 0
  let ending = none
  for (let node = from; node < to; node += 1) {
    const track = lattice.tracks[lattice.track[node]!]!
    const begun = track.start + begins + more + leading - strayWorth(walk, none, node)
    const first = lattice.first[node]!
    const going = restarting + track.counted
    let best = Math.min(begun, going) + first
    walk.begunByRestart[node] = going < begun ? 1 : 0
    best = follow(walk, node, best)
    value[node] = best + costOn(walk, node) - worth - doubleWorth(walk, node)
    if (ending === none || value[node]! < value[ending]!) ending = node
  }
  walk.ending[member] = ending
}

/** The best node before it in the same run, if any is better than a beginning. */
function follow(walk: Walk, node: number, beginning: number): number {
  const { lattice, search, value } = walk
  const { signature, index, member } = lattice
  const track = lattice.tracks[lattice.track[node]!]!
  const at = signature.members[member[node]!]!
  const { fen } = search.problem.charges[at]!
  let best = beginning
  let near = false
  const spareEnd = walk.spareWorth[walk.spareBefore[member[node]!]!]!
  const order = lattice.order[node]!
  for (let n = order - 1; n >= 0 && n >= order - reach; n -= 1) {
    const former = track.nodes[n]!
    const cycles = index[node]! - index[former]!
    if (cycles <= 0) continue
    if (near && seenOn(track, index[former]!, index[node]!) > nearCycles) break
    const from = signature.members[member[former]!]!
    near ||= search.problem.charges[from]!.fen === fen
    search.steps += 1
    const strays = spareEnd - walk.spareWorth[walk.spareBefore[member[former]! + 1]!]!
    if (value[former]! - strays >= best) continue
    if (search.constraint && isBarred(search.constraint, from, at)) continue
    const gap = gapOn(lattice, track, search.problem.charges[from]!, index[former]!, index[node]!)
    if (value[former]! + gap - strays >= best) continue
    const discount = cycles === 2 ? discounted(walk, former, node, gap) : 0
    const cost =
      value[former]! +
      gap +
      search.links.link(from, at) -
      strayWorth(walk, former, node) +
      Math.min(0, discount)
    if (cost >= best - noise) continue
    best = cost
    walk.before[node] = former
  }
  return best
}

/** What a cheaper charge in the one cycle missed between two of one price changes: nothing or less. */
function discounted(walk: Walk, former: number, node: number, gap: number): number {
  const low = lowBetween(walk, former, node)
  if (low === none) return 0
  const { lattice, search } = walk
  const [at, from, to] = [low, former, node].map(n => lattice.signature.members[lattice.member[n]!]!)
  const { constraint } = search
  if (constraint && (isBarred(constraint, from!, at!) || isBarred(constraint, at!, to!))) return 0
  return search.links.dip(from!, at!) + costOn(walk, low) - search.worth[at!]! - gap
}

/** What the charge of a node costs as one that pays its cycle. */
function costOn({ lattice, search: { constraint } }: Walk, node: number): number {
  const cost = lattice.cost[node]!
  return constraint ? cost + hitUnder(constraint, lattice.cadence, lattice.shift[node]!) : cost
}

function lowBetween({ lattice, search }: Walk, former: number, node: number): number {
  const { nodes } = lattice.tracks[lattice.track[node]!]!
  const chargeOf = (n: number) => search.problem.charges[lattice.signature.members[lattice.member[n]!]!]!
  const { fen } = chargeOf(former)
  if (chargeOf(node).fen !== fen) return none
  let best = none
  for (let n = lattice.order[former]! + 1; n < lattice.order[node]!; n += 1) {
    const low = nodes[n]!
    if (lattice.index[low] !== lattice.index[node]! - 1 || chargeOf(low).fen >= fen) continue
    const worth = (one: number) =>
      search.worth[lattice.signature.members[lattice.member[one]!]!]! - lattice.cost[one]!
    if (best === none || worth(low) > worth(best)) best = low
  }
  return best
}

/** The cheapest way to begin a further run with this charge. */
function restart(walk: Walk, member: number): number {
  const { lattice, search, value } = walk
  const { members } = lattice.signature
  const { cycle } = lattice.tracks[0]!.schedule
  const at = members[member]!
  const charge = search.problem.charges[at]!
  let best = Number.POSITIVE_INFINITY
  if (lattice.cadence === 'irregular' || !search.restarts) return best
  for (let earlier = member - 1; earlier >= 0 && earlier >= member - restartReach; earlier -= 1) {
    const node = walk.ending[earlier]!
    if (node === none || value[node]! + costs.restart >= Math.min(best, costs.mandate)) continue
    const last = search.problem.charges[members[earlier]!]!
    if (!mayRestart(cycle, last, charge)) continue
    if (search.constraint && isBarred(search.constraint, members[earlier]!, at)) continue
    search.steps += 1
    const cost =
      value[node]! +
      (walk.before[node] === none ? costs.loneRun : 0) +
      restartCost(search.problem, lattice.signature, cycle, last, charge) +
      (search.constraint ? restartUnder(search.constraint, members[earlier]!, at) : 0) +
      search.links.link(members[earlier]!, at)
    if (cost >= best) continue
    best = cost
    walk.restartsAfter[member] = node
  }
  return best
}

/** What a trial before this charge would bring in: nothing or less. */
function lead(walk: Walk, member: number): number {
  const { lattice, search } = walk
  const { members } = lattice.signature
  const { cycle } = lattice.tracks[0]!.schedule
  const first = search.problem.charges[members[member]!]!
  let best = 0
  for (let earlier = member - 1; earlier >= 0 && earlier >= member - restartReach; earlier -= 1) {
    const at = members[earlier]!
    if (search.worth[at]! <= costs.trial) continue
    if (search.constraint && isBarred(search.constraint, at, members[member]!)) continue
    const charge = search.problem.charges[at]!
    if (first.day - charge.day > mostLeadDays(cycle)) break
    if (!isLead(charge, first, cycle)) continue
    const cost = leadCost(charge, first, lattice.signature) - search.worth[at]!
    if (cost >= best) continue
    best = cost
    walk.lead[member] = earlier
  }
  return best
}

/** What a mandate's end adds: that it has ended, and strays after the last charge. */
function endOf(walk: Walk, node: number): number {
  const { lattice } = walk
  const track = lattice.tracks[lattice.track[node]!]!
  const ended = track.covered[lattice.index[node]! + 1 - track.from] ? costs.ended : 0
  const lone = walk.begunByRestart[node] && walk.before[node] === none ? costs.loneRun : 0
  const former = walk.before[node]!
  const isPair = former !== none && isAlone(walk, former)
  const { index } = lattice
  const pair = isPair
    ? pairCost(walk.search.problem, lattice.signature, track.schedule, lastOf(walk, former), index[node]!)
    : 0
  const held = former === none ? 0 : untilHeldCost(chargeOn(walk, former), chargeOn(walk, node))
  return ended + lone + pair + held - (isAlone(walk, node) ? 0 : strayWorth(walk, node, none))
}

function lastOf(walk: Walk, node: number): { index: number; charge: ModelCharge } {
  return { index: walk.lattice.index[node]!, charge: chargeOn(walk, node) }
}

function chargeOn({ lattice, search }: Walk, node: number): ModelCharge {
  return search.problem.charges[lattice.signature.members[lattice.member[node]!]!]!
}

function isAlone({ before, begunByRestart }: Walk, node: number): boolean {
  return before[node] === none && !begunByRestart[node]
}

/** The mandate whose last charge is on this node, with everything that the search brought in. */
function mandateOf(walk: Walk, last: number): Mandate {
  const { lattice } = walk
  const { members } = lattice.signature
  const at = (node: number) => members[lattice.member[node]!]!
  const runs: Run[] = []
  const doubles: number[] = []
  const strays: number[] = []
  const taken = new Set<number>()
  let hits: Hit[] = []
  let first = last
  if (!isAlone(walk, last)) strayWorth(walk, last, none, strays)
  for (let node = last; node !== none; ) {
    walk.search.steps += stepsPerHit
    hits.unshift({ at: at(node), index: lattice.index[node]!, shift: lattice.shift[node]! })
    doubleWorth(walk, node, doubles)
    first = node
    const before = walk.before[node]!
    if (before !== none) {
      strayWorth(walk, before, node, strays)
      const low = lattice.index[node]! - lattice.index[before]! === 2 ? lowBetween(walk, before, node) : none
      const track = lattice.tracks[lattice.track[node]!]!
      if (low !== none) {
        const former = walk.search.problem.charges[at(before)]!
        const gap = gapOn(lattice, track, former, lattice.index[before]!, lattice.index[node]!)
        if (discounted(walk, before, node, gap) < 0)
          hits.unshift({ at: at(low), index: lattice.index[low]!, shift: lattice.shift[low]! })
      }
      node = before
      continue
    }
    runs.unshift({ schedule: lattice.tracks[lattice.track[node]!]!.schedule, hits })
    hits = []
    node = walk.begunByRestart[node] ? walk.restartsAfter[lattice.member[node]!]! : none
  }
  if (runs.length > 1 || runs[0]!.hits.length > 1) strayWorth(walk, none, first, strays)
  for (const { hits: some } of runs) for (const hit of some) taken.add(hit.at)
  const lead = walk.lead[lattice.member[first]!]!
  const leading = lead === none ? null : members[lead]!
  if (leading !== null && !taken.has(leading)) taken.add(leading)
  const free = (one: number) => !taken.has(one) && !!taken.add(one)
  return {
    kind: 'mandate',
    names: { service: lattice.signature.service, plan: lattice.signature.plan },
    runs,
    lead: leading,
    doubles: doubles.filter(free).sort((a, b) => a - b),
    strays: strays.filter(free).sort((a, b) => a - b),
  }
}
