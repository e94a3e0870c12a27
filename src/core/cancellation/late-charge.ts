import { type Day, dayOfTime, type WallTime, withOffset } from '../base/calendar.ts'
import { type ChargeFacts, chargeFacts } from '../subscriptions/describe/charge-facts.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'
import { type Closure, closings, closureOf, type StepId, type StepMark } from './step-mark.ts'
import { graceEnd } from './watch.ts'

/** A charge that came although the renewal was off, with both times side by side. */
export interface LateCharge {
  charge: StoredCharge
  /** When it had been ended: a time where a step was marked, a day where the person only stated one. */
  closed: WallTime | Day
  /** The step done last before it; null where the person only stated the day. */
  step: StepId | null
  /** Within 24 hours: perhaps requested before, so it proves nothing against the cancellation itself. */
  pending: boolean
}

/** The same as it is told outside; `closedAt` is a day, or a time with its offset. */
export interface LateChargeFacts extends ChargeFacts {
  closedAt: string
  step: StepId | null
  pending: boolean
}

/** Charges after a step ended the renewal or, by the person's word, after it was cancelled altogether; oldest first. */
export function lateCharges(subscription: Subscription, marks: readonly StepMark[]): LateCharge[] {
  const closed = closings(marks)
  const late = new Map<string, LateCharge>()
  for (const finding of subscription.findings) {
    if (finding.kind !== 'charge-after-cancellation') continue
    for (const charge of finding.charges) {
      late.set(charge.charge.identity, { charge, closed: finding.facts.day, step: null, pending: false })
    }
  }
  for (const charge of subscription.charges) {
    const paidAt = charge.charge.paidAt
    const mark = closed.findLast(closing => closing.at < paidAt)
    if (mark)
      late.set(charge.charge.identity, {
        charge,
        closed: mark.at,
        step: mark.step,
        pending: paidAt <= graceEnd(mark.at),
      })
  }
  return [...late.values()].sort((a, b) => (a.charge.charge.paidAt < b.charge.charge.paidAt ? -1 : 1))
}

export function lateChargeFacts({ charge, closed, step, pending }: LateCharge): LateChargeFacts {
  const closedAt = closed.length > 10 ? withOffset(closed as WallTime) : closed
  return { ...chargeFacts(charge), closedAt, step, pending }
}

/** What was said before a charge came all the same: it ended nothing, so every step is open again. */
export interface Reopened {
  /** When the charge came. */
  at: WallTime
  /** What had been believed until then. */
  believed: Closure
}

/** By the newest charge that came although both sides were off by then; null where none did. */
export function reopenedBy(
  late: readonly LateCharge[],
  marks: readonly StepMark[],
  statedOff: Day | null,
): Reopened | null {
  for (const { charge, pending } of [...late].reverse()) {
    const { paidAt } = charge.charge
    if (pending) continue
    const stated = statedOff !== null && statedOff < dayOfTime(paidAt) ? statedOff : null
    const believed = closureOf(
      marks.filter(({ at }) => at < paidAt),
      stated,
    )
    if (believed?.isComplete) return { at: paidAt, believed }
  }
  return null
}
