import type { Period } from '../../core/base/calendar.ts'
import { type Account, accountsOf, type SharedTrades } from '../../core/bills/accounts/accounts.ts'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import type { StoredSource } from '../store/sources.ts'

/** An account with its bills and the days they cover. */
export interface AccountBills {
  account: Account
  sources: readonly StoredSource[]
  /** As each of its bills names them. */
  coverage: readonly Period[]
  /** Those of bills that say whose they are, or that somebody assigned: the others prove nothing. */
  proof: readonly Period[]
}

/** Every bill under its account. */
export function accountBills(
  sources: readonly StoredSource[],
  shared: SharedTrades,
  said: AccountSayings,
): AccountBills[] {
  const owned = sources.flatMap(({ id, sha256, sample, parts }) =>
    parts.map(({ wallet, account }) => ({ id, sha256, sample, wallet, account })),
  )
  return accountsOf(owned, shared, said).map(account => {
    const own = sources.filter(({ id }) => account.bills.includes(id))
    const days = (some: readonly StoredSource[]) =>
      some.flatMap(({ parts }) => parts.flatMap(part => (part.wallet === account.wallet ? part.periods : [])))
    const proving = own.filter(({ id }) => !account.assumed.includes(id))
    return { account, sources: own, coverage: days(own), proof: days(proving) }
  })
}
