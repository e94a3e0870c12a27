import data from '../../../resources/catalogue/xiaomi.json' with { type: 'json' }

/** A service of Xiaomi's by its id in the catalogue and in the audit report. */
export type XiaomiServiceId = keyof typeof data.services.names

/** `other` is not Xiaomi; `mi-other` is Xiaomi's, but no text says which service. */
export type ServiceId = XiaomiServiceId | 'other'

export const serviceIds = [...(Object.keys(data.services.names) as XiaomiServiceId[]), 'other'] as const

/** The one name a service goes by: Chinese as bills and phones have it, English to stand beside it. */
export function serviceName(id: XiaomiServiceId): { zh: string; en: string } {
  return data.services.names[id]
}

export function isServiceId(value: unknown): value is ServiceId {
  return serviceIds.some(id => id === value)
}
