import type { Cadence } from '../../base/cadence.ts'
import { type Fen, fen, zeroFen } from '../../base/money.ts'
import type { Subscription } from '../subscription.ts'

/** Charges of a cadence per year, by which prices are made comparable; what follows no rhythm counts for nothing. */
const chargesPerYear: Record<Cadence, number> = {
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  semiannual: 2,
  annual: 1,
  irregular: 0,
  single: 0,
}
const monthsPerYear = 12

/** What an active subscription takes per month at its current price, rounded to the fen; 0 unless active. */
export function monthlyPrice(subscription: Subscription): Fen {
  const price = subscription.next?.fen ?? zeroFen
  if (subscription.status !== 'active') return zeroFen
  return fen(Math.round((price * chargesPerYear[subscription.cadence]) / monthsPerYear))
}
