import { type Day, dayOfTime, earlierDay } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { dayOfCharge } from './charge-facts.ts'

/**
 * How old a child, born on `born`, was at the oldest charge that bills hold of the renewals of the case: at the
 * sign-up, or later where the bills begin after it. Null where no bill holds one.
 */
export function ageAtOldest(material: CaseMaterial, born: string): number | null {
  const on = oldestDay(material)
  if (on === null) return null
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - Number(on.slice(5) < born.slice(5))
}

/** Of the charges of the case and those before them in their renewals. */
function oldestDay({ charges }: CaseMaterial): Day | null {
  const days = charges.flatMap(charge => {
    const first = charge.subscription?.charges[0]
    return [dayOfCharge(charge), ...(first ? [dayOfTime(first.charge.paidAt)] : [])]
  })
  return days.length > 0 ? days.reduce(earlierDay) : null
}
