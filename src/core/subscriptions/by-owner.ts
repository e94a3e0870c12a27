import { ownerText } from '../bills/accounts/accounts.ts'
import type { Subscription } from './subscription.ts'

/** Parts what was found by the person whose it is: names and plans of one say nothing of another's. */
export function byOwner<T>(found: readonly T[], subscriptionOf: (one: T) => Subscription): T[][] {
  const owners = new Map<string, T[]>()
  for (const one of found) {
    const owner = ownerText(subscriptionOf(one).account)
    const own = owners.get(owner)
    if (own) own.push(one)
    else owners.set(owner, [one])
  }
  return [...owners.values()]
}
