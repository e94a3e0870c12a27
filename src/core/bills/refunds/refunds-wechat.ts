import { addDays, dayOfTime } from '../../base/calendar.ts'
import { isNone } from '../order-number.ts'
import type { Transaction } from '../transaction.ts'
import { byTime, findEarlier, indexPurchases, type PurchaseIndex } from './refund-search.ts'

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
  transactions: readonly T[],
  isPurchase: (transaction: T) => boolean,
  mayBeStale: MayBeStale<T>,
): Map<T, T | null> {
  const targets = new Map<T, T | null>()
  if (refunds.length === 0) return targets
  // A bill has few refunds: only what they may refer to is worth an index.
  const names = new Set(refunds.flatMap(refund => [refund.counterparty, baseOf(refund)]))
  const kinds = new Set(
    refunds.filter(({ counterparty }) => isNone(counterparty)).map(refund => kindOf(baseOf(refund))),
  )
  const places = indexPlaces(
    transactions.filter(
      one =>
        isPurchase(one) &&
        (names.has(one.counterparty) || (kinds.size > 0 && kinds.has(kindOf(one.category)))),
    ),
  )
  const taken = new Map<T, number>()
  const left = (purchase: T) => (purchase.statedRefundFen ?? 0) - (taken.get(purchase) ?? 0)
  const isFree = (purchase: T, refund: T) =>
    purchase.statedRefundFen === null && !taken.has(purchase) && mayBeStale(purchase, refund)

  const ways: readonly ((refund: T) => T | undefined)[] = [
    refund => search(refund, places.byStated, purchase => left(purchase) === refund.fen, refund.fen),
    refund => search(refund, places.all, purchase => left(purchase) >= refund.fen),
    refund => search(refund, places.bySum, purchase => isFree(purchase, refund), refund.fen),
    refund => {
      if (refund.status === '已全额退款') return undefined
      const isDearer = (purchase: T) => isFree(purchase, refund) && purchase.fen > refund.fen
      const dearer = search(refund, places.all, isDearer)
      const another = search(refund, places.all, purchase => purchase !== dearer && isDearer(purchase))
      return another ? undefined : dearer
    },
  ]

  let open = refunds.toSorted(byTime)
  for (const way of ways) {
    open = open.filter(refund => {
      const purchase = way(refund)
      if (!purchase) return true
      taken.set(purchase, (taken.get(purchase) ?? 0) + refund.fen)
      targets.set(refund, purchase)
      return false
    })
  }
  for (const refund of open) targets.set(refund, null)
  return targets
}

/** Purchases by name and by kind, whole and split by a sum, so that no search has to pass many. */
interface Place<T> {
  byName: PurchaseIndex<T>
  byKind: PurchaseIndex<T>
}

function indexPlaces<T extends Transaction>(purchases: readonly T[]) {
  const place = (keyOf: (purchase: T) => string): Place<T> => ({
    byName: indexPurchases(purchases, purchase => purchase.counterparty + keyOf(purchase)),
    byKind: indexPurchases(purchases, purchase => kindOf(purchase.category) + keyOf(purchase)),
  })
  return {
    all: place(() => ''),
    bySum: place(purchase => `|${purchase.fen}`),
    byStated: place(purchase => `|${purchase.statedRefundFen}`),
  }
}

function search<T extends Transaction>(
  refund: T,
  place: Place<T>,
  test: (purchase: T) => boolean,
  sum?: number,
): T | undefined {
  const key = sum === undefined ? '' : `|${sum}`
  const base = baseOf(refund)
  const earliest = addDays(dayOfTime(refund.paidAt), -longestDays)
  const isRecent = (purchase: T) => dayOfTime(purchase.paidAt) >= earliest && test(purchase)
  if (isNone(refund.counterparty)) {
    const named = findEarlier(refund, place.byName.get(base + key), isRecent)
    return named ?? findEarlier(refund, place.byKind.get(kindOf(base) + key), isRecent)
  }
  const found = findEarlier(refund, place.byName.get(refund.counterparty + key), isRecent)
  return (
    found ??
    (base === refund.counterparty ? undefined : findEarlier(refund, place.byName.get(base + key), isRecent))
  )
}

/** What comes before `-退款`: the merchant's name, or the kind of trade. */
function baseOf(refund: Transaction): string {
  return refund.category.endsWith('-退款') ? refund.category.slice(0, -'-退款'.length) : ''
}

/** 微信红包（单发） is refunded as 微信红包-退款. */
function kindOf(category: string): string {
  return category.replace(/[（(].*$/, '')
}
