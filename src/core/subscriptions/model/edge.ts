import { doubleWorth, mostStrayWorth, strayWorth } from './beside.ts'
import { hitUnder, isBarred } from './constraint.ts'
import { gapOn } from './lattice.ts'
import { none, type Walk } from './walk.ts'

/** What the charge of a node costs as one that pays its cycle. */
export function costOn({ lattice, search: { constraint } }: Walk, node: number): number {
  const cost = lattice.cost[node]!
  return constraint ? cost + hitUnder(constraint, lattice.cadence, lattice.shift[node]!) : cost
}

/** What a node adds itself, whatever came before it. */
export function ownOf(walk: Walk, node: number): number {
  return costOn(walk, node) - worthOn(walk, node) - doubleWorth(walk, node)
}

/**
 * What going from one node to the next costs, strays between them taken along, `more` where no charge between them pays
 * a cycle; not looked at closely from `most` on.
 */
export function edge(walk: Walk, former: number, node: number, most: number, more = 0): number {
  const cost = straight(walk, former, node, most, more)
  return mayDip(walk, former, node) ? Math.min(cost, dipOver(walk, former, node, Math.min(cost, most))) : cost
}

/** The cheaper charge between two of one price that it pays to take along; none where there is none. */
export function lowOn(walk: Walk, former: number, node: number, more = 0): number {
  if (!mayDip(walk, former, node)) return none
  const cost = straight(walk, former, node, Number.POSITIVE_INFINITY, more)
  return dipOver(walk, former, node, cost) < cost ? walk.low : none
}

/** Whether a cheaper charge could pay the cycle between two. */
export function mayDip(walk: Walk, former: number, node: number): boolean {
  const { index } = walk.lattice
  if (index[node]! - index[former]! !== 2) return false
  const fen = fenOn(walk, former)
  return fen > walk.leastFen && fen === fenOn(walk, node)
}

/** The same with nothing paid between the two. */
function straight(walk: Walk, former: number, node: number, most: number, more: number): number {
  const { lattice, search } = walk
  const strays = straysWithin(walk, former, node)
  if (more - strays >= most) return most
  const track = lattice.tracks[lattice.track[node]!]!
  const [from, at] = [chargeOn(walk, former), chargeOn(walk, node)]
  const gap =
    more + gapOn(lattice, track, search.problem.charges[from]!, lattice.index[former]!, lattice.index[node]!)
  if (gap - strays >= most) return most
  const on = gap + search.links.link(from, at)
  if (on - strays >= most || on - mostStrayWorth(walk, former, node) >= most) return most
  return on - strayWorth(walk, former, node)
}

/** The same by a single lower charge in the one cycle between two of one price, which goes into `low`. */
function dipOver(walk: Walk, former: number, node: number, most: number): number {
  const { lattice, search } = walk
  const { nodes } = lattice.tracks[lattice.track[node]!]!
  const [from, to] = [chargeOn(walk, former), chargeOn(walk, node)]
  const fen = fenOn(walk, former)
  const { constraint } = search
  let least = most
  for (let n = lattice.order[former]! + 1; n < lattice.order[node]!; n += 1) {
    const low = nodes[n]!
    if (lattice.index[low] !== lattice.index[node]! - 1 || fenOn(walk, low) >= fen) continue
    const at = chargeOn(walk, low)
    if (constraint && (isBarred(constraint, from, at) || isBarred(constraint, at, to))) continue
    const own = search.links.dip(from, at) + ownOf(walk, low)
    if (own - straysWithin(walk, former, node) >= least) continue
    const cost = own - strayWorth(walk, former, low) - strayWorth(walk, low, node)
    if (cost >= least) continue
    walk.low = low
    least = cost
  }
  return least
}

/** What charges between two nodes could bring in at most, as strays. */
function straysWithin(
  { lattice: { member }, spareWorth, spareBefore }: Walk,
  former: number,
  node: number,
): number {
  return spareWorth[spareBefore[member[node]!]!]! - spareWorth[spareBefore[member[former]! + 1]!]!
}

/** The place in the problem of a node's charge. */
export function chargeOn({ lattice }: Walk, node: number): number {
  return lattice.signature.members[lattice.member[node]!]!
}

function fenOn(walk: Walk, node: number): number {
  return walk.search.problem.charges[chargeOn(walk, node)]!.fen
}

function worthOn(walk: Walk, node: number): number {
  return walk.search.worth[chargeOn(walk, node)]!
}
