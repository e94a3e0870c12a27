import type { Problem } from './charge.ts'
import type { Constraint } from './constraint.ts'
import { costs } from './costs.ts'
import type { Lattice, Links } from './lattice.ts'
import { strayCost } from './mandate.ts'
import { windowOf } from './schedule.ts'

/** What a search looks for: mandates that cost less than their charges are worth. */
export interface Search {
  problem: Problem
  links: Links
  /** By charge: what explaining it saves; far below zero for one that must not be taken. */
  worth: Float64Array
  /** Whether a mandate may go on on another day. */
  restarts: boolean
  /** Whether to look at each way in which a mandate could end, not only at how it would best go on. */
  isExact: boolean
  /** What a mandate must not be; null for nothing. */
  constraint: Constraint | null
  /** Work done so far, in edges walked (some 100 ns), for the bound on any search. */
  steps: number
}

/** Of a charge that must not be taken. */
export const forbidden = -1e6
/** Sums of costs differ in their last digits. */
export const noise = 1e-7
/** How many nodes of its track a node looks back over. */
export const reach = 16
/** No node and no member. */
export const none = -1

/** A search over one lattice while it goes on. */
export interface Walk {
  lattice: Lattice
  search: Search
  /** By node: the least cost of a mandate that begins there, less what its charges are worth. */
  begun: Float64Array
  /** The same of one of which a further run begins there, and of one whose run has a node before. */
  restarted: Float64Array
  settled: Float64Array
  /** The least of the three. */
  value: Float64Array
  /** By node: that node; by member: the node after which it begins a further run. */
  before: Int32Array
  restartsAfter: Int32Array
  /** By member: the best node that ends there. */
  ending: Int32Array
  /**
   * By node: the least value of it and those before it on its track, each with what strays could bring in up to it; by
   * member: the least cost of ending on one up to it.
   */
  leastFrom: Float64Array
  leastClosed: Float64Array
  /** Nodes that may come before the one looked at. */
  formers: Int32Array
  /** The lowest price of all. */
  leastFen: number
  /** The node of the single lower charge looked at last. */
  low: number
  /** By member: the first and the last one near enough for a double of it. */
  nearFrom: Int32Array
  nearTo: Int32Array
  /** By member: how many before it are worth more than a double costs. */
  richBefore: Int32Array
  /** By member: what it costs at least as a stray, beside the price nearest to its own. */
  leastStray: Float64Array
  /** Members worth more than that, and by member how many of them come before it. */
  spare: number[]
  spareBefore: Int32Array
  /** What those before each of them could bring in at most, as strays. */
  spareWorth: Float64Array
  /** The same beside the price of a member, made when it is first asked for. */
  spareBeside: { turn: number; worth: Float64Array }[]
  /** Of how many walks over the lattice this is the last. */
  turn: number
}

/** Making a node is as much work as walking so many edges. */
const stepsPerNode = 10

/** Every turn walks the same lattices: their memory is kept. */
const walks = new WeakMap<Lattice, Walk>()

export function walkOf(lattice: Lattice, search: Search): Walk {
  const { members } = lattice.signature
  const [nodes, count] = [lattice.member.length, members.length]
  const known = walks.get(lattice)
  if (!known) search.steps += nodes * stepsPerNode
  const walk: Walk = known ?? {
    lattice,
    search,
    begun: new Float64Array(nodes),
    restarted: new Float64Array(nodes),
    settled: new Float64Array(nodes),
    value: new Float64Array(nodes),
    before: new Int32Array(nodes),
    restartsAfter: new Int32Array(count),
    ending: new Int32Array(count),
    leastFrom: new Float64Array(nodes),
    leastClosed: new Float64Array(count),
    formers: new Int32Array(reach),
    leastFen: members.reduce(
      (least, at) => Math.min(least, search.problem.charges[at]!.fen),
      Number.MAX_VALUE,
    ),
    low: none,
    ...nearOf(lattice, search.problem),
    richBefore: new Int32Array(count + 1),
    leastStray: leastStraysOf(lattice, search),
    spare: [],
    spareBefore: new Int32Array(count + 1),
    spareWorth: new Float64Array(count + 1),
    spareBeside: members.map(() => ({ turn: 0, worth: new Float64Array(0) })),
    turn: 0,
  }
  walks.set(lattice, walk)
  for (const costs of [
    walk.begun,
    walk.restarted,
    walk.settled,
    walk.value,
    walk.leastFrom,
    walk.leastClosed,
  ])
    costs.fill(Number.POSITIVE_INFINITY)
  for (const list of [walk.before, walk.restartsAfter, walk.ending]) list.fill(none)
  walk.search = search
  walk.turn += 1
  walk.spare.length = 0
  for (let member = 0; member < count; member += 1) {
    const worth = search.worth[members[member]!]!
    walk.richBefore[member + 1] = walk.richBefore[member]! + (worth > costs.double ? 1 : 0)
    walk.spareBefore[member] = walk.spare.length
    const least = walk.leastStray[member]!
    if (worth <= least) continue
    walk.spare.push(member)
    const before = walk.spareWorth[walk.spare.length - 1]!
    walk.spareWorth[walk.spare.length] = before + worth - least
  }
  walk.spareBefore[count] = walk.spare.length
  return walk
}

/** What charges up to a node could bring in at most, as strays. */
export function spareUpTo({ lattice: { member }, spareWorth, spareBefore }: Walk, node: number): number {
  return spareWorth[spareBefore[member[node]! + 1]!]!
}

function leastStraysOf({ signature: { members } }: Lattice, { problem, links }: Search): Float64Array {
  const least = new Float64Array(members.length)
  const { charges } = problem
  const byPrice = [...members.keys()].sort((a, b) => charges[members[a]!]!.fen - charges[members[b]!]!.fen)
  for (const [n, member] of byPrice.entries()) {
    const steps = [byPrice[n - 1], byPrice[n + 1]].map(other =>
      other === undefined ? Number.POSITIVE_INFINITY : links.step(members[other]!, members[member]!),
    )
    least[member] = strayCost(charges[members[member]!]!, Math.min(...steps))
  }
  return least
}

/** The charges within a window's length of each. */
function nearOf(
  { signature: { members }, cadence }: Lattice,
  { charges }: Problem,
): Pick<Walk, 'nearFrom' | 'nearTo'> {
  const { early, late } = windowOf(cadence)
  const nearFrom = new Int32Array(members.length)
  const nearTo = new Int32Array(members.length)
  let from = 0
  for (const [member, at] of members.entries()) {
    while (charges[at]!.day - charges[members[from]!]!.day > early + late) nearTo[from++] = member - 1
    nearFrom[member] = from
  }
  nearTo.fill(members.length - 1, from)
  return { nearFrom, nearTo }
}

/** Whether any charge near one is worth more than a double costs. */
export function mayDouble({ nearFrom, nearTo, richBefore }: Walk, member: number): boolean {
  const own = richBefore[member + 1]! - richBefore[member]!
  return richBefore[nearTo[member]! + 1]! - richBefore[nearFrom[member]!]! > own
}

/** Of one whose run begins there. */
export function freshOn({ begun, restarted }: Walk, node: number): number {
  return Math.min(begun[node]!, restarted[node]!)
}

/** Whether its run begins there. */
export function isFresh(walk: Walk, node: number): boolean {
  return freshOn(walk, node) <= walk.settled[node]!
}

/** Whether what begins there goes on from a former run. */
export function isRestart({ begun, restarted }: Walk, node: number): boolean {
  return restarted[node]! < begun[node]!
}

/** The same where its run ends there and another follows: a run of one charge costs more. */
export function closedOn(walk: Walk, node: number): number {
  return Math.min(freshOn(walk, node) + costs.loneRun, walk.settled[node]!)
}
