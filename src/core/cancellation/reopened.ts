import { type Day, dayOfTime, type WallTime } from '../base/calendar.ts'
import type { LateCharge } from './late-charge.ts'
import { type Closure, closureOf, type StepMark } from './step-mark.ts'

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
