import type { ModelCharge, Problem } from './charge.ts'
import { costs, speechCosts } from './costs.ts'
import { gapOn, type Lattice, type Links, seenOn } from './lattice.ts'
import {
  doubleCost,
  type Hit,
  isLead,
  type Mandate,
  mayRestart,
  mostLeadDays,
  namelessCost,
  pairCost,
  type Run,
  restartCost,
  strayCost,
  wordingCost,
} from './mandate.ts'
import { lengthOf, placeOn } from './schedule.ts'

/** What a search looks for: mandates that cost less than their charges are worth. */
export interface Search {
  problem: Problem
  links: Links
  /** By charge: what explaining it saves; far below zero for one that must not be taken. */
  worth: Float64Array
  /** Whether a mandate may go on on another day. */
  restarts: boolean
  /** Work done so far, in edges walked (about 50 ns), for the bound on any search. */
  steps: number
}

/** A mandate found, and how far it costs less than its charges are worth (negative). */
export interface Found {
  reduced: number
  mandate(): Mandate
}

/** Of a charge that must not be taken. */
export const forbidden = -1e6
/** Sums of costs differ in their last digits. */
const noise = 1e-7
/** Telling a hit of a mandate is as much work as so many edges. */
const stepsPerHit = 10
/** How many nodes of its track a node looks back over, and how many charges a new beginning. */
const reach = 16
const restartReach = 30
/** After so many cycles that bills cover, an earlier node only repeats what a nearer one of its price offers. */
const nearCycles = 3
const none = -1

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

interface Walk {
  lattice: Lattice
  search: Search
  /** By node: the least cost of a mandate up to it, less what its charges are worth. */
  value: Float64Array
  /** By node: the node before it in its run; by member: its trial, and the node after which it begins a further run. */
  before: Int32Array
  restartsAfter: Int32Array
  lead: Int32Array
  begunByRestart: Uint8Array
  /** By member: the best node that ends there. */
  ending: Int32Array
  /** Members worth more than a stray costs, and by member how many of them come before it. */
  spare: number[]
  spareBefore: Int32Array
  /** What those before each of them could bring in at most, as strays. */
  spareWorth: Float64Array
}

/** Every turn walks the same lattices: their memory is kept. */
const walks = new WeakMap<Lattice, Walk>()

function walkOf(lattice: Lattice, search: Search): Walk {
  const { members } = lattice.signature
  const [nodes, count] = [lattice.member.length, members.length]
  const walk: Walk = walks.get(lattice) ?? {
    lattice,
    search,
    value: new Float64Array(nodes),
    before: new Int32Array(nodes),
    restartsAfter: new Int32Array(count),
    lead: new Int32Array(count),
    begunByRestart: new Uint8Array(nodes),
    ending: new Int32Array(count),
    spare: [],
    spareBefore: new Int32Array(count + 1),
    spareWorth: new Float64Array(count + 1),
  }
  walks.set(lattice, walk)
  walk.value.fill(Number.POSITIVE_INFINITY)
  for (const list of [walk.before, walk.restartsAfter, walk.lead, walk.ending]) list.fill(none)
  walk.search = search
  walk.spare.length = 0
  for (let member = 0; member < count; member += 1) {
    const worth = search.worth[members[member]!]!
    walk.spareBefore[member] = walk.spare.length
    if (worth <= costs.stray) continue
    walk.spare.push(member)
    const before = walk.spareWorth[walk.spare.length - 1]!
    walk.spareWorth[walk.spare.length] = before + worth - costs.stray
  }
  walk.spareBefore[count] = walk.spare.length
  return walk
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
  let ending = none
  for (let node = from; node < to; node += 1) {
    const track = lattice.tracks[lattice.track[node]!]!
    const begun = track.start + begins + leading - strayWorth(walk, none, node)
    const first = lattice.first[node]!
    let best = Math.min(begun, restarting) + first
    walk.begunByRestart[node] = restarting < begun ? 1 : 0
    best = follow(walk, node, best)
    value[node] = best + lattice.cost[node]! - worth - doubleWorth(walk, node)
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
  const [at, from] = [low, former].map(n => lattice.signature.members[lattice.member[n]!]!)
  const link = Math.min(costs.discount, search.links.link(from!, at!) * 2)
  return link + lattice.cost[low]! - search.worth[at!]! - gap
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
    search.steps += 1
    const cost =
      value[node]! +
      (walk.before[node] === none ? costs.loneRun : 0) +
      restartCost(search.problem, lattice.signature, cycle, last, charge) +
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
    const charge = search.problem.charges[at]!
    if (first.day - charge.day > mostLeadDays(cycle)) break
    if (!isLead(charge, first, cycle)) continue
    const cost =
      costs.trial + wordingCost(charge, first) + namelessCost(charge, lattice.signature) - search.worth[at]!
    if (cost >= best) continue
    best = cost
    walk.lead[member] = earlier
  }
  return best
}

/** What further charges in the window of a cycle bring in; into `into` go those that bring in anything. */
function doubleWorth({ lattice, search }: Walk, node: number, into?: number[]): number {
  const { nodes } = lattice.tracks[lattice.track[node]!]!
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
    const at = members[lattice.member[nodes[n]!]!]!
    if (search.worth[at]! <= costs.double) continue
    const days = search.problem.charges[at]!.day - search.problem.charges[paid]!.day
    const cost = doubleCost(search.links.step(paid, at), days)
    const worth = search.worth[at]! - cost - namelessCost(search.problem.charges[at]!, lattice.signature)
    if (worth <= noise) continue
    sum += worth
    into?.push(at)
  }
}

/**
 * What charges in no window bring in, between two nodes, or within a cycle before the first or after the last one; into
 * `into` go those that bring in anything.
 */
function strayWorth(walk: Walk, former: number, node: number, into?: number[]): number {
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
  return ended + lone + pair - (isAlone(walk, node) ? 0 : strayWorth(walk, node, none))
}

function lastOf({ lattice, search }: Walk, node: number): { index: number; charge: ModelCharge } {
  const charge = search.problem.charges[lattice.signature.members[lattice.member[node]!]!]!
  return { index: lattice.index[node]!, charge }
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
