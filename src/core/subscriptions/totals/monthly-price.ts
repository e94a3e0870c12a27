import { cyclesPerYear } from '../../base/cadence.ts'
import { monthsPerYear } from '../../base/calendar.ts'
import { type Fen, fen, zeroFen } from '../../base/money.ts'
import type { Subscription } from '../subscription.ts'

/** What an active subscription takes per month at its current price, rounded to the fen; 0 unless active. */
export function monthlyPrice(subscription: Subscription): Fen {
  const price = subscription.next?.fen ?? zeroFen
  if (subscription.status !== 'active') return zeroFen
  return fen(Math.round((price * cyclesPerYear(subscription.cadence)) / monthsPerYear))
}
