import { type Cadence, type DebitWindow, debitWindowOf } from '../../base/cadence.ts'
import { dayFromEpoch, daysInMonth, epochDayOf } from '../../base/calendar.ts'

/**
 * The rhythm of a mandate: calendar months on an anchor day, which a short month clamps for that month only, or a
 * fixed number of days, as WeChat's mini programs count (31, 93, 372) and Alipay allows (from 7).
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vips.html
 */
export interface Cycle {
  cadence: Exclude<Cadence, 'single'>
  unit: 'months' | 'days'
  every: number
}

/**
 * A cycle with a place. `phase` is the due month (counted from year 0) or the due day (since 1970) modulo `every`;
 * `anchor` the day of the month, 0 where days are counted.
 */
export interface Schedule {
  cycle: Cycle
  phase: number
  anchor: number
}

/** Where a day lies on a schedule: the number of the cycle, and days after its due day (negative for before). */
export interface Place {
  index: number
  shift: number
}

const months = (cadence: Cycle['cadence'], every: number): Cycle => ({ cadence, unit: 'months', every })
const days = (cadence: Cycle['cadence'], from: number, to = from): Cycle[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ cadence, unit: 'days', every: from + at }))

/** The cadences of the report; calendar months before counted days, so that of two alike the simpler one wins. */
export const cyclesOf: Readonly<Record<Exclude<Cadence, 'single' | 'irregular'>, readonly Cycle[]>> = {
  monthly: [months('monthly', 1), ...days('monthly', 28, 31)],
  quarterly: [months('quarterly', 3), ...days('quarterly', 90, 93)],
  semiannual: [months('semiannual', 6), ...days('semiannual', 180, 186)],
  annual: [months('annual', 12), ...days('annual', 360, 372)],
  weekly: days('weekly', 7),
}

/** The cycle that stands for all of its cadence, whatever days a schedule counts: pauses are measured by it. */
export function usualCycle(cycle: Cycle): Cycle {
  return cycle.cadence === 'irregular' ? cycle : cyclesOf[cycle.cadence][0]!
}

/** Months of a rhythm that no price list has. */
export const ownMonths: readonly Cycle[] = [months('irregular', 2), months('irregular', 4)]

/** Below are weeks, above half-years. */
const ownDays = { from: 8, to: 170 }
/** The days of months and quarters with the slack of the clock; half months are two mandates of 30 days. */
const takenDays: readonly [from: number, to: number][] = [
  [15, 15],
  [27, 32],
  [87, 96],
]

/** A rhythm of so many days that no cadence has; null where one has it. */
export function ownDaysCycle(every: number): Cycle | null {
  if (every < ownDays.from || every > ownDays.to) return null
  if (takenDays.some(([from, to]) => every >= from && every <= to)) return null
  return { cadence: 'irregular', unit: 'days', every }
}

/** A rhythm of one's own is seen by nothing but its exactness. */
const exactWindow: DebitWindow = { early: 0, late: 0 }

/** The days around a due day on which a debit still belongs to it. */
export function windowOf(cadence: Cycle['cadence']): DebitWindow {
  return cadence === 'irregular' ? exactWindow : debitWindowOf(cadence)
}

interface Month {
  /** Its first day in days since 1970. */
  first: number
  length: number
}

/** Every schedule asks for the same few hundred months over and over. */
const knownMonths = new Map<number, Month>()

function monthAt(at: number): Month {
  const known = knownMonths.get(at)
  if (known) return known
  const year = Math.floor(at / 12)
  const monthOfYear = at - year * 12 + 1
  const month = { first: epochDayOf(year, monthOfYear, 1), length: daysInMonth(year, monthOfYear) }
  knownMonths.set(at, month)
  return month
}

/** A day as month (counted from year 0) and day of the month, and whether the month has no later one. */
export interface MonthDay {
  month: number
  date: number
  isLast: boolean
}

/** Every charge asks for the days around it. */
const knownDays = new Map<number, MonthDay>()
const mostKnownDays = 100_000

export function monthDayOf(day: number): MonthDay {
  const known = knownDays.get(day)
  if (known) return known
  const text = dayFromEpoch(day)
  const month = Number(text.slice(0, -6)) * 12 + Number(text.slice(-5, -3)) - 1
  const date = Number(text.slice(-2))
  const made = { month, date, isLast: date === monthAt(month).length }
  if (knownDays.size >= mostKnownDays) knownDays.clear()
  knownDays.set(day, made)
  return made
}

/** The due day of a cycle, in days since 1970. */
export function dueOf({ cycle, phase, anchor }: Schedule, index: number): number {
  if (cycle.unit === 'days') return index * cycle.every + phase
  const { first, length } = monthAt(index * cycle.every + phase)
  return first + Math.min(anchor, length) - 1
}

/** The cycle whose window holds the day (days since 1970); null where none does. The windows of two never touch. */
export function placeOn(schedule: Schedule, day: number): Place | null {
  const { cycle, phase } = schedule
  const { early, late } = windowOf(cycle.cadence)
  const at = cycle.unit === 'days' ? day : monthDayOf(day).month
  const guess = Math.floor((at - phase) / cycle.every)
  for (let index = guess; index <= guess + 1; index += 1) {
    const shift = day - dueOf(schedule, index)
    if (shift >= -early && shift <= late) return { index, shift }
  }
  if (cycle.unit === 'days') return null
  // Late in the next month.
  const shift = day - dueOf(schedule, guess - 1)
  return shift >= -early && shift <= late ? { index: guess - 1, shift } : null
}

const meanMonthDays = 30.436875

/** In days, on average. */
export function lengthOf({ unit, every }: Cycle): number {
  return unit === 'months' ? every * meanMonthDays : every
}

const longestMonthDays = 31

/** In days, at most. */
export function longestOf({ unit, every }: Cycle): number {
  return unit === 'months' ? every * longestMonthDays : every
}

/** Due days of two schedules of one cycle are the same where this is. */
export function scheduleKey(phase: number, anchor: number): number {
  const anchors = 32
  return phase * anchors + anchor
}

/** The last day of a short month may stand for any later one. */
const lastAnchor = 31

/**
 * Every schedule of a cycle that has a due day on this one, by its key, with the number of the cycle: several where a
 * month ends.
 */
export function eachScheduleOn(
  { unit, every }: Cycle,
  day: number,
  take: (key: number, index: number, phase: number, anchor: number) => void,
): void {
  if (unit === 'days') {
    const index = Math.floor(day / every)
    const phase = day - index * every
    take(phase, index, phase, 0)
    return
  }
  const { month, date, isLast } = monthDayOf(day)
  const index = Math.floor(month / every)
  const phase = month - index * every
  for (let anchor = date; anchor <= (isLast ? lastAnchor : date); anchor += 1)
    take(scheduleKey(phase, anchor), index, phase, anchor)
}
