import { dayOfTime } from '../base/calendar.ts'
import { tradeKeyText } from '../bills/transaction.ts'
import { type Decision, numbersIn } from './decisions.ts'
import type { History, HistoryInput, Renewals } from './history.ts'
import { type Item, itemKey } from './item.ts'
import { merchantKeyOf } from './merchant-key.ts'
import { otherItem } from './other-item.ts'
import { type StoredCharge, storedKey } from './subscription.ts'

/** What puts charges into a renewal. */
const grouping: ReadonlySet<Decision['kind']> = new Set(['recurring', 'belongs-to', 'apart'])

/**
 * The keys, as `tradeKeyText` has them, of charges that a person put into a renewal, that no other merchant's renewal
 * holds and that are none of Xiaomi's. They are few, and every charge is looked through for them only then.
 */
export function unheldKeys(
  decisions: readonly Decision[],
  renewals: readonly Renewals[],
  histories: readonly History[] = [],
): ReadonlySet<string> {
  const said = decisions.filter(({ kind }) => grouping.has(kind))
  const keys = new Set(said.flatMap(({ charges }) => charges.map(tradeKeyText)))
  if (keys.size === 0) return keys
  const numbers = numbersIn(said)
  const hold = (item: Item) => {
    if (numbers.has(item.charge.charge.identity)) keys.delete(itemKey(item))
  }
  for (const { streams } of renewals) for (const { items } of streams) items.forEach(hold)
  for (const { items } of histories) for (const item of items) if (item.text.service !== 'other') hold(item)
  return keys
}

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
  const named = charges.filter(charge => keys.has(storedKey(charge)))
  if (named.length === 0) return renewals
  const merchants = new Set(named.map(({ charge }) => merchantKeyOf(charge)))
  const held = new Set(renewals.streams.flatMap(({ items }) => items.map(itemKey)))
  const unfound = charges
    .filter(({ charge }) => merchants.has(merchantKeyOf(charge)) && dayOfTime(charge.paidAt) <= renewals.asOf)
    .map(charge => otherItem(charge, { rules }))
    .filter(item => item.text.service === 'other' && !held.has(itemKey(item)))
  return { ...renewals, unfound }
}
