import { dayOfTime } from '../base/calendar.ts'
import { tradeKey, tradeKeyText } from '../bills/transaction.ts'
import type { Decision } from './decisions.ts'
import type { HistoryInput } from './history.ts'
import type { Item } from './item.ts'
import { merchantKey } from './merchant-key.ts'
import { otherItem } from './other-item.ts'
import type { Renewals } from './renewals.ts'
import type { StoredCharge } from './subscription.ts'

/** The charges that each renewal holds. */
export function heldIn({ streams }: Pick<Renewals, 'streams'>): readonly (readonly Item[])[] {
  return streams.map(({ items }) => items)
}

/**
 * The keys, as `tradeKeyText` has them, of charges that a person put into a renewal and that none holds. They are few,
 * and every charge is looked through for them only then.
 */
export function unheldKeys(
  decisions: readonly Decision[],
  held: readonly (readonly Item[])[],
): ReadonlySet<string> {
  const grouping = decisions.filter(({ kind }) => grouped.has(kind))
  const keys = new Set(grouping.flatMap(({ charges }) => charges.map(tradeKeyText)))
  if (keys.size > 0) for (const items of held) for (const item of items) keys.delete(keyOf(item))
  return keys
}

const grouped: ReadonlySet<Decision['kind']> = new Set(['recurring', 'belongs-to', 'apart'])

/**
 * The renewals beside the charges that `keys` name, and what else their merchants charged: the search found nothing in
 * them, and the person did.
 */
export function withUnfound(
  renewals: Renewals,
  keys: ReadonlySet<string>,
  charges: readonly StoredCharge[],
  { rules }: Pick<HistoryInput, 'rules'>,
): Renewals {
  const named = charges.filter(({ charge }) => keys.has(tradeKeyText(tradeKey(charge))))
  if (named.length === 0) return renewals
  const merchants = new Set(named.map(merchantOf))
  const held = new Set(heldIn(renewals).flat().map(keyOf))
  const unfound = charges
    .filter(one => merchants.has(merchantOf(one)) && dayOfTime(one.charge.paidAt) <= renewals.asOf)
    .map(charge => otherItem(charge, { rules }))
    .filter(item => item.text.service === 'other' && !held.has(keyOf(item)))
  return { ...renewals, unfound }
}

function merchantOf({ charge: { wallet, counterparty, goods } }: StoredCharge): string {
  return `${wallet} ${merchantKey(counterparty, goods)}`
}

function keyOf({ charge: { charge } }: Item): string {
  return tradeKeyText(tradeKey(charge))
}
