import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { monthsBetween } from '../../../core/base/calendar.ts'
import type { MonthRange } from './month-range.tsx'

/**
 * The subscriptions with their charges of some months and the sums of those; without any such charge, they are left
 * out. What is said of today (price, next charge, findings) stays as it is.
 */
export function chargesWithin(
  subscriptions: readonly SubscriptionView[],
  { from, to }: MonthRange,
): readonly SubscriptionView[] {
  if (from === '' && to === '') return subscriptions
  return subscriptions.flatMap(one => {
    const charges = one.charges.filter(({ paidAt }) => {
      const month = paidAt.slice(0, 7)
      return (from === '' || month >= from) && (to === '' || month <= to)
    })
    if (charges.length === 0) return []
    const chargedFen = charges.reduce((sum, { fen }) => sum + fen, 0)
    const refundedFen = charges.reduce((sum, charge) => sum + charge.refundedFen, 0)
    return [{ ...one, charges, chargedFen, refundedFen, netFen: chargedFen - refundedFen }]
  })
}

/** Every month from the first charge to today, `2024-03`. */
export function monthsOf(subscriptions: readonly SubscriptionView[], asOf: string): string[] {
  const first = subscriptions
    .flatMap(({ charges }) => charges.map(({ paidAt }) => paidAt.slice(0, 7)))
    .sort()[0]
  return first === undefined ? [] : monthsBetween(first, asOf.slice(0, 7))
}
