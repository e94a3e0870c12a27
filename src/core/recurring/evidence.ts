import type { Classification, Tier } from '../catalogue/classify.ts'
import { type Fit, hitsOf } from './fit.ts'
import type { Stream } from './stream.ts'

/** How many cycles a text that does not say it renews has to hit. */
const cyclesNeeded: Partial<Record<Tier, number>> = { strong: 2, renewal: 2, membership: 2, opaque: 3 }

/**
 * Whether a stream may be called a subscription: a text that says it renews needs one charge, a named service or
 * membership two that fit a cycle, a text that says nothing three equal ones. Where the text does not decide, fewer
 * than one oddity for each two cycles hit, for less is no rhythm.
 */
export function isEnough({ fit }: Stream, text: Classification): boolean {
  if (text.renews && (text.tier === 'strong' || text.tier === 'renewal')) return true
  const needed = cyclesNeeded[text.tier]
  if (needed === undefined || !fit) return false
  const hits = hitsOf(fit) + (fit.lead ? 1 : 0)
  return hits >= needed && odditiesOf(fit) * 2 < hits
}

/** Strays and gaps; a gap counts once however long it is. */
function odditiesOf(fit: Fit): number {
  const gaps = fit.runs.reduce((sum, run) => sum + gapsIn([...run.paid.keys()]), 0)
  return fit.offSchedule.length + (fit.misses.length > 0 ? gaps : 0)
}

function gapsIn(indexes: number[]): number {
  const sorted = indexes.sort((a, b) => a - b)
  return sorted.filter((index, at) => at > 0 && index > sorted[at - 1]! + 1).length
}
