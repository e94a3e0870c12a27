import type { Cadence } from '../../base/cadence.ts'
import type { Classification } from '../../catalogue/classify.ts'
import { type Fit, hitsOf } from '../search/fit.ts'

/** From these ranks on a subscription counts as certain or likely; below, the person is asked. */
export const certain = 0.9
export const likely = 0.5

/**
 * How much doubt each cycle foretold and hit leaves. Two monthly charges of any text are still asked about (one hit),
 * three are likely, five with a renewal word certain; an opaque text takes twice as long.
 */
const doubtLeft = { renewing: 0.55, named: 0.62, opaque: 0.8 }
/** A hit foretold over a longer time is less likely chance. */
const weight: Partial<Record<Cadence, number>> = { quarterly: 1.3, semiannual: 1.6, annual: 2 }
/** Cycles missed and strays count against the hits, less than one hit each for a mandate may skip. */
const oddityWeight = 0.5
/** Before any cycle is hit, what the text alone says. */
const single = { renewing: 0.4, named: 0.25, opaque: 0.1 }
/** One of two alike on the same days may be one mandate charged twice: the person knows. */
const mostForTwin = 0.49
const highest = 0.99

/**
 * A rank from 0 to 1, no probability: cycles that the earlier charges foretold and that were hit, against those
 * missed and against charges off the schedule.
 */
export function confidenceOf(text: Classification, fit: Fit | null, twin: boolean): number {
  const kind = text.renews ? 'renewing' : text.tier === 'opaque' ? 'opaque' : 'named'
  if (!fit || hitsOf(fit) === 1) return single[kind]
  const foretold = hitsOf(fit) - 1
  const oddities = Math.min(fit.misses.length, foretold) + fit.offSchedule.length
  const share = (foretold + 1) / (foretold + 1 + oddities * oddityWeight)
  const hits = foretold * (weight[fit.cycle.cadence] ?? 1)
  const rank = Math.min(highest, (1 - doubtLeft[kind] ** hits) * share)
  return Math.round((twin ? Math.min(rank, mostForTwin) : rank) * 100) / 100
}
