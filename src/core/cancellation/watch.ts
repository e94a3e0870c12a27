import { debitWindow, windowAround } from '../base/cadence.ts'
import { addDays, type Day, dayOfTime, earlierDay, type WallTime } from '../base/calendar.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'
import { dueOnOrAfter } from './due-date.ts'
import type { Closure } from './step-mark.ts'

/** The days on which a silent wallet proves that a renewal is off, and the day from which a bill shows them all. */
export interface Watch {
  due: Day
  from: Day
  to: Day
  exportAfter: Day
  /** The due days before it have passed and no bill shows them: due only if the charges went on as they were. */
  assumed: boolean
}

/**
 * The window around the next due day: after the moment the renewal was switched off or, while it still runs, after
 * `asOf`. It begins on the day of switching off where the charge due before may still be on its way. Null where no
 * next charge can be told.
 */
export function watchOf(subscription: Subscription, closure: Closure | null, asOf: Day): Watch | null {
  const due = closure
    ? dueOnOrAfter(subscription, lastBefore(subscription, graceEnd(closure.at)), dayOfTime(closure.at))
    : nextDue(subscription, asOf)
  if (!due) return null
  // Of weekly charges as well: a fortnight in which two were due and none came proves more than a few days.
  const { from, to } = windowAround(due, debitWindow)
  const known = subscription.next?.date
  return {
    due,
    from: closure && isOverdue(subscription, closure) ? earlierDay(from, dayOfTime(closure.at)) : from,
    to,
    exportAfter: addDays(to, 1),
    assumed: known !== undefined && known < due,
  }
}

/** Whether a charge that was due before the renewal was switched off had not come and still might. */
function isOverdue(subscription: Subscription, { at }: Closure): boolean {
  const closed = dayOfTime(at)
  const last = lastBefore(subscription, graceEnd(at))
  const open = dueOnOrAfter(subscription, last, addDays(closed, -debitWindow.late))
  return open !== null && open < closed
}

/** What the bills foretell while it is to come, then the due day that follows if the charges go on as they were. */
function nextDue(subscription: Subscription, asOf: Day): Day | null {
  const known = subscription.next?.date ?? null
  if (known && known >= asOf) return known
  const following = dueOnOrAfter(subscription, subscription.charges.at(-1), asOf)
  if (following || !known) return following
  return addDays(known, debitWindow.late) >= asOf ? known : null
}

/**
 * The end of the 24 hours in which a debit requested before the renewal was switched off may still arrive
 * (resources/guides: wxpay-rules, wechat-forum-pending).
 */
export function graceEnd(closed: WallTime): WallTime {
  return `${addDays(dayOfTime(closed), 1)}${closed.slice(10)}` as WallTime
}

function lastBefore(subscription: Subscription, time: WallTime): StoredCharge | undefined {
  return subscription.charges.findLast(settled => settled.charge.paidAt <= time)
}
