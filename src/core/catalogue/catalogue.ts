import data from '../../../resources/catalogue/xiaomi.json' with { type: 'json' }
import type { Cadence } from '../base/cadence.ts'
import type { ServiceId } from './service.ts'

/** A Xiaomi merchant; `service` where it sells one service alone. */
export interface ListedMerchant {
  name: string
  service: ServiceId | null
  /** A legal name, which bank statements may cut short. */
  isCompany: boolean
}

/** Who is Xiaomi and which words renew, compiled once from resources/catalogue/xiaomi.json. */
export interface Catalogue {
  walletPrefix: RegExp
  merchants: ReadonlyMap<string, ListedMerchant>
  /** Looks like Xiaomi without being listed; worth asking about, never worth assuming. */
  lookalike: RegExp
  strong: readonly { text: RegExp; service: ServiceId; listedOnly: boolean }[]
  stop: RegExp
  softStop: RegExp
  renewal: RegExp
  membership: RegExp
  /** Fits what is left of a text that says nothing. */
  unspecific: RegExp
  trial: RegExp
  services: readonly { id: ServiceId; text: RegExp }[]
  /** Where every device has a plan of its own, so that plans at the same time are no oddity. */
  perDevice: ReadonlySet<ServiceId>
  candidate: RegExp
  plan: {
    /** Where the size of a plan is the days that recordings are kept. */
    sizedInDays: ReadonlySet<ServiceId>
    tiers: readonly { text: RegExp; tier: string }[]
    periods: readonly { text: RegExp; cadence: Cadence }[]
    products: readonly { text: RegExp; service: ServiceId; product: string }[]
  }
}

const pattern = (text: string) => new RegExp(text, 'u')
const any = (texts: readonly string[]) => pattern(texts.join('|'))

type Entry = { name: string; service?: string }
const listed =
  (isCompany: boolean) =>
  ({ name, service }: Entry): ListedMerchant => ({
    name,
    service: (service as ServiceId | undefined) ?? null,
    isCompany,
  })

const merchants = [
  ...(data.companies.names as Entry[]).map(listed(true)),
  ...(data.displayNames.names as Entry[]).map(listed(false)),
]

export const catalogue: Catalogue = {
  walletPrefix: pattern(`^(?:${data.walletPrefixes.patterns.join('|')})`),
  merchants: new Map(merchants.map(one => [one.name, one])),
  lookalike: pattern(`^(?:${data.lookalikes.patterns.join('|')})`),
  strong: data.strongPhrases.patterns.map(one => ({
    text: pattern(one.pattern),
    service: one.service as ServiceId,
    listedOnly: 'listedOnly' in one,
  })),
  stop: any(data.stopWords.patterns),
  softStop: any(data.softStopWords.patterns),
  renewal: any(data.renewalWords.patterns),
  membership: any(data.membershipWords.patterns),
  unspecific: pattern(`^(?:${data.unspecificWords.patterns.join('|')})?$`),
  trial: any(data.trialWords.patterns),
  services: data.services.patterns.map(one => ({ id: one.service as ServiceId, text: pattern(one.pattern) })),
  perDevice: new Set(data.services.perDevice as ServiceId[]),
  candidate: new RegExp(data.candidateWords.patterns.join('|'), 'iu'),
  plan: {
    sizedInDays: new Set(data.services.sizedInDays as ServiceId[]),
    tiers: data.planWords.tiers.map(one => ({ text: pattern(one.pattern), tier: one.tier })),
    periods: data.planWords.periods.map(one => ({
      text: pattern(one.pattern),
      cadence: one.period as Cadence,
    })),
    products: data.planWords.products.map(one => ({
      text: pattern(one.pattern),
      service: one.service as ServiceId,
      product: one.product,
    })),
  },
}

/** What an English reader calls a tier or a product that a bill names in Chinese; undefined where it has no English name. */
export function englishOf(name: string): string | undefined {
  return english.get(name)
}

const english = new Map(
  [
    ...data.planWords.tiers.map(one => [one.tier, 'en' in one ? one.en : undefined] as const),
    ...data.planWords.products.map(one => [one.product, 'en' in one ? one.en : undefined] as const),
  ].filter((pair): pair is [string, string] => pair[1] !== undefined),
)
