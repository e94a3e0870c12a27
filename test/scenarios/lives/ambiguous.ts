import { type Day, daysBetween } from '../../../src/core/base/calendar.ts'
import { MAX_DISCOUNT_FEN } from './course.ts'
import { lookOf } from './plan.ts'
import { windowDays } from './schedule.ts'
import { dayOf, type TrueMandate } from './truth.ts'

/** Due days nearer than this are told apart by nothing, unless both mandates keep one day throughout. */
const MIN_APART_DAYS = 3
/** Days of the month nearer than this, with the drift of their debits, would do for one denser cycle. */
const MIN_APART_IN_MONTH_DAYS = 8
const MONTH_DAYS = 30.44
/** Three charges of one look that are too many are a mandate rather than a mistake. */
const MAX_EXTRAS = 2

/**
 * Whether nobody could tell the mandates of a mixture apart, because the contract gives them no text, amount or day of
 * their own, or explains a charge of one as well by another. Such a draw is thrown away.
 */
export function isAmbiguous(mandates: readonly TrueMandate[]): boolean {
  if (mandates.some(({ isRequired, cadence }) => !isRequired || cadence === null)) return true
  return mandates.some((one, index) => {
    const others = mandates.filter((_, at) => at !== index)
    const alike = others.filter(other => areAlike(one, other))
    const extras = [one, ...alike].flatMap(mandate => mandate.extras)
    if (extras.length > MAX_EXTRAS || others.some(other => explainsExtra(other, one))) return true
    return alike.some(other => isMerging(one, other) || explainsRegular(other, one))
  })
}

export function areAlike(one: TrueMandate, other: TrueMandate): boolean {
  return one.charges.some(({ row }) =>
    other.charges.some(
      against =>
        Math.abs(row.fen - against.row.fen) <= MAX_DISCOUNT_FEN && lookOf(row) === lookOf(against.row),
    ),
  )
}

function isMerging(one: TrueMandate, other: TrueMandate): boolean {
  const areSparse = one.cadence !== 'monthly' && other.cadence !== 'monthly'
  if (!areSparse && isTwin(one, other)) return false
  return one.charges.some(({ due }) => {
    const distance = Math.min(...other.charges.map(against => Math.abs(daysBetween(due, against.due))))
    const inMonth = Math.min(distance % MONTH_DAYS, MONTH_DAYS - (distance % MONTH_DAYS))
    return areSparse ? inMonth < MIN_APART_IN_MONTH_DAYS : distance < MIN_APART_DAYS
  })
}

/** Both begin on one day and fall due on the same days, as far as the shorter one goes, and neither misses one. */
function isTwin(one: TrueMandate, other: TrueMandate): boolean {
  const [short, long] = [one, other].sort((a, b) => a.charges.length - b.charges.length)
  return short!.charges.every(({ due }, index) => due === long!.charges[index]!.due)
}

/**
 * Whether a cycle of `other` that no charge pays would as well be paid by a charge too many of `one`, at its price or at
 * another that it has risen to.
 */
function explainsExtra(other: TrueMandate, one: TrueMandate): boolean {
  return other.unpaid.some(unpaid => one.extras.some(({ row }) => isInWindow(unpaid, dayOf(row))))
}

/** The same of a regular charge: it lies hardly further from the other due day than from its own. */
function explainsRegular(other: TrueMandate, one: TrueMandate): boolean {
  return other.unpaid.some(unpaid =>
    one.charges.some(({ row, due }) => {
      const delay = Math.abs(daysBetween(unpaid, dayOf(row)))
      return delay <= windowDays.after && delay < Math.abs(daysBetween(due, dayOf(row))) + MIN_APART_DAYS
    }),
  )
}

/** A day to either side is left for a due day that is not known to the day. */
export function isInWindow(due: Day, on: Day): boolean {
  const delay = daysBetween(due, on)
  return delay >= -windowDays.before - 1 && delay <= windowDays.after + 1
}
