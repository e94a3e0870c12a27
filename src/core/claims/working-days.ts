import data from '../../../resources/law/working-days.json' with { type: 'json' }
import { addDays, type Day, epochDay } from '../base/calendar.ts'

const holidays: ReadonlySet<string> = new Set(data.holidays)
const makeUpDays: ReadonlySet<string> = new Set(data.makeUpDays)

/** 1 January 1970 was a Thursday: with 0 for Sunday, day 0 is a 4. */
const firstWeekday = 4
const saturday = 6

/** Whether the year's holidays are known; for other years no deadline is counted. */
function isKnownYear(on: Day): boolean {
  return data.validFrom <= on && on <= data.validTo
}

function isHoliday(on: Day): boolean {
  return holidays.has(on)
}

export function isWorkingDay(on: Day): boolean {
  const weekday = (epochDay(on) + firstWeekday) % 7
  if (weekday === 0 || weekday === saturday) return makeUpDays.has(on)
  return !holidays.has(on)
}

/**
 * The last day of a period of working days: the day of the event does not count (总局令第121号 art. 45). Null where
 * it leaves the years whose holidays are known.
 */
export function afterWorkingDays(from: Day, count: number): Day | null {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (!isKnownYear(on)) return null
    if (isWorkingDay(on)) left -= 1
  }
  return on
}

/** The last day of a period of calendar days; one that ends on a public holiday ends on the first day after it. */
export function afterCalendarDays(from: Day, count: number): Day | null {
  let on = addDays(from, count)
  while (isKnownYear(on) && isHoliday(on)) on = addDays(on, 1)
  return isKnownYear(on) ? on : null
}
