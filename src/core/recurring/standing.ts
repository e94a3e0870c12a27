import { addDays, addMonths, type Day, earlierDay } from '../calendar.ts'
import type { Fen } from '../money.ts'
import { dueDay, type Schedule, windowAround } from './cycle.ts'
import { chargeDay, type Fit } from './fit.ts'
import type { Cadence, NextCharge, StoredCharge, SubscriptionStatus } from './subscription.ts'

/** Where a stream stands on a day, apart from what the person said. */
export interface Standing {
  status: SubscriptionStatus
  next: NextCharge | null
  /** The bills of its wallet end before the day asked for: nothing is known after this one. */
  unknownSince: Day | null
}

/** A yearly charge comes at the latest after 372 days and a late window; what names no period may be yearly. */
export const unnamedPeriodDays = 380

const monthsOf: Partial<Record<Cadence, number>> = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 }

interface StandingInput {
  charges: readonly StoredCharge[]
  fit: Fit | null
  /** The period that the text of a single charge names. */
  named: Cadence | null
  price: Fen
  asOf: Day
  /** The last day that bills of its wallet cover. */
  coveredTo: Day | null
}

export function standingOf({ charges, fit, named, price, asOf, coveredTo }: StandingInput): Standing {
  const judgedOn = coveredTo ? earlierDay(coveredTo, asOf) : asOf
  const unknownSince = coveredTo && coveredTo < asOf ? coveredTo : null
  const newest = charges.at(-1)
  if (!newest) return { status: 'lapsed', next: null, unknownSince }
  const last = chargeDay(newest)
  const due = fit ? dueAfter(fit) : dueByName(last, charges.length === 1 ? named : null)
  if (!due) {
    const status = judgedOn <= addDays(last, unnamedPeriodDays) ? 'active' : 'lapsed'
    return { status, next: null, unknownSince }
  }
  const window = windowAround(due.date, due.cadence)
  const isActive = judgedOn <= window.to
  return {
    status: isActive ? 'active' : 'lapsed',
    next: isActive ? { date: due.date, fen: price, window } : null,
    unknownSince,
  }
}

/** The first cycle after the last one paid. */
export function dueAfter(fit: Fit): { date: Day; cadence: Cadence } | null {
  const run = fit.runs.at(-1)
  if (!run) return null
  return { date: dueDay(run.schedule, lastPaid(run.paid) + 1), cadence: run.schedule.cycle.cadence }
}

function lastPaid(paid: ReadonlyMap<number, unknown>): number {
  return Math.max(...paid.keys())
}

function dueByName(last: Day, named: Cadence | null): { date: Day; cadence: Cadence } | null {
  if (named === 'weekly') return { date: addDays(last, 7), cadence: named }
  const months = named && monthsOf[named]
  return named && months ? { date: addMonths(last, months), cadence: named } : null
}

/** For reasons: the day of the month a stream keeps to, where it keeps to one. */
export function anchorOf(fit: Fit): Schedule | null {
  return fit.runs.at(-1)?.schedule ?? null
}
