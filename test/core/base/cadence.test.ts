import { describe, expect, test } from 'vitest'
import {
  addCycles,
  type Cadence,
  cyclesPerYear,
  debitWindow,
  debitWindowOf,
  windowAround,
} from '../../../src/core/base/cadence.ts'
import { day } from '../../../src/core/base/calendar.ts'

describe('the day some cycles later', () => {
  test.each<[Cadence, number, string | null]>([
    ['weekly', 1, '2026-02-07'],
    ['weekly', 3, '2026-02-21'],
    ['monthly', 1, '2026-02-28'],
    ['monthly', 2, '2026-03-31'],
    ['quarterly', 1, '2026-04-30'],
    ['semiannual', 1, '2026-07-31'],
    ['annual', 2, '2028-01-31'],
    ['irregular', 1, null],
    ['single', 1, null],
  ])('%s × %i', (cadence, count, expected) => {
    expect(addCycles(day('2026-01-31'), cadence, count)).toBe(expected)
  })

  test('keeps to the usual day of the month after a short one', () => {
    expect(addCycles(day('2026-02-28'), 'monthly', 1, 31)).toBe('2026-03-31')
  })
})

test('a year holds so many charges of each cadence', () => {
  const counts = (
    ['weekly', 'monthly', 'quarterly', 'semiannual', 'annual', 'irregular', 'single'] as const
  ).map(cyclesPerYear)
  expect(counts).toEqual([52, 12, 4, 2, 1, 0, 0])
})

describe('the days on which a debit belongs to its due day', () => {
  test('run from 5 days before to 9 days after', () => {
    expect(windowAround(day('2026-03-03'), debitWindow)).toEqual({ from: '2026-02-26', to: '2026-03-12' })
  })

  test('leave room between the weeks of a weekly one', () => {
    expect(windowAround(day('2026-03-03'), debitWindowOf('weekly'))).toEqual({
      from: '2026-03-02',
      to: '2026-03-04',
    })
  })
})
