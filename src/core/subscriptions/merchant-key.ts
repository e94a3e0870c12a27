import type { Transaction } from '../bills/transaction.ts'
import { cleanedMerchant } from '../catalogue/clean.ts'
import { isSharedName, merchantIdOf, merchantOf } from '../catalogue/merchant.ts'

/** Of a name that several merchants go by nothing is known before the goods are. */
const knownNames = new Map<string, string | null>()
const mostNames = 50_000

/** One merchant goes by several names; nothing for a row that names none. */
function merchantKey(counterparty: string, goods: string): string {
  let known = knownNames.get(counterparty)
  if (known === undefined) {
    if (knownNames.size >= mostNames) knownNames.clear()
    known = isSharedName(counterparty) ? null : keyOfName(counterparty)
    knownNames.set(counterparty, known)
  }
  return known ?? merchantOf(counterparty, goods)?.id ?? keyOfName(counterparty)
}

/** Whose a charge is in its wallet. */
export function merchantKeyOf({
  wallet,
  counterparty,
  goods,
}: Pick<Transaction, 'wallet' | 'counterparty' | 'goods'>): string {
  return `${wallet} ${merchantKey(counterparty, goods)}`
}

function keyOfName(counterparty: string): string {
  const cleaned = cleanedMerchant(counterparty)
  return merchantIdOf(counterparty) ?? (cleaned === '/' ? '' : cleaned)
}
