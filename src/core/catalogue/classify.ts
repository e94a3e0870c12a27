import type { ServiceId } from '../recurring/subscription.ts'
import { catalogue } from './catalogue.ts'
import { type PlanText, planIn } from './plan-text.ts'

/**
 * How much a row's text says by itself. `strong` names a Xiaomi service wherever it stands; the others need a listed
 * merchant: `renewal` says that it renews, `membership` names a membership or pack, `opaque` says nothing of use.
 * `stop` names what never renews (instalments, top-ups, repairs …); `possible` renews at a merchant that only looks
 * like Xiaomi; `none` has nothing to do with it.
 */
export type Tier = 'strong' | 'renewal' | 'membership' | 'opaque' | 'stop' | 'possible' | 'none'

export interface Classification {
  tier: Tier
  service: ServiceId
  /** Whether the merchant is one of Xiaomi's. */
  listed: boolean
  /** Whether the text says that it renews. */
  renews: boolean
  /** Whether the text says nothing but the merchant's name or a number. */
  silent: boolean
  trial: boolean
  plan: PlanText
}

export interface RowText {
  counterparty: string
  goods: string
}

/** Freed of case, width and blanks, as all patterns of the catalogue expect. */
export function cleaned(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')
}

export function cleanedMerchant(counterparty: string): string {
  const text = cleaned(counterparty)
  const prefix = catalogue.merchantPrefixes.find(one => text.startsWith(one))
  return prefix ? text.slice(prefix.length) : text
}

export function isListed(merchant: string): boolean {
  if (catalogue.merchants.has(merchant)) return true
  // Statements cut long company names; a start of seven characters is still unmistakable.
  return (
    merchant.length >= catalogue.cutNameLength &&
    [...catalogue.merchants].some(name => name.startsWith(merchant))
  )
}

export function classify({ counterparty, goods }: RowText): Classification {
  const merchant = cleanedMerchant(counterparty)
  const text = cleaned(goods)
  const both = `${merchant} ${text}`
  const listed = isListed(merchant)
  const cameraStorage = listed && catalogue.cameraStorage.test(text)
  const strong = cameraStorage || catalogue.strong.some(phrase => phrase.test(text) || phrase.test(merchant))
  const renews = catalogue.renewal.test(text)
  return {
    tier: tierOf({ listed, strong, renews, text, both, merchant }),
    service: serviceOf(merchant, text, listed || strong),
    listed,
    renews,
    silent: isSilent(text, merchant),
    trial: catalogue.trial.test(text),
    plan: planIn(text),
  }
}

interface Evidence {
  listed: boolean
  strong: boolean
  renews: boolean
  text: string
  both: string
  merchant: string
}

function tierOf({ listed, strong, renews, text, both, merchant }: Evidence): Tier {
  if (!listed && !strong) return renews && catalogue.possibleMerchant.test(merchant) ? 'possible' : 'none'
  if (catalogue.stop.test(both)) return 'stop'
  if (strong) return 'strong'
  if (renews) return 'renewal'
  if (catalogue.topUp.test(both)) return 'stop'
  return catalogue.membership.test(text) ? 'membership' : 'opaque'
}

function serviceOf(merchant: string, text: string, isXiaomi: boolean): ServiceId {
  if (!isXiaomi) return 'other'
  const named = (words: string) => catalogue.services.find(service => service.text.test(words))?.id
  return named(text) ?? named(merchant) ?? 'mi-other'
}

function isSilent(text: string, merchant: string): boolean {
  const rest = text.replaceAll(/[\d\-_/.:#]/g, '')
  return rest === '' || rest === '商品' || rest === merchant || merchant.includes(rest)
}
