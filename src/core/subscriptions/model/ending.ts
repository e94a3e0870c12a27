import { headOf, leadsOf } from './begin.ts'
import { doubleWorth, strayWorth } from './beside.ts'
import { costs } from './costs.ts'
import { chargeOn, edge, lowOn, ownOf } from './edge.ts'
import { findFormers } from './formers.ts'
import { type Hit, type Mandate, pairCost, type Run, untilHeldCost } from './mandate.ts'
import { freshOn, isFresh, isRestart, noise, none, type Walk } from './walk.ts'

/** Telling a hit of a mandate is as much work as so many edges. */
const stepsPerHit = 10

/** How a run comes to a node: it begins the mandate, or a further run, or has a node before. */
type Way = 'begun' | 'restarted' | 'settled'

/** A mandate that ends on a node: what came before it there, and what it costs in all, less what its charges are worth. */
export interface Ending {
  node: number
  /** None where its last run begins with it. */
  former: number
  /** How the run comes to the one before, or to the node itself where it has none. */
  by: Way
  whole: number
}

/**
 * The cheapest mandate that ends on a node, if any costs less than `least`. How it ends can cost more than how it would
 * go on, so that an exact search looks at each way to the node once more.
 */
export function endingOn(walk: Walk, node: number, least: number): Ending | null {
  const { lattice, begun, restarted, settled, search } = walk
  const track = lattice.tracks[lattice.track[node]!]!
  const ended = track.covered[lattice.index[node]! + 1 - track.from] ? costs.ended : 0
  const after = strayWorth(walk, node, none)
  let best: Ending | null = null
  const consider = (former: number, by: Way, whole: number) => {
    if (whole < (best?.whole ?? least) - noise) best = { node, former, by, whole }
  }
  const byBegun = () =>
    consider(none, 'begun', begun[node]! + (search.isExact ? besideAlone(walk, node) : 0) + ended)
  const byRestart = () => consider(none, 'restarted', restarted[node]! + costs.loneRun + ended - after)
  const own = ownOf(walk, node)
  const byFormer = (former: number, by?: Way) => {
    const held = untilHeldCost(chargeAt(walk, former), chargeAt(walk, node))
    const on = own + ended - after + held
    const most = (best?.whole ?? least) - on - walk.value[former]!
    if (by !== 'begun') {
      const way = edge(walk, former, node, most)
      if (way >= most) return
      if (by !== 'restarted') consider(former, 'settled', settled[former]! + on + way)
      if (by !== 'settled') consider(former, 'restarted', restarted[former]! + on + way)
    }
    if (by === undefined || by === 'begun') {
      const way = edge(walk, former, node, most, pairOn(walk, former, node))
      if (way < most) consider(former, 'begun', begun[former]! + on + way)
    }
  }
  if (search.isExact) {
    byBegun()
    byRestart()
    const count =
      settled[node]! + ended - after < least ? findFormers(walk, node, least - ended + after - own) : 0
    for (let n = 0; n < count; n += 1) byFormer(walk.formers[n]!)
  } else if (!isFresh(walk, node)) {
    const former = walk.before[node]!
    byFormer(former, wayTo(walk, former))
  } else if (isRestart(walk, node)) byRestart()
  else byBegun()
  return best
}

/** What a beginning brings in less where nothing follows it. */
function besideAlone(walk: Walk, node: number): number {
  if (walk.spare.length === 0) return 0
  const leads = leadsOf(walk, walk.lattice.member[node]!)
  return headOf(walk, node, leads, true).cost - headOf(walk, node, leads, false).cost
}

/** Of two alone that are all of a mandate. */
function pairOn(walk: Walk, former: number, node: number): number {
  const { lattice, search } = walk
  const { schedule } = lattice.tracks[lattice.track[node]!]!
  const before = { index: lattice.index[former]!, charge: chargeAt(walk, former) }
  return pairCost(search.problem, lattice.signature, schedule, before, lattice.index[node]!)
}

function chargeAt(walk: Walk, node: number) {
  return walk.search.problem.charges[chargeOn(walk, node)]!
}

/** How the best mandate up to a node comes to it. */
function wayTo(walk: Walk, node: number): Way {
  if (!isFresh(walk, node)) return 'settled'
  return isRestart(walk, node) ? 'restarted' : 'begun'
}

/** The mandate that ends like that, with everything that the search brought in. */
export function mandateOf(walk: Walk, { node: last, former, by }: Ending): Mandate {
  const { lattice } = walk
  const hitOn = (node: number): Hit => ({
    at: chargeOn(walk, node),
    index: lattice.index[node]!,
    shift: lattice.shift[node]!,
  })
  const runs: Run[] = []
  const doubles: number[] = []
  const strays: number[] = []
  let hits: Hit[] = []
  let lead = none
  const isAlone = former === none && by === 'begun'
  if (!isAlone) strayWorth(walk, last, none, { into: strays })
  let node = last
  let way: Way = former === none ? by : 'settled'
  let before = former
  let wayBefore = by
  let until = Number.POSITIVE_INFINITY
  for (;;) {
    walk.search.steps += stepsPerHit
    hits.unshift(hitOn(node))
    if (way === 'settled') {
      doubleWorth(walk, node, { into: doubles, until })
      const isPair = node === last && wayBefore === 'begun'
      const low = lowOn(walk, before, node, isPair ? pairOn(walk, before, node) : 0)
      if (low === none) strayWorth(walk, before, node, { into: strays })
      else {
        strayWorth(walk, before, low, { into: strays })
        strayWorth(walk, low, node, { into: strays })
        doubleWorth(walk, low, { into: doubles })
        hits.unshift(hitOn(low))
      }
      node = before
      way = wayBefore
      before = way === 'settled' ? walk.before[node]! : none
      if (way === 'settled') wayBefore = wayTo(walk, before)
      until = Number.POSITIVE_INFINITY
      continue
    }
    runs.unshift({ schedule: lattice.tracks[lattice.track[node]!]!.schedule, hits })
    hits = []
    const member = lattice.member[node]!
    if (way === 'begun') {
      lead = headOf(walk, node, leadsOf(walk, member), isAlone).lead
      doubleWorth(walk, node, { into: doubles, until, except: lead })
      if (!isAlone) strayWorth(walk, none, node, { into: strays, except: lead })
      break
    }
    doubleWorth(walk, node, { into: doubles, until, after: member })
    until = member
    node = walk.restartsAfter[member]!
    const isLone = freshOn(walk, node) + costs.loneRun < walk.settled[node]!
    way = isLone ? (isRestart(walk, node) ? 'restarted' : 'begun') : 'settled'
    before = isLone ? none : walk.before[node]!
    if (!isLone) wayBefore = wayTo(walk, before)
  }
  return {
    kind: 'mandate',
    names: { service: lattice.signature.service, plan: lattice.signature.plan },
    runs,
    lead: lead === none ? null : lead,
    doubles: doubles.sort((a, b) => a - b),
    strays: strays.sort((a, b) => a - b),
  }
}
