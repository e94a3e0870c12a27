/** What can prove a case, in the order of the list; texts and sources of each are data under resources/law. */
export const evidenceIds = [
  'bill-original',
  'sealed-statement',
  'charge-details',
  'wallet-mandate',
  'merchant-pages',
  'agreements',
  'reminder-search',
  'licence-page',
  'correspondence',
  'refunds-received',
  'identity',
  'evidence-index',
  'reminder-log',
  'cancellation-proof',
  'single-period',
  'signup-page',
  'earlier-price',
  'child-operated',
  'little-use',
  'demand-delivered',
  'not-authorised',
  'period-end',
] as const
export type EvidenceId = (typeof evidenceIds)[number]

/** The numbers that stood for them in databases of the schemas 1 to 8. */
const formerNumbers: Readonly<Record<string, EvidenceId>> = {
  E01: 'bill-original',
  E02: 'sealed-statement',
  E03: 'charge-details',
  E04: 'wallet-mandate',
  E05: 'merchant-pages',
  E06: 'agreements',
  E07: 'reminder-search',
  E08: 'licence-page',
  E09: 'correspondence',
  E10: 'refunds-received',
  E11: 'identity',
  E12: 'evidence-index',
  'X-S1': 'reminder-log',
  'X-S2': 'cancellation-proof',
  'X-S3': 'single-period',
  'X-S4': 'signup-page',
  'X-S5': 'earlier-price',
  'X-S6': 'child-operated',
  'X-S7': 'little-use',
  'X-S8': 'demand-delivered',
  'X-S9': 'not-authorised',
  'X-S10': 'period-end',
}

/** The name of an item that a database of old holds by its number; anything else is as it was. */
export function evidenceNamed(stored: string): string {
  return formerNumbers[stored] ?? stored
}
