declare const dayBrand: unique symbol
declare const wallTimeBrand: unique symbol

/** A civil day in Asia/Shanghai, `2024-01-31`. */
export type Day = string & { readonly [dayBrand]: true }

/** A moment on the clock in Asia/Shanghai, to the second: `2024-01-31T00:31:12`. China has had no summer time since 1991. */
export type WallTime = string & { readonly [wallTimeBrand]: true }

/** From `from` to `to`, both included. */
export interface Period {
  from: Day
  to: Day
}

export const monthsPerYear = 12

const dayText = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 by the proleptic Gregorian calendar (Howard Hinnant, days_from_civil). */
export function epochDay(day: Day): number {
  return epochDayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** Month 1–12; the parts must be those of a real day. */
export function epochDayOf(year: number, month: number, dayOfMonth: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function dayFromEpoch(days: number): Day {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}

function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day if `text` is a real one in the form `2024-02-29`, otherwise null. */
export function parseDay(text: string): Day | null {
  const match = dayText.exec(text)
  if (!match) return null
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return text as Day
}

/** For literals in code and tests; a wrong one is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a day: ${text}`)
  return parsed
}

export function addDays(from: Day, days: number): Day {
  return dayFromEpoch(epochDay(from) + days)
}

export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from)
}

/**
 * The day `months` later that falls on `anchor` (1–31, by default the day of `from`); a day that the month lacks
 * becomes its last day for that month only: 31 January + 1 → 28 February, and + 2 from January → 31 March.
 */
export function addMonths(from: Day, months: number, anchor = Number(from.slice(8, 10))): Day {
  const index = Number(from.slice(0, 4)) * monthsPerYear + Number(from.slice(5, 7)) - 1 + months
  const year = Math.floor(index / monthsPerYear)
  const month = index - year * monthsPerYear + 1
  return dayOf(year, month, Math.min(anchor, daysInMonth(year, month)))
}

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** `2024-01` */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** Every month from the first to the last, both included: `2024-11`, `2024-12`, `2025-01`. */
export function monthsBetween(first: string, last: string): string[] {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * monthsPerYear + Number(month.slice(5, 7))
  const count = Math.max(0, numberOf(last) - numberOf(first) + 1)
  return Array.from({ length: count }, (_none, index) => monthOf(addMonths(`${first}-01` as Day, index)))
}

export function dayOfTime(time: WallTime): Day {
  return time.slice(0, 10) as Day
}

const secondsPerDay = 86_400
/** Day 0 of a spreadsheet's calendar (the 1900 system counts a 29 February 1900 that never was). */
const serialEpoch = { from1900: '1899-12-30' as Day, from1904: '1904-01-01' as Day }
export type DateEpoch = keyof typeof serialEpoch

/**
 * The moment a spreadsheet's date number stands for (46295.84104166667 → 2026-09-30T20:11:06), as clock time without
 * a zone and rounded to the second, since the number is a float. Null outside the years 1900 to 9999.
 */
export function wallTimeFromSerial(serial: number, from: DateEpoch = 'from1900'): WallTime | null {
  const seconds = Math.round(serial * secondsPerDay)
  if (!Number.isSafeInteger(seconds) || seconds < 0) return null
  return wallTimeOf(epochDay(serialEpoch[from]), seconds)
}

/** So many seconds after the midnight at which a day began; null after the year 9999. */
export function wallTimeOf(epochDays: number, seconds: number): WallTime | null {
  const days = epochDays + Math.floor(seconds / secondsPerDay)
  if (days > epochDay('9999-12-31' as Day)) return null
  const rest = seconds - Math.floor(seconds / secondsPerDay) * secondsPerDay
  const pad = (value: number) => String(value).padStart(2, '0')
  const clock = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`
  return `${dayFromEpoch(days)}T${clock}` as WallTime
}

/** With the offset a report needs: `2024-01-05T00:31:12+08:00`. */
export function withOffset(time: WallTime): string {
  return `${time}+08:00`
}
