import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween, type Period } from '../../../src/core/base/calendar.ts'
import { covers, gaps, span, union, until } from '../../../src/core/base/coverage.ts'

const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) })

const start = day('2024-01-01')
const days = 60
const aDay = fc.integer({ min: 0, max: days - 1 }).map(count => addDays(start, count))
const aPeriod = fc
  .tuple(aDay, aDay)
  .map(([a, b]): Period => (a <= b ? { from: a, to: b } : { from: b, to: a }))
const somePeriods = fc.array(aPeriod, { maxLength: 6 })

function daysOf(periods: readonly Period[]): Day[] {
  const within = periods.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, count) => addDays(from, count)),
  )
  return [...new Set(within)].sort()
}

describe('days that bills cover', () => {
  test('are the same days once joined, in periods that nothing could join further', () => {
    fc.assert(
      fc.property(somePeriods, periods => {
        const joined = union(periods)
        expect(daysOf(joined)).toEqual(daysOf(periods))
        expect(gaps(joined)).toHaveLength(Math.max(0, joined.length - 1))
        expect(gaps(joined).every(({ from, to }) => from <= to)).toBe(true)
      }),
    )
  })

  test('and the days between them are all days from the first to the last, each once', () => {
    fc.assert(
      fc.property(somePeriods, periods => {
        const joined = union(periods)
        const whole = span(periods)
        const parts = [...joined, ...gaps(joined)].flatMap(part => daysOf([part])).sort()
        expect(parts).toEqual(whole ? daysOf([whole]) : [])
      }),
    )
  })

  test('cover a period when they hold every day of it', () => {
    fc.assert(
      fc.property(somePeriods, aPeriod, (periods, asked) => {
        const known = new Set(daysOf(periods))
        expect(covers(union(periods), asked)).toBe(daysOf([asked]).every(one => known.has(one)))
      }),
    )
  })

  test('until a day are those of them up to that day', () => {
    fc.assert(
      fc.property(somePeriods, aDay, (periods, asOf) => {
        expect(daysOf(until(union(periods), asOf))).toEqual(daysOf(periods).filter(one => one <= asOf))
      }),
    )
  })
})

describe('whether bills show every day of a window', () => {
  const window = period('2026-02-25', '2026-03-12')

  test.each([
    ['one bill over it all', [period('2026-01-01', '2026-12-31')], true],
    ['just as long', [period('2026-02-25', '2026-03-12')], true],
    ['a day short at its end', [period('2026-01-01', '2026-03-11')], false],
    ['a day short at its beginning', [period('2026-02-26', '2026-12-31')], false],
    [
      'one bill a month, in any order',
      [period('2026-03-01', '2026-03-31'), period('2026-02-01', '2026-02-28')],
      true,
    ],
    [
      'a day between two bills missing',
      [period('2026-02-01', '2026-02-27'), period('2026-03-01', '2026-03-31')],
      false,
    ],
    ['overlapping bills', [period('2026-02-01', '2026-03-05'), period('2026-02-20', '2026-03-12')], true],
    [
      'one bill inside another',
      [period('2026-02-01', '2026-03-31'), period('2026-02-10', '2026-02-12')],
      true,
    ],
    ['no bill', [], false],
  ])('%s', (_, bills, expected) => {
    expect(covers(union(bills), window)).toBe(expected)
  })
})
