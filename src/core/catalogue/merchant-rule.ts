import { isRecord, isText } from '../base/json-value.ts'
import { cleanedMerchant } from './clean.ts'
import { isServiceId, type ServiceId } from './service.ts'

export const ruleKinds = ['xiaomi', 'not-xiaomi'] as const

/** A person's own rule about a merchant; it comes before the catalogue. */
export interface MerchantRule {
  /** As a bill writes it. */
  counterparty: string
  is: (typeof ruleKinds)[number]
  /** What it sells where the goods name nothing; left out where the person did not say. */
  service?: ServiceId
}

/** Whether what came out of JSON is a rule. */
export function isMerchantRule(value: unknown): value is MerchantRule {
  return (
    isRecord(value) &&
    isText(value.counterparty) &&
    (value.is === 'xiaomi' || value.is === 'not-xiaomi') &&
    (value.service === undefined || isServiceId(value.service))
  )
}

/** The rule about a cleaned merchant; null where the person made none. */
export function ruleFor(merchant: string, rules: readonly MerchantRule[]): MerchantRule | null {
  return rules.find(({ counterparty }) => cleanedMerchant(counterparty) === merchant) ?? null
}
