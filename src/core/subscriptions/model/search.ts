import { headOf, leadsOf, restart } from './begin.ts'
import { doubleWorth, strayWorth } from './beside.ts'
import { startUnder } from './constraint.ts'
import { costs, speechCosts } from './costs.ts'
import { costOn, edge } from './edge.ts'
import { type Ending, endingOn, mandateOf } from './ending.ts'
import { findFormers } from './formers.ts'
import type { Lattice } from './lattice.ts'
import type { Mandate } from './mandate.ts'
import {
  closedOn,
  forbidden,
  freshOn,
  mayDouble,
  noise,
  none,
  type Search,
  spareUpTo,
  type Walk,
  walkOf,
} from './walk.ts'

/** A mandate found, and how far it costs less than its charges are worth (negative). */
export interface Found {
  reduced: number
  mandate(): Mandate
}

/** How much dearer a way to a node may be and still end the cheaper mandate: two charges alone, or one, cost more there. */
const mostAtEnd = Math.max(costs.unshown, costs.loneRun)

/** The best mandate of each schedule of a lattice: the longest path over its nodes, in the order of the clock. */
export function mandatesIn(lattice: Lattice, search: Search): Found[] {
  const walk = walkOf(lattice, search)
  search.steps += lattice.member.length
  for (let member = 0; member < lattice.signature.members.length; member += 1) visit(walk, member)
  return lattice.tracks.flatMap(track => {
    let best: Ending | null = null
    let least = -noise
    for (const node of track.nodes) {
      if (walk.value[node]! - straysAfter(walk, node) >= least) continue
      const ending = endingOn(walk, node, least)
      if (!ending) continue
      best = ending
      least = ending.whole
    }
    const found = best
    return found === null ? [] : [{ reduced: least, mandate: () => mandateOf(walk, found) }]
  })
}

/** What charges after a node could bring in at most, as strays. */
function straysAfter(walk: Walk, node: number): number {
  return walk.spareWorth[walk.spare.length]! - spareUpTo(walk, node)
}

function visit(walk: Walk, member: number): void {
  const { lattice, search } = walk
  if (member > 0) walk.leastClosed[member] = walk.leastClosed[member - 1]!
  const at = lattice.signature.members[member]!
  const worth = search.worth[at]!
  const [from, to] = [lattice.begin[member]!, lattice.begin[member + 1]!]
  if (from === to) return
  if (worth <= forbidden) {
    for (let node = from; node < to; node += 1) walk.leastFrom[node] = leastBefore(walk, node)
    return
  }
  const { begins } = speechCosts[search.problem.charges[at]!.speech]
  const begin = begins + (search.constraint ? startUnder(search.constraint, lattice.cadence, at) : 0)
  const slack = search.isExact ? mostAtEnd + walk.spareWorth[walk.spare.length]! : 0
  const { start, counted } = lattice.tracks[0]!
  const restarting = restart(walk, member, start - counted + begin + slack)
  const leads = leadsOf(walk, member)
  const isBeside = mayDouble(walk, member)
  let ending = none
  for (let node = from; node < to; node += 1) {
    const track = lattice.tracks[lattice.track[node]!]!
    const doubles = isBeside ? doubleWorth(walk, node) : 0
    const bare = costOn(walk, node) - worth
    const first = lattice.first[node]! + bare
    const before = strayWorth(walk, none, node)
    const head = leads.length === 0 ? -doubles - before : headOf(walk, node, leads, false).cost
    walk.begun[node] = track.start + begin + first + head
    if (restarting < Number.POSITIVE_INFINITY)
      walk.restarted[node] =
        restarting + track.counted + first - (isBeside ? doubleWorth(walk, node, { after: member }) : 0)
    const own = bare - doubles
    // A charge alone has no strays, so that one dearer by them may still end the cheaper mandate.
    const open = search.isExact ? mostAtEnd + before + strayWorth(walk, node, none) : 0
    walk.settled[node] = follow(walk, node, freshOn(walk, node) + open - own) + own
    walk.value[node] = Math.min(freshOn(walk, node), walk.settled[node]!)
    walk.leastFrom[node] = Math.min(walk.value[node]! + spareUpTo(walk, node), leastBefore(walk, node))
    if (ending === none || closedOn(walk, node) < closedOn(walk, ending)) ending = node
  }
  walk.ending[member] = ending
  walk.leastClosed[member] = Math.min(walk.leastClosed[member]!, closedOn(walk, ending))
}

function leastBefore({ lattice, leastFrom }: Walk, node: number): number {
  const order = lattice.order[node]!
  return order === 0
    ? Number.POSITIVE_INFINITY
    : leastFrom[lattice.tracks[lattice.track[node]!]!.nodes[order - 1]!]!
}

/** The least of going on in a run with a node, by less than `most`. */
function follow(walk: Walk, node: number, most: number): number {
  let best = most
  const count = findFormers(walk, node, most)
  for (let n = 0; n < count; n += 1) {
    const former = walk.formers[n]!
    const to = walk.value[former]!
    const cost = to + edge(walk, former, node, best - to)
    if (cost >= best - noise) continue
    best = cost
    walk.before[node] = former
  }
  return walk.before[node] === none ? Number.POSITIVE_INFINITY : best
}
