import type { Cadence } from '../recurring/subscription.ts'
import { catalogue } from './catalogue.ts'

/** What a text names of a plan; null where it names nothing. */
export interface PlanText {
  /** `200GB`, `7天` */
  size: string | null
  tier: string | null
  period: Cadence | null
}

/** Reads size, tier and period off a cleaned goods text. */
export function planIn(text: string): PlanText {
  const { plan } = catalogue
  const size = plan.size.exec(text)
  const days = plan.days.exec(text)
  return {
    size: days ? `${days[1]}天` : size ? `${size[1]}${size[2]?.startsWith('t') ? 'TB' : 'GB'}` : null,
    tier: plan.tiers.find(tier => text.includes(tier)) ?? null,
    period: plan.periods.find(({ text: words }) => words.test(text))?.cadence ?? null,
  }
}

/** Whether two texts name different plans; what only one of them names tells nothing apart. */
export function plansDiffer(a: PlanText, b: PlanText): boolean {
  const differ = <T>(x: T | null, y: T | null) => x !== null && y !== null && x !== y
  return differ(a.size, b.size) || differ(a.tier, b.tier) || differ(a.period, b.period)
}

export function joinPlans(a: PlanText, b: PlanText): PlanText {
  return { size: a.size ?? b.size, tier: a.tier ?? b.tier, period: a.period ?? b.period }
}
