import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Words } from '../../../i18n/words.ts'

/** What the person whose it is goes by; where nobody was named, what the bills print. */
export function ownerName({ owner, account, wallet }: SubscriptionView, { accountsScreen }: Words): string {
  if (owner.person) return accountsScreen.person(owner.person)
  return account?.holder ?? accountsScreen.account({ wallet, name: account, person: null })
}

/** Everybody whose renewals there are, to choose from. */
export function ownersOf(
  subscriptions: readonly SubscriptionView[],
  words: Words,
): { value: string; label: string }[] {
  const names = new Map(subscriptions.map(one => [one.owner.key, ownerName(one, words)]))
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => (a.value < b.value ? -1 : 1))
}
