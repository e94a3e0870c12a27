import { addCycles } from '../base/cadence.ts'
import { addMonths, type Day, dayOfTime, daysBetween, daysInMonth } from '../base/calendar.ts'
import { counted } from '../base/lists.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'

/**
 * The first due day on or after `from`, told from the charges up to `lastCharge`. It does not move when later bills
 * arrive, unlike the detector's forecast, so a date given to the person stays. Null where the rhythm tells none.
 */
export function dueOnOrAfter(
  subscription: Subscription,
  lastCharge: StoredCharge | undefined,
  from: Day,
): Day | null {
  if (!lastCharge) return null
  const last = dayOfTime(lastCharge.charge.paidAt)
  const { cadence, charges, next } = subscription
  const anchor = usualDayOfMonth(charges.filter(({ charge }) => charge.paidAt <= lastCharge.charge.paidAt))
  const paidFor = cadence === 'weekly' ? last : nearestOnAnchor(last, anchor)
  for (let cycles = 1; ; cycles += 1) {
    const due = addCycles(paidFor, cadence, cycles, anchor)
    if (!due) return next && next.date >= from ? next.date : null
    if (due > last && due >= from) return due
  }
}

/** The due day a charge was for: debits come some days early or late, so the nearest one with the usual day of month. */
function nearestOnAnchor(day: Day, anchor: number): Day {
  const candidates = [-1, 0, 1].map(months => addMonths(day, months, anchor))
  return candidates.reduce((best, next) =>
    Math.abs(daysBetween(day, next)) < Math.abs(daysBetween(day, best)) ? next : best,
  )
}

/** The day of month most charges fall on; the last day of a short month counts for the longer days it stands in for. */
function usualDayOfMonth(charges: readonly StoredCharge[]): number {
  const days = charges.map(settled => dayOfTime(settled.charge.paidAt))
  const longest = Math.max(...days.map(dayOfMonth))
  const counts = counted(
    days.map(day => (isLastOfMonth(day) ? Math.max(dayOfMonth(day), longest) : dayOfMonth(day))),
  )
  // Of two equally common days the one seen later wins; a map keeps the order of first sight.
  return [...counts].reduce((best, one) => (one[1] >= best[1] ? one : best), [1, 0])[0]
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

function isLastOfMonth(day: Day): boolean {
  return dayOfMonth(day) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
}
