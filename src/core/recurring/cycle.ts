import { addDays, addMonths, type Day, daysBetween, type Period } from '../calendar.ts'
import type { Cadence } from './subscription.ts'

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

/** A cycle that has begun: cycle 0 is due on `start`; `anchor` is the day of the month it keeps to (1–31). */
export interface Schedule {
  cycle: Cycle
  start: Day
  anchor: number
}

export function dueDay({ cycle, start, anchor }: Schedule, index: number): Day {
  return 'months' in cycle
    ? addMonths(start, cycle.months * index, anchor)
    : addDays(start, cycle.days * index)
}

/** The cycle whose window holds the day, and by how many days it missed the due day; null off every window. */
export function cycleOf(schedule: Schedule, onDay: Day): { index: number; shift: number } | null {
  const { early, late } = windowOf(schedule.cycle.cadence)
  const guess = Math.round(daysBetween(schedule.start, onDay) / lengthOf(schedule.cycle))
  let best: { index: number; shift: number } | null = null
  for (const index of [guess - 1, guess, guess + 1]) {
    const shift = daysBetween(dueDay(schedule, index), onDay)
    if (shift < -early || shift > late) continue
    if (!best || Math.abs(shift) < Math.abs(best.shift)) best = { index, shift }
  }
  return best
}

const meanMonthDays = 30.436875

/** In days, on average. */
export function lengthOf(cycle: Cycle): number {
  return 'months' in cycle ? cycle.months * meanMonthDays : cycle.days
}
