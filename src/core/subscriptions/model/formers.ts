import { isBarred } from './constraint.ts'
import { chargeOn, mayDip } from './edge.ts'
import { seenOn } from './lattice.ts'
import { forbidden, reach, spareUpTo, type Walk } from './walk.ts'

/** After so many cycles that bills cover, an earlier node mostly repeats what a nearer one of its price offers. */
const nearCycles = 3

/** A cheaper charge between two of one price lies so many cycles after the first. */
const dipCycles = 2

/**
 * Writes down the nodes that may be the one before in the same run, and gives how many there are: those from which it
 * could cost less than `most`, whatever lies between.
 */
export function findFormers(walk: Walk, node: number, most: number): number {
  const { lattice, search, formers, value, leastFrom } = walk
  const { index, member } = lattice
  const track = lattice.tracks[lattice.track[node]!]!
  const at = chargeOn(walk, node)
  const { fen } = search.problem.charges[at]!
  const cycle = index[node]!
  const order = lattice.order[node]!
  const enough = most + walk.spareWorth[walk.spareBefore[member[node]!]!]!
  let count = 0
  let near = false
  for (let n = order - 1; n >= 0 && n >= order - reach; n -= 1) {
    const former = track.nodes[n]!
    const cycles = cycle - index[former]!
    if (cycles <= 0) continue
    if (leastFrom[former]! >= enough && cycles > dipCycles) break
    const from = chargeOn(walk, former)
    if (search.worth[from]! <= forbidden) continue
    if (!search.isExact && near && seenOn(track, index[former]!, cycle) > nearCycles) break
    near ||= search.problem.charges[from]!.fen === fen
    if (value[former]! + spareUpTo(walk, former) >= enough && !mayDip(walk, former, node)) continue
    if (search.constraint && isBarred(search.constraint, from, at)) continue
    search.steps += 1
    formers[count] = former
    count += 1
  }
  return count
}
