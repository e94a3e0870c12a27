import { cleanedMerchant } from '../catalogue/clean.ts'
import { listedMerchant } from '../catalogue/merchants.ts'
import type { CaseCharge } from './charge-facts.ts'
import { respondents } from './law.ts'

/** What a registered name ends in or holds. */
const registered = '公司'

/**
 * Whom a charge is disputed with: the registered name that the bills give the payee of its stream, else the contract
 * party named in the agreement of the service, else the payee's own name. Empty for a name of Xiaomi's that stands for
 * no known company; all of these are one.
 */
export function respondentOf({ stored, subscription }: CaseCharge): string {
  const names = [stored, ...(subscription?.charges ?? [])].map(({ charge }) => charge.counterparty)
  const company = names.toSorted().find(name => name.includes(registered))
  if (company !== undefined) return company
  const operator = respondents.find(({ service }) => service === subscription?.service)
  if (operator) return operator.name
  const name = cleanedMerchant(stored.charge.counterparty)
  return listedMerchant(name) ? '' : name
}
