import { doubleWorth, strayWorth } from './beside.ts'
import type { ModelCharge } from './charge.ts'
import { isBarred, restartUnder, startUnder } from './constraint.ts'
import { costs, speechCosts } from './costs.ts'
import { costOn, discounted, discountOn, gapBetween } from './discount.ts'
import { type Lattice, seenOn } from './lattice.ts'
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
import { usualCycle } from './schedule.ts'
import { forbidden, noise, none, reach, type Search, type Walk, walkOf } from './walk.ts'

/** A mandate found, and how far it costs less than its charges are worth (negative). */
export interface Found {
  reduced: number
  mandate(): Mandate
}

/** Telling a hit of a mandate is as much work as so many edges. */
const stepsPerHit = 10
/** How many charges a new beginning looks back over. */
const restartReach = 30
/** After so many cycles that bills cover, an earlier node only repeats what a nearer one of its price offers. */
const nearCycles = 3

/** The best mandate of each schedule of a lattice: the longest path over its nodes, in the order of the clock. */
export function mandatesIn(lattice: Lattice, search: Search): Found[] {
  const walk = walkOf(lattice, search)
  search.steps += lattice.member.length
  for (let member = 0; member < lattice.signature.members.length; member += 1) visit(walk, member)
  return lattice.tracks.flatMap(track => {
    let best: Ending | null = null
    let least = -noise
    for (const node of track.nodes) {
      if (walk.value[node]! >= least + costs.stray) continue
      const ending = endingOn(walk, node, least)
      if (!ending) continue
      best = ending
      least = ending.whole
    }
    const found = best
    return found === null ? [] : [{ reduced: least, mandate: () => mandateOf(walk, found) }]
  })
}

/** Of one whose run begins there. */
function freshOn({ begun, restarted }: Walk, node: number): number {
  return Math.min(begun[node]!, restarted[node]!)
}

/** Whether its run begins there. */
function isFresh(walk: Walk, node: number): boolean {
  return freshOn(walk, node) <= walk.settled[node]!
}

/** Whether what begins there goes on from a former run. */
function isRestart({ begun, restarted }: Walk, node: number): boolean {
  return restarted[node]! < begun[node]!
}

/** The same where its run ends there and another follows: a run of one charge costs more. */
function closedOn(walk: Walk, node: number): number {
  return Math.min(freshOn(walk, node) + costs.loneRun, walk.settled[node]!)
}

/** What a node adds itself, whatever came before it. */
function ownOf(walk: Walk, node: number): number {
  const { lattice, search } = walk
  const at = lattice.signature.members[lattice.member[node]!]!
  return costOn(walk, node) - search.worth[at]! - doubleWorth(walk, node)
}

function visit(walk: Walk, member: number): void {
  const { lattice, search } = walk
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
    const own = ownOf(walk, node)
    const first = lattice.first[node]! + own
    const before = strayWorth(walk, none, node)
    walk.begun[node] = track.start + begins + more + leading - before + first
    walk.restarted[node] = restarting + track.counted + first
    // A run that ends with its beginning costs more, so that a way to it that is less cheap may still be the better.
    const most = freshOn(walk, node) + (search.isExact ? costs.loneRun + before : 0)
    walk.settled[node] = follow(walk, node, most - own) + own
    walk.value[node] = Math.min(freshOn(walk, node), walk.settled[node]!)
    if (ending === none || closedOn(walk, node) < closedOn(walk, ending)) ending = node
  }
  walk.ending[member] = ending
}

/** The least of going on in a run with a node, by less than `most`. */
function follow(walk: Walk, node: number, most: number): number {
  let best = most
  const count = findFormers(walk, node)
  for (let n = 0; n < count; n += 1) {
    const former = walk.formers[n]!
    const to = walk.value[former]!
    if (to - straysWithin(walk, former, node) >= best) continue
    const cost = to + edge(walk, former, node, best - to)
    if (cost >= best - noise) continue
    best = cost
    walk.before[node] = former
  }
  return walk.before[node] === none ? Number.POSITIVE_INFINITY : best
}

/** Writes down the nodes that may be the one before in the same run, and gives how many there are. */
function findFormers({ lattice, search, formers }: Walk, node: number): number {
  const { signature, index, member } = lattice
  const track = lattice.tracks[lattice.track[node]!]!
  const at = signature.members[member[node]!]!
  const { fen } = search.problem.charges[at]!
  const order = lattice.order[node]!
  let count = 0
  let near = false
  for (let n = order - 1; n >= 0 && n >= order - reach; n -= 1) {
    const former = track.nodes[n]!
    if (index[node]! <= index[former]!) continue
    const from = signature.members[member[former]!]!
    if (search.worth[from]! <= forbidden) continue
    if (near && seenOn(track, index[former]!, index[node]!) > nearCycles) break
    near ||= search.problem.charges[from]!.fen === fen
    search.steps += 1
    if (search.constraint && isBarred(search.constraint, from, at)) continue
    formers[count] = former
    count += 1
  }
  return count
}

/** What charges between two nodes could bring in at most, as strays. */
function straysWithin(
  { lattice: { member }, spareWorth, spareBefore }: Walk,
  former: number,
  node: number,
): number {
  return spareWorth[spareBefore[member[node]!]!]! - spareWorth[spareBefore[member[former]! + 1]!]!
}

/** What going from one node to the next costs, strays between them taken along; not looked at closely from `most` on. */
function edge(walk: Walk, former: number, node: number, most: number): number {
  const { lattice, search } = walk
  const { members } = lattice.signature
  const [from, at] = [members[lattice.member[former]!]!, members[lattice.member[node]!]!]
  const strays = straysWithin(walk, former, node)
  if (-strays >= most) return most
  const gap = gapBetween(walk, former, node)
  if (gap - strays >= most) return most
  const cycles = lattice.index[node]! - lattice.index[former]!
  const discount = cycles === 2 ? Math.min(0, discounted(walk, former, node, gap)) : 0
  return gap + search.links.link(from, at) - strayWorth(walk, former, node) + discount
}

/** The cheapest way to begin a further run with this charge. */
function restart(walk: Walk, member: number): number {
  const { lattice, search } = walk
  const { members } = lattice.signature
  const cycle = usualCycle(lattice.tracks[0]!.schedule.cycle)
  const at = members[member]!
  const charge = search.problem.charges[at]!
  let best = Number.POSITIVE_INFINITY
  if (lattice.cadence === 'irregular' || !search.restarts) return best
  for (let earlier = member - 1; earlier >= 0 && earlier >= member - restartReach; earlier -= 1) {
    const node = walk.ending[earlier]!
    if (node === none || closedOn(walk, node) + costs.restart >= Math.min(best, costs.mandate)) continue
    const last = search.problem.charges[members[earlier]!]!
    if (!mayRestart(cycle, last, charge)) continue
    if (search.constraint && isBarred(search.constraint, members[earlier]!, at)) continue
    search.steps += 1
    const cost =
      closedOn(walk, node) +
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

/** A mandate that ends on a node: what came before it there, and what it costs in all, less what its charges are worth. */
interface Ending {
  node: number
  /** None where its last run begins with it. */
  former: number
  /** How the run comes to the one before, or to the node itself where it has none. */
  by: 'begun' | 'restarted' | 'settled'
  whole: number
}

/**
 * The cheapest mandate that ends on a node, if any costs less than `least`. How it ends can cost more than how it would
 * go on, so that an exact search looks at each way to the node once more.
 */
function endingOn(walk: Walk, node: number, least: number): Ending | null {
  const { lattice, begun, restarted, settled, search } = walk
  const track = lattice.tracks[lattice.track[node]!]!
  const ended = track.covered[lattice.index[node]! + 1 - track.from] ? costs.ended : 0
  const after = strayWorth(walk, node, none)
  let best: Ending | null = null
  const consider = (former: number, by: Ending['by'], whole: number) => {
    if (whole < (best?.whole ?? least) - noise) best = { node, former, by, whole }
  }
  // A charge alone has nothing beside it.
  const before = search.isExact ? strayWorth(walk, none, node) : 0
  const byBegun = () => consider(none, 'begun', begun[node]! + before + ended)
  const byRestart = () => consider(none, 'restarted', restarted[node]! + costs.loneRun + ended - after)
  const own = ownOf(walk, node)
  const byFormer = (former: number, by?: Ending['by']) => {
    const most = (best?.whole ?? least) - own - ended + after - walk.value[former]!
    const way = edge(walk, former, node, most)
    if (way >= most) return
    const low = discountOn(walk, former, node)
    const held = untilHeldCost(chargeOn(walk, low === none ? former : low), chargeOn(walk, node))
    const on = own + way + ended - after + held
    if (!by || by === 'settled') consider(former, 'settled', settled[former]! + on)
    if (!by || by === 'restarted') consider(former, 'restarted', restarted[former]! + on)
    if (by && by !== 'begun') return
    const { schedule } = track
    const pair = pairCost(
      search.problem,
      lattice.signature,
      schedule,
      lastOf(walk, former),
      lattice.index[node]!,
    )
    consider(former, 'begun', begun[former]! + on + (low === none ? pair : 0))
  }
  if (search.isExact) {
    byBegun()
    byRestart()
    const count = settled[node]! + ended - after < least ? findFormers(walk, node) : 0
    for (let n = 0; n < count; n += 1) byFormer(walk.formers[n]!)
  } else if (!isFresh(walk, node)) {
    const former = walk.before[node]!
    byFormer(former, wayTo(walk, former))
  } else if (isRestart(walk, node)) byRestart()
  else byBegun()
  return best
}

function lastOf(walk: Walk, node: number): { index: number; charge: ModelCharge } {
  return { index: walk.lattice.index[node]!, charge: chargeOn(walk, node) }
}

function chargeOn({ lattice, search }: Walk, node: number): ModelCharge {
  return search.problem.charges[lattice.signature.members[lattice.member[node]!]!]!
}

/** How the best mandate up to a node comes to it. */
function wayTo(walk: Walk, node: number): Ending['by'] {
  if (!isFresh(walk, node)) return 'settled'
  return isRestart(walk, node) ? 'restarted' : 'begun'
}

/** The mandate that ends like that, with everything that the search brought in. */
function mandateOf(walk: Walk, { node: last, former, by }: Ending): Mandate {
  const { lattice } = walk
  const { members } = lattice.signature
  const at = (node: number) => members[lattice.member[node]!]!
  const hitOn = (node: number): Hit => ({
    at: at(node),
    index: lattice.index[node]!,
    shift: lattice.shift[node]!,
  })
  const runs: Run[] = []
  const doubles: number[] = []
  const strays: number[] = []
  const taken = new Set<number>()
  let hits: Hit[] = []
  let first = last
  const isAlone = former === none && by === 'begun'
  if (!isAlone) strayWorth(walk, last, none, strays)
  let before = former
  let way = by
  for (let node = last; ; ) {
    walk.search.steps += stepsPerHit
    hits.unshift(hitOn(node))
    doubleWorth(walk, node, doubles)
    first = node
    if (before !== none) {
      strayWorth(walk, before, node, strays)
      const low = discountOn(walk, before, node)
      if (low !== none) hits.unshift(hitOn(low))
      node = before
      before = way === 'settled' ? walk.before[node]! : none
      if (way === 'settled') way = wayTo(walk, before)
      continue
    }
    runs.unshift({ schedule: lattice.tracks[lattice.track[node]!]!.schedule, hits })
    hits = []
    if (way === 'begun') break
    node = walk.restartsAfter[lattice.member[node]!]!
    const isLone = freshOn(walk, node) + costs.loneRun < walk.settled[node]!
    before = isLone ? none : walk.before[node]!
    way = isLone ? (isRestart(walk, node) ? 'restarted' : 'begun') : wayTo(walk, before)
  }
  if (!isAlone) strayWorth(walk, none, first, strays)
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
