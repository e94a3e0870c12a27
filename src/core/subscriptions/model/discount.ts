import { hitUnder, isBarred } from './constraint.ts'
import { gapOn } from './lattice.ts'
import { none, type Walk } from './walk.ts'

/** What the cycles between two nodes cost that no charge paid. */
export function gapBetween({ lattice, search }: Walk, former: number, node: number): number {
  const from = search.problem.charges[lattice.signature.members[lattice.member[former]!]!]!
  const track = lattice.tracks[lattice.track[node]!]!
  return gapOn(lattice, track, from, lattice.index[former]!, lattice.index[node]!)
}

/** The cheaper charge between two of one price that it pays to take along; none where there is none. */
export function discountOn(walk: Walk, former: number, node: number): number {
  const { index } = walk.lattice
  if (index[node]! - index[former]! !== 2) return none
  return discounted(walk, former, node, gapBetween(walk, former, node)) < 0
    ? lowBetween(walk, former, node)
    : none
}

/** What a cheaper charge in the one cycle missed between two of one price changes: nothing or less. */
export function discounted(walk: Walk, former: number, node: number, gap: number): number {
  const low = lowBetween(walk, former, node)
  if (low === none) return 0
  const { lattice, search } = walk
  const [at, from, to] = [low, former, node].map(n => lattice.signature.members[lattice.member[n]!]!)
  const { constraint } = search
  if (constraint && (isBarred(constraint, from!, at!) || isBarred(constraint, at!, to!))) return 0
  return search.links.dip(from!, at!) + costOn(walk, low) - search.worth[at!]! - gap
}

/** What the charge of a node costs as one that pays its cycle. */
export function costOn({ lattice, search: { constraint } }: Walk, node: number): number {
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
