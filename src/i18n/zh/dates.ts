import { isLastOfMonth } from '../present/month-end.ts'

/** Days as people write them; bills and files for machines keep `2024-03-09`. */

/** `2024年3月9日` */
export function dayText(day: string): string {
  return `${yearOf(day)}年${dayOfYear(day)}`
}

/** `3月9日` */
export function dayOfYear(day: string): string {
  return `${monthOf(day)}月${Number(day.slice(8, 10))}日`
}

/** `4月3日`, with the year where it isn't the one of `asOf`. */
export function shortDay(day: string, asOf: string): string {
  return day.slice(0, 4) === asOf.slice(0, 4) ? dayOfYear(day) : dayText(day)
}

/** `3月`, with the year where it isn't the one of `asOf`. */
export function shortMonth(month: string, asOf: string): string {
  return yearOf(month) === yearOf(asOf) ? `${monthOf(month)}月` : monthText(month)
}

/** `2024年3月`, of a day or of `2024-03` */
export function monthText(month: string): string {
  return `${yearOf(month)}年${monthOf(month)}月`
}

/** `2024年3月`, `2024年3月到5月`, `2024年3月9日到4月2日`: whole months by their names, the year once where it is one. */
export function daysText({ from, to }: { from: string; to: string }): string {
  const isWhole = from.endsWith('-01') && isLastOfMonth(to)
  const isOneYear = yearOf(from) === yearOf(to)
  if (!isWhole) return `${dayText(from)}到${isOneYear ? dayOfYear(to) : dayText(to)}`
  if (from.slice(0, 7) === to.slice(0, 7)) return monthText(from)
  return `${monthText(from)}到${isOneYear ? `${monthOf(to)}月` : monthText(to)}`
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}
