import { type Account, isOnePerson } from '../../core/bills/accounts/accounts.ts'
import { holdersFit } from '../../core/bills/accounts/masks.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'

/** The account whose bill tells of a charge. */
export function accountOf({ source }: StoredTransaction, { accounts }: Snapshot): Account | null {
  return accounts.find(({ account }) => account.bills.includes(source.id))?.account ?? null
}

/** Parts what accounts paid where they are not one person's: nobody disputes another's order. */
export function byPayer<T>(charges: readonly T[], payerOf: (charge: T) => Account | null): T[][] {
  const parts: { payers: Account[]; charges: T[] }[] = []
  for (const charge of charges) {
    const payer = payerOf(charge)
    const part = parts.find(({ payers }) => !payer || !payers.some(one => areTwoPeople(one, payer)))
    if (!part) parts.push({ payers: payer ? [payer] : [], charges: [charge] })
    else {
      part.charges.push(charge)
      if (payer && !part.payers.includes(payer)) part.payers.push(payer)
    }
  }
  return parts.map(part => part.charges)
}

/** One person may have an account in each wallet; two in one wallet are one person's only where that was said. */
function areTwoPeople(a: Account, b: Account): boolean {
  if (a.key === b.key || isOnePerson(a, b)) return false
  if (a.person && b.person) return true
  return a.wallet === b.wallet || !holdersFit(a.name?.holder ?? null, b.name?.holder ?? null)
}
