import { type Day, type WallTime, withOffset } from '../base/calendar.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'
import { closings, type PlaceMark } from './step-mark.ts'
import { graceEnd } from './watch.ts'

/** A charge that came although the renewal was off, with both times side by side. */
export interface LateCharge {
  charge: StoredCharge
  /** When it had been switched off: a time where a place was marked, a day where the person only stated one. */
  closed: WallTime | Day
  /** The place switched off last before it; null where the person only stated the day. */
  place: string | null
  /** Within 24 hours: perhaps requested before, so it proves nothing against the cancellation itself. */
  pending: boolean
}

/** Charges after the renewal was switched off in a place or, by the person's word, altogether; oldest first. */
export function lateCharges(subscription: Subscription, marks: readonly PlaceMark[]): LateCharge[] {
  const closed = closings(marks)
  const late = new Map<string, LateCharge>()
  for (const finding of subscription.findings) {
    if (finding.kind !== 'charge-after-cancellation') continue
    for (const charge of finding.charges) {
      late.set(charge.charge.identity, { charge, closed: finding.facts.day, place: null, pending: false })
    }
  }
  for (const charge of subscription.charges) {
    const paidAt = charge.charge.paidAt
    const mark = closed.findLast(closing => closing.at < paidAt)
    if (mark)
      late.set(charge.charge.identity, {
        charge,
        closed: mark.at,
        place: mark.place,
        pending: paidAt <= graceEnd(mark.at),
      })
  }
  return [...late.values()].sort((a, b) => (a.charge.charge.paidAt < b.charge.charge.paidAt ? -1 : 1))
}

/** A time with the offset a report needs, a day as it is. */
export function timeOrDay(moment: WallTime | Day): string {
  return moment.length > 10 ? withOffset(moment as WallTime) : moment
}
