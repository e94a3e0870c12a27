import { isLastOfMonth } from '../present/month-end.ts'

/** Days as people write them; bills and files for machines keep `2024-03-09`. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Mar`, of a day or of `2024-03` */
export function monthName(day: string): string {
  return monthNamed(Number(day.slice(5, 7)))
}

/** `Mar`, of a month from 1 to 12 */
export function monthNamed(month: number): string {
  return months[month - 1] ?? ''
}

/** `9 Mar 2024` */
export function dayText(day: string): string {
  return `${dayOfYear(day)} ${day.slice(0, 4)}`
}

/** `9 Mar` */
export function dayOfYear(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)}`
}

/** `3 Apr`, with the year where it isn't the one of `asOf`. */
export function shortDay(day: string, asOf: string): string {
  return day.slice(0, 4) === asOf.slice(0, 4) ? dayOfYear(day) : dayText(day)
}

/** `Mar`, with the year where it isn't the one of `asOf`. */
export function shortMonth(month: string, asOf: string): string {
  return month.slice(0, 4) === asOf.slice(0, 4) ? monthName(month) : monthText(month)
}

/** `Mar 2024`, of a day or of `2024-03` */
export function monthText(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`
}

/** `in Mar 2024`, `from Mar to May 2024`, `from 9 Mar to 2 Apr 2024`: whole months by their names, the year once where it is one. */
export function daysText({ from, to }: { from: string; to: string }): string {
  const isWhole = from.endsWith('-01') && isLastOfMonth(to)
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  if (!isWhole) return `from ${isOneYear ? dayOfYear(from) : dayText(from)} to ${dayText(to)}`
  if (from.slice(0, 7) === to.slice(0, 7)) return `in ${monthText(from)}`
  return `from ${isOneYear ? monthName(from) : monthText(from)} to ${monthText(to)}`
}

/** `9th` */
export function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th'
  return `${day}${ending}`
}
