import type { Transaction } from './transaction.ts'

/** Purchases by a key, each list in order of time. */
export type PurchaseIndex<T> = ReadonlyMap<string, readonly T[]>

/** How far back a search goes: in any real bill the purchase is among the last few of its kind. */
const longestSearch = 1000

export function indexPurchases<T extends Transaction>(
  purchases: readonly T[],
  keyOf: (purchase: T) => string,
): PurchaseIndex<T> {
  const index = new Map<string, T[]>()
  for (const purchase of purchases) {
    const key = keyOf(purchase)
    const list = index.get(key)
    if (list) list.push(purchase)
    else index.set(key, [purchase])
  }
  for (const list of index.values()) list.sort(byTime)
  return index
}

/** Purchases not later than the refund, the latest first. `list` is in order of time. */
export function* earlierThan<T extends Transaction>(refund: T, list: readonly T[]): Generator<T> {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.paidAt <= refund.paidAt) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && low - at <= longestSearch; at -= 1) yield list[at]!
}

/** By time and then by identity, so that nothing depends on the order of the files. */
export function byTime(a: Transaction, b: Transaction): number {
  if (a.paidAt !== b.paidAt) return a.paidAt < b.paidAt ? -1 : 1
  return a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0
}
