import { addCycles, type Cadence, debitWindowOf, windowAround } from '../../base/cadence.ts'
import { addDays, addMonths, type Day, dayFromEpoch, earlierDay, type Period } from '../../base/calendar.ts'
import { covers, until } from '../../base/coverage.ts'
import type { Fen } from '../../base/money.ts'
import type { PlanText } from '../../catalogue/plan-text.ts'
import { chargeDay, type Fit } from '../fit.ts'
import { type Cycle, dueOf } from '../model/schedule.ts'
import type { NextCharge, StoredCharge, SubscriptionStatus } from '../subscription.ts'

/** Where a stream stands on a day, apart from what the person said. */
export interface Outlook {
  status: SubscriptionStatus
  next: NextCharge | null
  /** The bills of its wallet end before the day asked for: nothing is known after this one. */
  unknownSince: Day | null
}

/** A yearly charge comes at the latest after 372 days and a late window; what names no period may be yearly. */
export const unnamedPeriodDays = 380

interface OutlookInput {
  charges: readonly StoredCharge[]
  fit: Fit | null
  isSingle: boolean
  /** The period that the text names, and in how many days where it counts them. */
  named: Pick<PlanText, 'period' | 'periodDays'>
  price: Fen
  asOf: Day
  /** The days that bills of its wallet cover, joined. */
  coverage: readonly Period[]
}

export function outlookOf({ charges, fit, isSingle, named, price, asOf, ...known }: OutlookInput): Outlook {
  const coverage = until(known.coverage, asOf)
  const end = coverage.at(-1)?.to ?? null
  const judgedOn = end ? earlierDay(end, asOf) : asOf
  const unknownSince = end && end < asOf ? end : null
  // The period of a single charge runs from its own day, not from that of a double.
  const newest = isSingle ? charges[0] : charges.at(-1)
  if (!newest) return { status: 'lapsed', next: null, unknownSince }
  const last = chargeDay(newest)
  // Of a rhythm that no cadence has, the day is no promise, but staying away says as much.
  if (fit?.cycle.cadence === 'irregular') {
    const { to } = windowAround(nextOf(fit.cycle, last), debitWindowOf('irregular'))
    return { status: judgedOn <= to ? 'active' : 'lapsed', next: null, unknownSince }
  }
  const due = fit ? dueAfter(fit, judgedOn, coverage) : isSingle ? dueByName(last, named) : null
  if (!due) {
    const status = judgedOn <= addDays(last, unnamedPeriodDays) ? 'active' : 'lapsed'
    return { status, next: null, unknownSince }
  }
  const window = windowAround(due.date, debitWindowOf(due.cadence))
  const isActive = judgedOn <= window.to
  return {
    status: isActive ? 'active' : 'lapsed',
    next: isActive ? { date: due.date, fen: price, window } : null,
    unknownSince,
  }
}

/**
 * The first cycle after the last one paid that is known to be uncharged or still open: of a cycle whose window lies
 * in months without a bill nobody knows.
 */
function dueAfter(
  fit: Fit,
  judgedOn: Day,
  coverage: readonly Period[],
): { date: Day; cadence: Cadence } | null {
  const run = fit.runs.at(-1)
  if (!run) return null
  const { cadence } = run.schedule.cycle
  for (let index = Math.max(...run.paid.keys()) + 1; ; index += 1) {
    const date = dayFromEpoch(dueOf(run.schedule, index))
    const window = windowAround(date, debitWindowOf(cadence))
    if (window.to > judgedOn || covers(coverage, window)) return { date, cadence }
  }
}

function nextOf({ every, unit }: Cycle, last: Day): Day {
  return unit === 'days' ? addDays(last, every) : addMonths(last, every)
}

function dueByName(
  last: Day,
  { period, periodDays }: OutlookInput['named'],
): { date: Day; cadence: Cadence } | null {
  if (period === null) return null
  // A text may count the days of its month or year, never those of its week.
  const isCounted = periodDays !== null && period !== 'weekly'
  const date = isCounted ? addDays(last, periodDays) : addCycles(last, period, 1)
  return date && { date, cadence: period }
}
