import type { Cadence } from '../../base/cadence.ts'
import {
  addDays,
  type Day,
  dayFromEpoch,
  daysInMonth,
  epochDay,
  epochDayOf,
  type Period,
} from '../../base/calendar.ts'

/**
 * The rhythm of a mandate: calendar months on an anchor day, which a short month clamps for that month only, or a
 * fixed number of days, as WeChat's mini programs count (31, 93, 372) and Alipay allows (from 7).
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vips.html
 */
export type Cycle = { cadence: Cadence; months: number } | { cadence: Cadence; days: number }

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const fixed = (cadence: Cadence, from: number, to: number): Cycle[] =>
  range(from, to).map(days => ({ cadence, days }))

/** Calendar months before fixed days: of two that explain the dates alike, the simpler one comes first. */
export const cycles: readonly Cycle[] = [
  { cadence: 'monthly', months: 1 },
  { cadence: 'quarterly', months: 3 },
  { cadence: 'semiannual', months: 6 },
  { cadence: 'annual', months: 12 },
  { cadence: 'weekly', days: 7 },
  ...fixed('monthly', 28, 31),
  ...fixed('quarterly', 90, 93),
  ...fixed('semiannual', 180, 186),
  ...fixed('annual', 360, 372),
]

/**
 * The days around a due day on which a debit still belongs to it. Alipay debits up to 5 days early; WeChat on days
 * 3 to 9 after its notice. https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter2_8.shtml
 */
const debitWindow = { early: 5, late: 9 }
const weeklyWindow = { early: 1, late: 1 }

export function windowOf(cadence: Cadence): { early: number; late: number } {
  return cadence === 'weekly' ? weeklyWindow : debitWindow
}

export function windowAround(due: Day, cadence: Cadence): Period {
  const { early, late } = windowOf(cadence)
  return { from: addDays(due, -early), to: addDays(due, late) }
}

/**
 * A cycle that has begun. `start` is the due day of cycle 0 in days since 1970; for calendar months `month` counts
 * that month from year 0, and `anchor` is the day of the month the schedule keeps to (1–31).
 */
export interface Schedule {
  cycle: Cycle
  start: number
  month: number
  anchor: number
}

export function scheduleFrom(cycle: Cycle, start: Day, anchor = Number(start.slice(8, 10))): Schedule {
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1
  const first = { cycle, start: epochDay(start), month, anchor }
  return { ...first, start: dueNumber(first, 0) }
}

/** The due day of a cycle, in days since 1970. */
export function dueNumber({ cycle, start, month, anchor }: Schedule, index: number): number {
  if ('days' in cycle) return start + cycle.days * index
  const { first, days } = monthAt(month + cycle.months * index)
  return first + Math.min(anchor, days) - 1
}

interface Month {
  /** Its first day in days since 1970. */
  first: number
  days: number
}

/** Every schedule asks for the same few hundred months over and over. */
const months = new Map<number, Month>()

function monthAt(at: number): Month {
  const known = months.get(at)
  if (known) return known
  const year = Math.floor(at / 12)
  const monthOfYear = at - year * 12 + 1
  const month = { first: epochDayOf(year, monthOfYear, 1), days: daysInMonth(year, monthOfYear) }
  months.set(at, month)
  return month
}

export function dueDay(schedule: Schedule, index: number): Day {
  return dayFromEpoch(dueNumber(schedule, index))
}

/**
 * The cycle whose window holds the day (days since 1970), and by how many days it missed the due day; null off all.
 * The windows of two cycles never touch, so that the first one found is the one.
 */
export function cycleOf(schedule: Schedule, onDay: number): { index: number; shift: number } | null {
  const { early, late } = windowOf(schedule.cycle.cadence)
  const guess = Math.round((onDay - schedule.start) / lengthOf(schedule.cycle))
  const shift = onDay - dueNumber(schedule, guess)
  if (shift >= -early && shift <= late) return { index: guess, shift }
  // Months are not all of one length: it may be the cycle beside the one guessed.
  if ('days' in schedule.cycle) return null
  const index = shift > 0 ? guess + 1 : guess - 1
  const beside = onDay - dueNumber(schedule, index)
  return beside >= -early && beside <= late ? { index, shift: beside } : null
}

const meanMonthDays = 30.436875

/** In days, on average. */
export function lengthOf(cycle: Cycle): number {
  return 'months' in cycle ? cycle.months * meanMonthDays : cycle.days
}

const shortestMonthDays = 28

/** In days, at least. */
export function shortestOf(cycle: Cycle): number {
  return 'months' in cycle ? cycle.months * shortestMonthDays : cycle.days
}
