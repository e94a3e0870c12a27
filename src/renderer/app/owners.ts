import type { SubscriptionView } from '../../contract/subscriptions.ts'
import type { Words } from '../../i18n/words.ts'

type Owned = Pick<SubscriptionView, 'owner' | 'account' | 'wallet'>

/** What the person whose it is goes by; where nobody was named, what the bills print. */
export function ownerName({ owner, account, wallet }: Owned, { accountsScreen }: Words): string {
  if (owner.person) return accountsScreen.person(owner.person)
  const name = account && { ...account, label: account.holder ?? account.label }
  return accountsScreen.account({ wallet, name, person: null })
}

/** Everybody whose renewals there are, to choose from. */
export function ownersOf(subscriptions: readonly Owned[], words: Words): { value: string; label: string }[] {
  const names = new Map(subscriptions.map(one => [one.owner.key, ownerName(one, words)]))
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => (a.value < b.value ? -1 : 1))
}
