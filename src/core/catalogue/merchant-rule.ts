import { cleanedMerchant } from './clean.ts'
import type { ServiceId } from './service.ts'

export const ruleKinds = ['xiaomi', 'not-xiaomi'] as const

/** A person's own rule about a merchant; it comes before the catalogue. */
export interface MerchantRule {
  /** As a bill writes it. */
  counterparty: string
  is: (typeof ruleKinds)[number]
  /** What it sells where the goods name nothing; left out where the person did not say. */
  service?: ServiceId
}

/** The rule about a cleaned merchant; null where the person made none. */
export function ruleFor(merchant: string, rules: readonly MerchantRule[]): MerchantRule | null {
  return rules.find(({ counterparty }) => cleanedMerchant(counterparty) === merchant) ?? null
}
