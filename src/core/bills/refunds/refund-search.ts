import { grouped } from '../../base/lists.ts'
import type { Transaction } from '../transaction.ts'

/** Purchases by a key, each list in order of time. */
export type PurchaseIndex<T> = ReadonlyMap<string, readonly T[]>

/** How far back a search goes: in any real bill the purchase is among the last few of its kind. */
const longestSearch = 1000

export function indexPurchases<T extends Transaction>(
  purchases: readonly T[],
  keyOf: (purchase: T) => string,
): PurchaseIndex<T> {
  const index = grouped(purchases, keyOf)
  for (const list of index.values()) list.sort(byTime)
  return index
}

/** The latest purchase not later than the refund that passes `test`. `list` is in order of time. */
export function findEarlier<T extends Transaction>(
  refund: T,
  list: readonly T[] | undefined,
  test: (purchase: T) => boolean,
): T | undefined {
  if (!list) return undefined
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.paidAt <= refund.paidAt) low = middle + 1
    else high = middle
  }
  const last = Math.max(0, low - longestSearch)
  for (let at = low - 1; at >= last; at -= 1) if (test(list[at]!)) return list[at]
  return undefined
}

/** By time and then by identity, so that nothing depends on the order of the files. */
export function byTime(a: Transaction, b: Transaction): number {
  if (a.paidAt !== b.paidAt) return a.paidAt < b.paidAt ? -1 : 1
  return a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0
}
