import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import type { AccountBills } from './account-bills.ts'
import type { Snapshot } from './snapshot.ts'

/** The accounts of which a bill prints this label; two wallets can have the same. */
export function accountsWith(label: string, { accounts }: Snapshot): AccountBills[] {
  return accounts.filter(({ account: { wallet }, sources }) =>
    sources.some(({ parts }) => parts.some(part => part.wallet === wallet && part.account.label === label)),
  )
}

/** What of a snapshot is these accounts'. */
export function ofAccounts(snapshot: Snapshot, accounts: readonly AccountBills[]) {
  const keys = new Set(accounts.map(({ account }) => account.key))
  const bills = new Set(
    accounts.flatMap(({ account: { wallet, bills } }) => bills.map(id => `${wallet} ${id}`)),
  )
  const isOwn = ({ account }: Snapshot['subscriptions'][number]) => account !== null && keys.has(account.key)
  const isOf = ({ wallet, source }: StoredTransaction) => bills.has(`${wallet} ${source.id}`)
  return {
    asOf: snapshot.asOf,
    subscriptions: snapshot.subscriptions.filter(isOwn),
    otherCharges: snapshot.otherCharges.filter(({ charge }) => isOf(charge)),
    possible: snapshot.possible.filter(({ charge }) => isOf(charge)),
    unmatched: snapshot.unmatched.filter(isOf),
    get others() {
      return snapshot.others.filter(isOwn)
    },
  }
}
