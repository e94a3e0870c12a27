import { type Day, dayFromEpoch, dayOfTime } from '../base/calendar.ts'
import type { Item } from './item.ts'
import type { Problem } from './model/charge.ts'
import { isWindowCovered, type Mandate, type Run as ModelRun, runAt } from './model/mandate.ts'
import { type Cycle, dueOf, placeOn, type Schedule } from './model/schedule.ts'
import type { StoredCharge } from './subscription.ts'

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

/** A mandate as found, told of the charges themselves; `items` are those of the problem, in its order. */
export function fitOf(problem: Problem, mandate: Mandate, items: readonly Item[]): Fit {
  const { runs, lead, doubles, strays } = mandate
  const chargeAt = (at: number) => items[at]!.charge
  const told: Run[] = runs.map(run => ({
    schedule: run.schedule,
    paid: new Map(run.hits.map(({ index, at }) => [index, chargeAt(at)])),
    doubles: doubles.flatMap(at => {
      const place = runAt(runs, at) === run ? placeOn(run.schedule, problem.charges[at]!.day) : null
      return place ? [{ index: place.index, charge: chargeAt(at) }] : []
    }),
  }))
  return {
    cycle: runs.at(-1)!.schedule.cycle,
    runs: told,
    offSchedule: strays.map(chargeAt),
    lead: lead === null ? null : chargeAt(lead),
    misses: runs.flatMap(run => missesOf(problem, run)),
    worstShift: Math.max(...runs.flatMap(({ hits }) => hits.map(({ shift }) => Math.abs(shift)))),
  }
}

function missesOf(problem: Problem, { schedule, hits }: ModelRun): Day[] {
  const missed: Day[] = []
  for (const [n, { index }] of hits.entries()) {
    for (let at = (hits[n - 1]?.index ?? index) + 1; at < index; at += 1)
      if (isWindowCovered(problem, schedule, at)) missed.push(dayFromEpoch(dueOf(schedule, at)))
  }
  return missed
}
