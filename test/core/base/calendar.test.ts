import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  day,
  dayFromEpoch,
  daysBetween,
  epochDay,
  monthsBetween,
  parseDay,
  wallTimeFromSerial,
} from '../../../src/core/base/calendar.ts'

const days = fc
  .integer({ min: epochDay(day('1900-01-01')), max: epochDay(day('2199-12-31')) })
  .map(dayFromEpoch)

describe('days', () => {
  it('count like the calendar of Date, which knows the Gregorian rules', () => {
    fc.assert(
      fc.property(days, one => {
        expect(epochDay(one)).toBe(Date.parse(`${one}T00:00:00Z`) / 86_400_000)
        expect(parseDay(one)).toBe(one)
      }),
    )
  })

  it('come back when what was added is taken away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (one, count) => {
        expect(daysBetween(one, addDays(one, count))).toBe(count)
      }),
    )
  })

  it('that a month lacks become its last day, for that month only', () => {
    const start = day('2024-01-31')
    expect([1, 2, 3, 13].map(months => addMonths(start, months))).toEqual([
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
      '2025-02-28',
    ])
  })

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-4-3', ''])('refuse %j', text => {
    expect(parseDay(text)).toBeNull()
  })
})

describe('wallTimeFromSerial', () => {
  it('takes away the noise of the float', () => {
    expect(wallTimeFromSerial(46295.84104166667)).toBe('2026-09-30T20:11:06')
    expect(wallTimeFromSerial(46024.4236)).toBe('2026-01-02T10:09:59')
    expect(wallTimeFromSerial(45292.999999999)).toBe('2024-01-02T00:00:00')
    expect(wallTimeFromSerial(45292)).toBe('2024-01-01T00:00:00')
  })

  it('finds every second again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 * 60_000 }), seconds => {
        const time = wallTimeFromSerial(seconds / 86_400)!
        expect((Date.parse(`${time}Z`) - Date.UTC(1899, 11, 30)) / 1000).toBe(seconds)
      }),
    )
  })

  it('knows the calendar that begins in 1904 and refuses what is no date', () => {
    expect(wallTimeFromSerial(44562, 'from1904')).toBe('2026-01-02T00:00:00')
    expect([Number.NaN, -1, 1e9].map(serial => wallTimeFromSerial(serial))).toEqual([null, null, null])
  })
})

it('the months between two come to an end in whatever year they lie', () => {
  expect(monthsBetween('2024-11', '2025-01')).toEqual(['2024-11', '2024-12', '2025-01'])
  expect(monthsBetween('9999-11', '9999-12')).toEqual(['9999-11', '9999-12'])
  expect(monthsBetween('2025-02', '2025-01')).toEqual([])
})
