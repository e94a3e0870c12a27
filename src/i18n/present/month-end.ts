import { addDays, type Day } from '../../core/base/calendar.ts'

/** Whether a day is the last of its month. */
export function isLastOfMonth(day: string): boolean {
  return addDays(day as Day, 1).endsWith('-01')
}
