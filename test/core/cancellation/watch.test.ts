import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cadence } from '../../../src/core/base/cadence.ts'
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysInMonth,
  type WallTime,
} from '../../../src/core/base/calendar.ts'
import { graceEnd, watchOf } from '../../../src/core/cancellation/watch.ts'
import type { Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { charge, subscription } from './subscription-fixture.ts'

function paid(days: readonly string[], cadence: Cadence = 'monthly'): Subscription {
  return subscription(
    days.map(date => charge(date)),
    { cadence },
  )
}

function closed(at: string) {
  return { at: (at.length === 10 ? `${at}T23:59:59` : at) as WallTime, isComplete: true }
}

/** Due day, first and last day of the window, and the day from which a bill shows it. */
function window(of: Subscription, at: string): (Day | undefined)[] {
  const watch = watchOf(of, closed(at), day(at.slice(0, 10)))
  return [watch?.due, watch?.from, watch?.to, watch?.exportAfter]
}

/** From 5 days before a due day to 9 after it, and the day after that. */
function around(due: string): string[] {
  return [due, ...[-5, 9, 10].map(days => addDays(day(due), days))]
}

const monthEnds = ['2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31']

describe('after switching off', () => {
  test.each([
    ['an ordinary month', ['2026-01-09', '2026-02-09'], '2026-02-20', '2026-03-09'],
    ['the 31st in a leap year', monthEnds, '2028-02-10', '2028-02-29'],
    ['the 31st in an ordinary year', ['2026-12-31', '2027-01-31'], '2027-02-10', '2027-02-28'],
    ['the 31st after a short month', [...monthEnds, '2028-02-29'], '2028-03-05', '2028-03-31'],
    ['the 30th in February', ['2026-11-30', '2026-12-30', '2027-01-30'], '2027-02-01', '2027-02-28'],
    ['the end of a year', ['2026-10-28', '2026-11-28'], '2026-12-01', '2026-12-28'],
    ['some days early', ['2026-01-09', '2026-02-09', '2026-03-05'], '2026-03-06', '2026-04-09'],
    ['some days late', ['2026-01-09', '2026-02-09', '2026-03-17'], '2026-03-18', '2026-04-09'],
  ])('%s', (_, days, at, due) => {
    expect(window(paid(days), at)).toEqual(around(due))
  })

  test.each([
    ['quarterly', ['2025-11-30', '2026-02-28'], '2026-03-02', '2026-05-30'],
    ['semiannual', ['2025-08-31', '2026-02-28'], '2026-03-02', '2026-08-31'],
    ['annual', ['2026-02-28', '2027-02-28'], '2027-03-02', '2028-02-28'],
    ['annual', ['2024-02-29'], '2024-03-02', '2025-02-28'],
  ] as const)('%s', (cadence, days, at, due) => {
    expect(window(paid(days, cadence), at)).toEqual(around(due))
  })

  test('weekly, where the window begins before it was switched off', () => {
    const of = paid(['2026-12-14', '2026-12-21', '2026-12-28'], 'weekly')
    expect(window(of, '2026-12-30')).toEqual(['2027-01-04', '2026-12-30', '2027-01-13', '2027-01-14'])
  })

  test('on the day of the charge it matters which came first', () => {
    const three = ['2026-01-09', '2026-02-09', '2026-03-09']
    expect(window(paid(three), '2026-03-09T20:00:00')[0]).toBe('2026-04-09')
    expect(window(paid(three.slice(0, 2)), '2026-03-09T08:00:00')[0]).toBe('2026-03-09')
  })

  test('a charge within the day after was perhaps under way, so the one after it is watched', () => {
    const of = paid(['2026-01-09', '2026-02-09', '2026-03-09T19:59:00'])
    expect(graceEnd('2026-03-08T20:00:00' as WallTime)).toBe('2026-03-09T20:00:00')
    expect(window(of, '2026-03-08T20:00:00')[0]).toBe('2026-04-09')
    expect(window(of, '2026-03-08T19:00:00')[0]).toBe('2026-03-09')
  })

  test('a charge that was due and may still come is watched for from the day of switching off on', () => {
    const of = paid(['2026-01-09', '2026-02-09'])
    expect(window(of, '2026-03-12')).toEqual(['2026-04-09', '2026-03-12', '2026-04-18', '2026-04-19'])
    expect(window(of, '2026-03-18')[1]).toBe('2026-03-18')
    // Too late for the one of March.
    expect(window(of, '2026-03-19')[1]).toBe('2026-04-04')
    expect(window(paid(['2026-01-09', '2026-02-09', '2026-03-09']), '2026-03-12')[1]).toBe('2026-04-04')
  })

  test('later charges don’t move it', () => {
    const before = paid(['2026-01-09', '2026-02-09'])
    const after = paid(['2026-01-09', '2026-02-09', '2026-03-09', '2026-04-09'])
    expect(window(after, '2026-02-20')).toEqual(window(before, '2026-02-20'))
  })

  test('there is none where no rhythm tells the day', () => {
    expect(window(paid(['2026-01-09', '2026-02-13'], 'irregular'), '2026-02-20')).toEqual(
      Array(4).fill(undefined),
    )
    expect(window(paid(['2026-01-09'], 'single'), '2026-02-20')).toEqual(Array(4).fill(undefined))
  })

  test('holds for every day of month and every day of switching off', () => {
    const someDay = fc.integer({ min: 0, max: 3000 }).map(days => addDays(day('2023-01-01'), days))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        someDay,
        fc.constantFrom(1, 3, 6, 12),
        fc.integer({ min: 0, max: 400 }),
        (anchor, start, months, later) => {
          const cadence = ({ 1: 'monthly', 3: 'quarterly', 6: 'semiannual', 12: 'annual' } as const)[
            months as 1
          ]
          const first = addMonths(start, 0, anchor)
          const dues = [0, 1, 2, 3].map(count => addMonths(first, count * months, anchor))
          const [last] = dues.slice(-1) as [Day]
          const at = addDays(last, later)
          const watch = watchOf(paid(dues, cadence), closed(`${at}T13:00:00`), at)
          if (!watch) throw new Error('no window')
          // The first day of the rhythm, on its own day of the month, that was still to come.
          expect(watch.due >= at).toBe(true)
          expect(
            addMonths(watch.due, -months, anchor) < at || watch.due === addMonths(last, months, anchor),
          ).toBe(true)
          const usual = Math.max(...dues.map(date => Number(date.slice(8))))
          const length = daysInMonth(Number(watch.due.slice(0, 4)), Number(watch.due.slice(5, 7)))
          expect(Number(watch.due.slice(8))).toBe(Math.min(usual, length))
          expect(watch.from <= addDays(watch.due, -5)).toBe(true)
          expect([watch.to, watch.exportAfter]).toEqual([addDays(watch.due, 9), addDays(watch.due, 10)])
        },
      ),
    )
  })
})
