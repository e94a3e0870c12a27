import type { SubscriptionView } from '../../../contract/subscriptions.ts'

/** Whose renewals a page shows: of which seller, and of whom. */
export interface RenewalFilter {
  seller: 'all' | 'xiaomi'
  /** Key of an owner; empty for everybody. */
  owner: string
}

export function isWithin({ seller, owner }: RenewalFilter, one: SubscriptionView): boolean {
  return (seller === 'all' || one.service !== 'other') && (owner === '' || one.owner.key === owner)
}

/** As the page lists them: what runs, what is owed for insurance and bills, what has stopped, what may be none. */
export interface Listed {
  running: SubscriptionView[]
  bills: SubscriptionView[]
  ended: SubscriptionView[]
  unsure: SubscriptionView[]
}

export function listed(renewals: readonly SubscriptionView[]): Listed {
  const lists: Listed = { running: [], bills: [], ended: [], unsure: [] }
  for (const one of renewals) lists[listOf(one)].push(one)
  return lists
}

function listOf({ state, kind }: SubscriptionView): keyof Listed {
  if (state === null) return 'unsure'
  if (state === 'stopped' || state === 'ended') return 'ended'
  return kind === 'insurance-or-bill' ? 'bills' : 'running'
}
