import { dayOfTime, daysBetween } from '../calendar.ts'
import { isNone } from '../text.ts'
import { byTime, earlierThan, indexPurchases } from './refund-search.ts'
import type { Transaction } from './transaction.ts'

/** WeChat Pay lets merchants refund for a year. */
const longestDays = 366

/** True if the purchase may still have been refunded after its bill was made, so that its status can't tell. */
export type MayBeStale<T> = (purchase: T, refund: T) => boolean

/**
 * For each refund its purchase, or null. No number ties the two; the same counterparty (transfers and red packets: the
 * same kind of trade), the sum and the purchase's status do. Status first: 已退款(￥x) and 已全额退款 say how much came
 * back. A purchase without such a status can only be the one if it was exported before the refund.
 */
export function wechatRefundTargets<T extends Transaction>(
  refunds: readonly T[],
  purchases: readonly T[],
  mayBeStale: MayBeStale<T>,
): Map<T, T | null> {
  const targets = new Map<T, T | null>()
  if (refunds.length === 0) return targets
  const byName = indexPurchases(purchases, purchase => purchase.counterparty)
  const byKind = indexPurchases(purchases, purchase => kindOf(purchase.category))
  const taken = new Map<T, number>()
  const left = (purchase: T) => (purchase.statedRefundFen ?? 0) - (taken.get(purchase) ?? 0)
  const isFree = (purchase: T, refund: T) =>
    purchase.statedRefundFen === null && !taken.has(purchase) && mayBeStale(purchase, refund)

  const ways: readonly ((refund: T, candidates: readonly T[]) => T | undefined)[] = [
    (refund, candidates) => candidates.find(purchase => left(purchase) === refund.fen),
    (refund, candidates) => candidates.find(purchase => left(purchase) > refund.fen),
    (refund, candidates) =>
      candidates.find(purchase => isFree(purchase, refund) && purchase.fen === refund.fen),
    (refund, candidates) => {
      if (refund.status === '已全额退款') return undefined
      const dearer = candidates.filter(purchase => isFree(purchase, refund) && purchase.fen > refund.fen)
      return dearer.length === 1 ? dearer[0] : undefined
    },
  ]

  let open = refunds.toSorted(byTime)
  for (const way of ways) {
    open = open.filter(refund => {
      const purchase = way(refund, candidatesFor(refund, byName, byKind))
      if (!purchase) return true
      taken.set(purchase, (taken.get(purchase) ?? 0) + refund.fen)
      targets.set(refund, purchase)
      return false
    })
  }
  for (const refund of open) targets.set(refund, null)
  return targets
}

function candidatesFor<T extends Transaction>(
  refund: T,
  byName: ReadonlyMap<string, readonly T[]>,
  byKind: ReadonlyMap<string, readonly T[]>,
): T[] {
  const base = refund.category.endsWith('-退款') ? refund.category.slice(0, -'-退款'.length) : ''
  const named = isNone(refund.counterparty) ? undefined : byName.get(refund.counterparty)
  const list =
    named ?? byName.get(base) ?? (isNone(refund.counterparty) ? byKind.get(kindOf(base)) : undefined) ?? []
  const found: T[] = []
  for (const purchase of earlierThan(refund, list)) {
    if (daysBetween(dayOfTime(purchase.paidAt), dayOfTime(refund.paidAt)) > longestDays) break
    found.push(purchase)
  }
  return found
}

/** 微信红包（单发） is refunded as 微信红包-退款. */
function kindOf(category: string): string {
  return category.replace(/[（(].*$/, '')
}
