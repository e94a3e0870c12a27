import type { Tier } from '../catalogue/classify.ts'
import type { Fit } from './fit.ts'

/** From this rank on a subscription counts as certain, and from the other as likely; below that the person is asked. */
export const certain = 0.9
export const likely = 0.5

/** How sure the text alone makes us, before any rhythm. */
const byText: Record<Tier, number> = {
  strong: 0.55,
  renewal: 0.6,
  membership: 0.35,
  opaque: 0.1,
  stop: 0,
  possible: 0.2,
  none: 0.1,
}
/** Three cycles hit make a rhythm; more add little. */
const fullRhythm = 0.4
const cyclesOfRhythm = 3
const renewalBonus = 0.1
const highest = 0.99
const lowest = 0.05

/**
 * A rank from 0 to 1, no probability: what the text says, plus how many cycles were hit against how many were missed.
 */
export function confidenceOf(tier: Tier, renews: boolean, fit: Fit | null): number {
  const hits = fit?.runs.reduce((sum, run) => sum + run.paid.size, 0) ?? 0
  const disturbed = (fit?.misses.length ?? 0) + (fit?.offSchedule.length ?? 0)
  const steady = hits === 0 ? 0 : hits / (hits + disturbed)
  const rhythm = fullRhythm * Math.min(1, hits / cyclesOfRhythm) * steady
  const rank = byText[tier] + rhythm + (renews && tier !== 'possible' ? renewalBonus : 0)
  return Math.round(Math.min(highest, Math.max(lowest, rank)) * 100) / 100
}
