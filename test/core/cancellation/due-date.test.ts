import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../../src/core/base/cadence.ts'
import {
  addMonths,
  type Day,
  day,
  dayFromEpoch,
  daysBetween,
  epochDay,
} from '../../../src/core/base/calendar.ts'
import { dueOnOrAfter } from '../../../src/core/cancellation/due-date.ts'
import { charge, subscription } from './subscription-fixture.ts'

function due(days: string[], from: string, cadence: Cadence = 'monthly'): Day | null {
  const paid = subscription(
    days.map(date => charge(date)),
    { cadence },
  )
  return dueOnOrAfter(paid, paid.charges.at(-1), day(from))
}

describe('the next due day', () => {
  test('is a month after the last charge', () => {
    expect(due(['2026-01-09', '2026-02-09', '2026-03-09'], '2026-03-20')).toBe('2026-04-09')
  })

  test('keeps the usual day of month when the last charge came early or late', () => {
    expect(due(['2026-01-09', '2026-02-09', '2026-03-05'], '2026-03-20')).toBe('2026-04-09')
    expect(due(['2026-01-09', '2026-02-09', '2026-03-15'], '2026-03-20')).toBe('2026-04-09')
    expect(due(['2026-01-01', '2026-02-01', '2026-02-26'], '2026-02-27')).toBe('2026-04-01')
  })

  test('goes on from the 31st through shorter months', () => {
    expect(due(['2026-01-31', '2026-02-28'], '2026-03-01')).toBe('2026-03-31')
    expect(due(['2026-01-31', '2026-02-28', '2026-03-31'], '2026-04-01')).toBe('2026-04-30')
    expect(due(['2023-12-31', '2024-01-31'], '2024-02-01')).toBe('2024-02-29')
  })

  test('skips due days that passed in silence', () => {
    expect(due(['2026-01-09', '2026-02-09'], '2026-04-10')).toBe('2026-05-09')
    expect(due(['2026-01-09', '2026-02-09'], '2026-04-09')).toBe('2026-04-09')
  })

  test('follows each cadence', () => {
    expect(due(['2026-01-09', '2026-04-09'], '2026-04-10', 'quarterly')).toBe('2026-07-09')
    expect(due(['2024-02-29', '2025-02-28'], '2025-03-01', 'annual')).toBe('2026-02-28')
    expect(due(['2026-03-02', '2026-03-09'], '2026-03-10', 'weekly')).toBe('2026-03-16')
    expect(due(['2026-03-02', '2026-03-09'], '2026-03-17', 'weekly')).toBe('2026-03-23')
    expect(due(['2026-03-09'], '2026-03-10', 'single')).toBeNull()
  })

  test('is after the last charge, on or after the day asked, and within a cycle and a half of both', () => {
    const start = epochDay(day('2020-01-01'))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: -5, max: 9 }),
        fc.integer({ min: 0, max: 400 }),
        (first, count, drift, wait) => {
          const begin = dayFromEpoch(start + first)
          const days = Array.from({ length: count }, (_, index) => addMonths(begin, index))
          const last = dayFromEpoch(epochDay(addMonths(begin, count)) + drift)
          const from = dayFromEpoch(epochDay(last) + wait)
          const next = due([...days, last], from)
          expect(next).not.toBeNull()
          expect(next && next > last && next >= from).toBe(true)
          expect(daysBetween(from, next ?? from)).toBeLessThanOrEqual(46)
        },
      ),
    )
  })
})
