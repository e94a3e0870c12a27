import { catalogue } from './catalogue.ts'
import { cleanedGoods, cleanedMerchant } from './clean.ts'
import { type MerchantRule, ruleFor } from './merchant-rule.ts'
import { listedMerchant, withoutNames } from './merchants.ts'
import { noPlan, type PlanText, planIn } from './plan-text.ts'
import type { ServiceId } from './service.ts'

/**
 * How much a row's text says by itself. `strong` names a Xiaomi service wherever it stands; the others need a listed
 * merchant: `renewal` says that it renews, `membership` names a membership or pack, `unspecific` nothing of the kind.
 * `stop` names what never renews (instalments, top-ups, repairs …); `possible` renews at a merchant that only looks
 * like Xiaomi; `none` has nothing to do with it.
 */
export type Tier = 'strong' | 'renewal' | 'membership' | 'unspecific' | 'stop' | 'possible' | 'none'

export interface Classification {
  tier: Tier
  service: ServiceId
  /** Whether the merchant is one of Xiaomi's. */
  listed: boolean
  /** Whether the text says that it renews. */
  renews: boolean
  /** Whether the text says nothing: empty, `/`, 商品, or only a merchant's name and a number. */
  unlabelled: boolean
  trial: boolean
  plan: PlanText
  /** The cleaned merchant where only the person's own rule makes it one of Xiaomi's. */
  ruled: string | null
}

export interface RowText {
  counterparty: string
  goods: string
}

/** What the texts of a row say. The person's own rules about a merchant come before the catalogue. */
export function classify(row: RowText, rules: readonly MerchantRule[] = []): Classification {
  const merchant = cleanedMerchant(row.counterparty)
  const goods = cleanedGoods(row.goods)
  const rule = ruleFor(merchant, rules)
  const renews = catalogue.renewal.test(goods)
  const unlabelled = isUnlabelled(goods, merchant)
  if (rule?.is === 'not-xiaomi') return foreign('none', renews, unlabelled)
  const entry = listedMerchant(merchant)
  const listed = rule !== null || entry !== null
  const phrase = catalogue.strong.find(
    ({ text, listedOnly }) =>
      (listed || !listedOnly) && (text.test(goods) || (listed && text.test(merchant))),
  )
  if (!listed && !phrase)
    return foreign(isPossible(merchant, goods, renews) ? 'possible' : 'none', renews, unlabelled)
  const ruled = rule !== null && entry === null ? merchant : null
  const tier = tierOf(goods, phrase !== undefined, renews, ruled !== null)
  const service = serviceOf(tier, goods, phrase?.service ?? null, rule?.service ?? entry?.service ?? null)
  return {
    tier,
    service,
    listed,
    renews: renews && tier !== 'stop',
    unlabelled,
    trial: catalogue.trial.test(goods),
    plan: tier === 'stop' || tier === 'unspecific' ? noPlan : planIn(goods, service),
    ruled,
  }
}

function foreign(tier: Tier, renews: boolean, unlabelled: boolean): Classification {
  return {
    tier,
    service: 'other',
    listed: false,
    renews,
    unlabelled,
    trial: false,
    plan: noPlan,
    ruled: null,
  }
}

function isPossible(merchant: string, goods: string, renews: boolean): boolean {
  return renews && catalogue.lookalike.test(merchant) && !catalogue.stop.test(goods)
}

/** What the person named need not name itself: two charges that fit a cycle are enough. */
function tierOf(goods: string, strong: boolean, renews: boolean, ruled: boolean): Tier {
  if (catalogue.stop.test(goods)) return 'stop'
  if (strong) return 'strong'
  if (renews) return 'renewal'
  if (catalogue.softStop.test(goods)) return 'stop'
  return ruled || catalogue.membership.test(goods) ? 'membership' : 'unspecific'
}

/** The goods decide, the merchant only where they name none; what a shop sells (小米电视 A65) is no service. */
function serviceOf(
  tier: Tier,
  goods: string,
  phrased: ServiceId | null,
  ofMerchant: ServiceId | null,
): ServiceId {
  if (tier === 'unspecific' || tier === 'stop') return ofMerchant ?? phrased ?? 'mi-other'
  const named = catalogue.services.find(({ text }) => text.test(goods))?.id
  return named ?? ofMerchant ?? phrased ?? 'mi-other'
}

const signsAndNumbers = /[^\p{L}]/gu

function isUnlabelled(goods: string, merchant: string): boolean {
  const rest = withoutNames(goods.replace(merchant, '')).replaceAll(signsAndNumbers, '')
  return catalogue.unspecific.test(rest)
}
