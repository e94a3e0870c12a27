import type { Cadence } from '../base/cadence.ts'
import { catalogue } from './catalogue.ts'
import type { ServiceId } from './service.ts'

/** What a text names of a plan; null where it names nothing. */
export interface PlanText {
  /** `200GB`; of recordings the days they are kept: `7天`. */
  size: string | null
  tier: string | null
  /** Where one service sells several things: 车载网络服务包, 小爱同学 … */
  product: string | null
  period: Cadence | null
  /** Where the text counts the period in days, how many: 31 of 31天. */
  periodDays: number | null
}

export const noPlan: PlanText = { size: null, tier: null, product: null, period: null, periodDays: null }

const gbPerTb = 1024
/** Blanks are gone: `200gbmonthly` of English goods. */
const sizeText = /(?<![\d.])(\d+(?:\.\d+)?)((?:tb|gb)(?!\d)|[tg](?![a-z0-9]))/gu
/** 4G and 5G are networks, not sizes. */
const networks = new Set(['4g', '5g'])
const keptText = /(\d+)[天日](?:滚动|循环|云存储|存储)|(?:存储|云存|滚动|循环)[^\d]{0,3}(\d+)[天日]/u
/** 31 天 or 365 天 of a pack is its period, 7 天 of a trial is not. */
const daysText = /(?<!\d)(\d{1,3})[天日](?!滚动|循环|云存储|存储|试用|体验)/u
/** The lengths of cycles that platforms count in days: docs/detector.md. */
const periodsInDays: readonly [from: number, to: number, cadence: Cadence][] = [
  [28, 31, 'monthly'],
  [90, 93, 'quarterly'],
  [180, 186, 'semiannual'],
  [360, 372, 'annual'],
]

/** Reads size, tier, product and period off a cleaned goods text of a service. */
export function planIn(goods: string, service: ServiceId): PlanText {
  const { tiers, periods, products, sizedInDays } = catalogue.plan
  const kept = sizedInDays.has(service) ? keptText.exec(goods) : null
  const named = periods.find(({ text }) => text.test(goods))?.cadence ?? null
  const counted = named ? null : periodInDays(goods, kept?.[0] ?? '')
  return {
    size: kept ? `${Number(kept[1] ?? kept[2])}天` : sizeIn(goods),
    tier: tiers.find(({ text }) => text.test(goods))?.tier ?? null,
    product: products.find(one => one.service === service && one.text.test(goods))?.product ?? null,
    period: named ?? counted?.cadence ?? null,
    periodDays: counted?.days ?? null,
  }
}

function sizeIn(goods: string): string | null {
  for (const [whole, number = '', unit = ''] of goods.matchAll(sizeText)) {
    if (networks.has(whole)) continue
    const gb = Number(number) * (unit.startsWith('t') ? gbPerTb : 1)
    return gb >= gbPerTb ? `${gb / gbPerTb}TB` : `${gb}GB`
  }
  return null
}

function periodInDays(goods: string, kept: string): { cadence: Cadence; days: number } | null {
  const days = Number(daysText.exec(goods.replace(kept, ''))?.[1] ?? 0)
  const cadence = periodsInDays.find(([from, to]) => days >= from && days <= to)?.[2]
  return cadence ? { cadence, days } : null
}

/** Whether two texts name different plans; what only one of them names tells nothing apart. */
export function plansDiffer(a: PlanText, b: PlanText): boolean {
  const differ = <T>(x: T | null, y: T | null) => x !== null && y !== null && x !== y
  return (
    differ(a.size, b.size) ||
    differ(a.tier, b.tier) ||
    differ(a.product, b.product) ||
    differ(a.period, b.period)
  )
}

export function joinPlans(a: PlanText, b: PlanText): PlanText {
  return {
    size: a.size ?? b.size,
    tier: a.tier ?? b.tier,
    product: a.product ?? b.product,
    period: a.period ?? b.period,
    periodDays: a.period ? a.periodDays : b.periodDays,
  }
}
