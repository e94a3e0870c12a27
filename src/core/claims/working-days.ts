import data from '../../../resources/law/working-days.json' with { type: 'json' }
import { addDays, type Day, epochDay } from '../base/calendar.ts'

const holidays: ReadonlySet<string> = new Set(data.holidays)
const makeUpDays: ReadonlySet<string> = new Set(data.makeUpDays)

/** 1 January 1970 was a Thursday: with 0 for Sunday, day 0 is a 4. */
const firstWeekday = 4
const saturday = 6

/** The last day of a period. */
export interface PeriodEnd {
  on: Day
  /** Holidays of its years are not announced yet: one that falls on it, or within it, puts it off. */
  isProvisional: boolean
}

/** Whether the holidays of that day's year are known: the State Council announces them late in the year before. */
function isKnownYear(on: Day): boolean {
  return data.validFrom <= on && on <= data.validTo
}

export function isWorkingDay(on: Day): boolean {
  const weekday = (epochDay(on) + firstWeekday) % 7
  if (weekday === 0 || weekday === saturday) return makeUpDays.has(on)
  return !holidays.has(on)
}

/**
 * The last day of a period of working days: the day of the event does not count (总局令第121号 art. 45). In years whose
 * holidays are not known, Mondays to Fridays count.
 */
export function afterWorkingDays(from: Day, count: number): PeriodEnd {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (isWorkingDay(on)) left -= 1
  }
  return { on, isProvisional: !isKnownYear(on) }
}

/** The last day of a period of calendar days; one that ends on a public holiday ends on the first day after it. */
export function afterCalendarDays(from: Day, count: number): PeriodEnd {
  let on = addDays(from, count)
  while (holidays.has(on)) on = addDays(on, 1)
  return { on, isProvisional: !isKnownYear(on) }
}
