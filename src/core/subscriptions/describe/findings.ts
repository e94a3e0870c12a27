import { type Day, dayOfTime } from '../../base/calendar.ts'
import { grouped } from '../../base/lists.ts'
import { addFen, type Fen, fen, subtractFen } from '../../base/money.ts'
import { chargeDay, type Fit } from '../fit.ts'
import type { Prices } from '../prices.ts'
import type { Question } from '../questions.ts'
import type { Finding, StoredCharge } from '../subscription.ts'

export function netOf(charges: readonly StoredCharge[]): Fen {
  return addFen(...charges.map(({ charge, refundedFen }) => subtractFen(charge.fen, refundedFen)))
}

/** What stands out in one stream; findings between streams are in overlap.ts. */
export function findingsOf(
  charges: readonly StoredCharge[],
  fit: Fit | null,
  prices: Prices,
  cancelledOn: Day | null,
  questions: readonly Question[],
): Finding[] {
  const found = [
    ...(fit ? [...doubles(fit), ...offSchedule(fit)] : []),
    ...trial(charges, prices),
    ...rise(charges, prices),
  ]
  return [
    ...found.filter(finding => !questions.some(question => isAbout(question, finding))),
    ...(cancelledOn ? afterCancelling(charges, cancelledOn) : []),
  ]
}

/** A finding stands only where no explanation without it is nearly as likely; of prices there is one of a kind. */
function isAbout(question: Question, { kind, charges }: Finding): boolean {
  if (question.kind !== kind) return false
  const isOfPrice = kind === 'price-increase' || kind === 'trial-conversion'
  return isOfPrice || charges.some(charge => question.charges.includes(charge))
}

function doubles(fit: Fit): Finding[] {
  return fit.runs.flatMap(run => {
    return [...grouped(run.doubles, ({ index }) => index)].map(([index, further]) => {
      // In the order of the clock: the first charge of a cycle is the one owed, whatever its price.
      const first = run.paid.get(index)
      const all = [...(first ? [first] : []), ...further.map(({ charge }) => charge)].sort(byClock)
      const charges = all.slice(1)
      const facts = { day: chargeDay(all[0]!) }
      return { kind: 'duplicate-charge' as const, charges, fen: netOf(charges), facts }
    })
  })
}

function byClock(a: StoredCharge, b: StoredCharge): number {
  return a.charge.paidAt < b.charge.paidAt ? -1 : a.charge.paidAt > b.charge.paidAt ? 1 : 0
}

/** Where no plan is sold by the rhythm, nothing is owed on its days. */
function offSchedule(fit: Fit): Finding[] {
  if (fit.cycle.cadence === 'irregular') return []
  return fit.offSchedule.map(charge => ({
    kind: 'off-schedule-charge' as const,
    charges: [charge],
    fen: netOf([charge]),
    facts: { day: chargeDay(charge) },
  }))
}

function trial(charges: readonly StoredCharge[], { trial }: Prices): Finding[] {
  if (!trial) return []
  const full = charges.filter(({ charge }) => charge.paidAt >= trial.fullFrom)
  const [first] = full
  if (!first) return []
  return [
    {
      kind: 'trial-conversion',
      charges: full,
      fen: netOf(full),
      facts: { before: trial.price, after: trial.after, day: chargeDay(first) },
    },
  ]
}

function rise(charges: readonly StoredCharge[], { steps }: Prices): Finding[] {
  const at = steps.findIndex((step, index) => step.fen > (steps[index - 1]?.fen ?? step.fen))
  const step = steps[at]
  const base = steps[at - 1]?.fen
  if (!step || base === undefined) return []
  const dearer = charges.filter(charge => chargeDay(charge) >= step.from && charge.charge.fen > base)
  const difference = dearer.reduce((sum, { charge }) => sum + charge.fen - base, 0)
  return [
    {
      kind: 'price-increase',
      charges: dearer,
      fen: fen(difference),
      facts: { before: base, after: step.fen, day: step.from },
    },
  ]
}

function afterCancelling(charges: readonly StoredCharge[], on: Day): Finding[] {
  const later = charges.filter(({ charge }) => dayOfTime(charge.paidAt) > on)
  if (later.length === 0) return []
  return [{ kind: 'charge-after-cancellation', charges: later, fen: netOf(later), facts: { day: on } }]
}
