import data from '../../../resources/catalogue/xiaomi.json' with { type: 'json' }
import type { Cadence, ServiceId } from '../recurring/subscription.ts'

/** Who is Xiaomi and which words renew, compiled once from resources/catalogue/xiaomi.json. */
export interface Catalogue {
  merchantPrefixes: readonly string[]
  merchants: ReadonlySet<string>
  /** Company names, which bank statements cut short. */
  cutNameLength: number
  /** Looks like Xiaomi without being listed; worth asking about, never worth assuming. */
  possibleMerchant: RegExp
  strong: readonly RegExp[]
  cameraStorage: RegExp
  stop: RegExp
  topUp: RegExp
  renewal: RegExp
  membership: RegExp
  trial: RegExp
  services: readonly { id: ServiceId; text: RegExp }[]
  plan: {
    size: RegExp
    days: RegExp
    tiers: readonly string[]
    periods: readonly { cadence: Cadence; text: RegExp }[]
  }
}

const pattern = (text: string) => new RegExp(text, 'u')

export const catalogue: Catalogue = {
  merchantPrefixes: data.merchantPrefixes,
  merchants: new Set(data.merchants),
  cutNameLength: data.cutNameLength,
  possibleMerchant: pattern(data.possibleMerchant),
  strong: data.strongPhrases.map(pattern),
  cameraStorage: pattern(data.cameraStorage),
  stop: pattern(data.stopWords),
  topUp: pattern(data.topUpWords),
  renewal: pattern(data.renewalWords),
  membership: pattern(data.membershipWords),
  trial: pattern(data.trialWords),
  services: data.services.map(({ id, text }) => ({ id: id as ServiceId, text: pattern(text) })),
  plan: {
    size: pattern(data.plans.size),
    days: pattern(data.plans.days),
    tiers: data.plans.tiers,
    periods: data.plans.periods.map(({ cadence, text }) => ({
      cadence: cadence as Cadence,
      text: pattern(text),
    })),
  },
}
