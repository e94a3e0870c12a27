import { type Cadence, cyclesPerYear } from '../../base/cadence.ts'
import { addDays, type Day, daysBetween, laterDay, type Period } from '../../base/calendar.ts'
import { until } from '../../base/coverage.ts'
import { addFen, type Fen, fen, subtractFen } from '../../base/money.ts'
import type { PlanText } from '../../catalogue/plan-text.ts'
import { chargeDay } from '../fit.ts'
import type { StoredCharge } from '../subscription.ts'

interface YearlyInput {
  charges: readonly StoredCharge[]
  cadence: Cadence
  /** The last regular price. */
  price: Fen
  named: Pick<PlanText, 'period'>
  /** All that was charged so far is a trial, whose price is all that is known. */
  isTrial: boolean
  asOf: Day
  /** The days that bills of its account cover, joined. */
  coverage: readonly Period[]
}

/** What a year costs while it runs: the last regular price as often as it comes, or what the last year took. */
export function yearlyCost({ charges, cadence, price, named, isTrial, asOf, coverage }: YearlyInput): Fen {
  if (cadence === 'irregular') {
    const from = firstOfLastDays(until(coverage, asOf), daysOfYear, asOf)
    const net = charges
      .filter(charge => chargeDay(charge) >= from)
      .map(({ charge, refundedFen }) => subtractFen(charge.fen, refundedFen))
    return addFen(...net)
  }
  const rhythm = cadence === 'single' ? named.period : cadence
  return isTrial || rhythm === null ? price : fen(price * cyclesPerYear(rhythm))
}

const daysOfYear = 365

/** The day from which bills cover so many days; where they cover fewer, their first. */
function firstOfLastDays(coverage: readonly Period[], days: number, asOf: Day): Day {
  let left = days
  for (const { from, to } of [...coverage].reverse()) {
    const length = daysBetween(from, to) + 1
    if (length >= left) return laterDay(from, addDays(to, 1 - left))
    left -= length
  }
  return coverage[0]?.from ?? addDays(asOf, 1 - days)
}
