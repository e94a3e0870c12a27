import { addDays, addMonths, day } from '../../src/core/base/calendar.ts'
import type { Random } from '../fixture/random.ts'

/** `count` days, `months` apart on `anchor`, clamped in short months only. */
export function monthDays(from: string, count: number, months = 1, anchor = Number(from.slice(8))): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(day(from), months * index, anchor))
}

/** `count` days, `every` days apart. */
export function everyDays(from: string, count: number, every: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(day(from), every * index))
}

export function shifted(on: string, days: number): string {
  return addDays(day(on), days)
}

export function monthsAfter(on: string, months: number, anchor = Number(on.slice(8))): string {
  return addMonths(day(on), months, anchor)
}

/** A day in 2021 to 2025, on `date` of the month or any up to the 28th. */
export function someDay(random: Random, date?: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${random.between(2021, 2025)}-${two(random.between(1, 12))}-${two(date ?? random.between(1, 28))}`
}

export function dayOfRow({ at }: { at: string }): string {
  return at.slice(0, 10)
}
