import type { Classification, Tier } from '../catalogue/classify.ts'
import type { Fit } from './fit.ts'
import type { Stream } from './stream.ts'

/** How many cycles a text without a renewal word has to hit. */
const cyclesNeeded: Partial<Record<Tier, number>> = { strong: 2, renewal: 2, membership: 2, opaque: 3 }

export function hitsOf(fit: Fit): number {
  return fit.runs.reduce((sum, run) => sum + run.paid.size, 0)
}

/**
 * Whether a stream may be called a subscription: a text that says it renews needs one charge, a named service or
 * membership two that fit a cycle, a text that says nothing three equal ones. At most one cycle missed for each two
 * hit, for less is no rhythm.
 */
export function isEnough(stream: Stream, text: Classification): boolean {
  if (text.renews && (text.tier === 'strong' || text.tier === 'renewal')) return true
  const needed = cyclesNeeded[text.tier]
  if (needed === undefined || !stream.fit) return false
  const hits = hitsOf(stream.fit)
  const strays = stream.fit.misses.length + stream.fit.offSchedule.length
  return hits >= needed && strays * 2 <= hits
}
