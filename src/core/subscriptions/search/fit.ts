import { type Day, dayOfTime } from '../../base/calendar.ts'
import type { StoredCharge } from '../subscription.ts'
import type { Cycle, Schedule } from './cycle.ts'

/** The charges of one run of cycles on one schedule. */
export interface Run {
  schedule: Schedule
  /** The charge that paid each cycle, by cycle. */
  paid: Map<number, StoredCharge>
  /** Further charges in the window of a cycle already paid. */
  doubles: { index: number; charge: StoredCharge }[]
}

/** How a rhythm explains the charges of a stream. */
export interface Fit {
  cycle: Cycle
  /** Oldest first; more than one where the person signed up again on another day after a pause. */
  runs: Run[]
  /** Charges in no cycle's window. */
  offSchedule: StoredCharge[]
  /** A trial or first-period discount that came before the first cycle. */
  lead: StoredCharge | null
  /** Due days that bills cover and no charge paid, pauses left out. */
  misses: Day[]
  /** The most days that a charge came off its due day. */
  worstShift: number
}

export function chargeDay({ charge }: StoredCharge): Day {
  return dayOfTime(charge.paidAt)
}

/** How many cycles were paid. */
export function hitsOf(fit: Fit): number {
  return fit.runs.reduce((sum, run) => sum + run.paid.size, 0)
}

/** The charges that paid a cycle each, the lead before them, oldest first. */
export function paidCharges(fit: Fit): StoredCharge[] {
  const paid = fit.runs.flatMap(run => [...run.paid].sort(([a], [b]) => a - b).map(([, charge]) => charge))
  return fit.lead ? [fit.lead, ...paid] : paid
}
