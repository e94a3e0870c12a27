import { describe, expect, it } from 'vitest'
import { addMonths, type Day, day, epochDay } from '../../../../src/core/base/calendar.ts'
import { noPlan } from '../../../../src/core/catalogue/plan-text.ts'
import { type ModelCharge, problemOf } from '../../../../src/core/subscriptions/model/charge.ts'
import type { Speech } from '../../../../src/core/subscriptions/model/costs.ts'
import { type Column, chargesOf, type Mandate } from '../../../../src/core/subscriptions/model/mandate.ts'
import { solve } from '../../../../src/core/subscriptions/model/solve.ts'

const from = day('2024-01-10')
const months = (count: number, each = 1, begin: Day = from) =>
  Array.from({ length: count }, (_, at) => epochDay(addMonths(begin, at * each)))

function charges(days: readonly number[], speech: Speech, more: Partial<ModelCharge> = {}): ModelCharge[] {
  return days.map(on => ({
    day: on,
    fen: 1000,
    speech,
    trial: false,
    service: null,
    plan: noPlan,
    wording: 'x',
    ...more,
  }))
}

/** What is found in charges of which bills begin well before the first and end `after` days after the last. */
function found(some: readonly ModelCharge[], after = 3): readonly Column[] {
  const sorted = [...some].sort((a, b) => a.day - b.day)
  const covered = [{ from: sorted[0]!.day - 60, to: sorted.at(-1)!.day + after }]
  return solve(problemOf(sorted, covered)).explanation.columns
}

const mandates = (columns: readonly Column[]) =>
  columns.filter((column): column is Mandate => column.kind === 'mandate')

describe('the evidence that the contract asks for is what the terms add up to', () => {
  it.each([
    ['renews', 1],
    ['names', 2],
    ['unlabelled', 3],
    ['soft', 2],
    ['plain', 4],
  ] as const)('%s: %i charges of a month', (speech, needed) => {
    expect(mandates(found(charges(months(needed), speech)))).toHaveLength(1)
    if (needed > 1) expect(mandates(found(charges(months(needed - 1), speech)))).toHaveLength(0)
  })

  it('three unlabelled ones at two prices are not enough', () => {
    const some = charges(months(3), 'unlabelled')
    expect(mandates(found(some.map((one, at) => (at === 2 ? { ...one, fen: 1100 } : one))))).toHaveLength(0)
  })

  it('a year apart three of any text are enough, whose day says more', () => {
    expect(mandates(found(charges(months(3, 12), 'plain')))).toHaveLength(1)
  })

  it('of eight without a word two may come at the end of their windows, of six they may not', () => {
    const late = (count: number) => months(count).map((on, at) => (at === 2 || at === 4 ? on + 9 : on))
    expect(mandates(found(charges(late(8), 'plain')))).toHaveLength(1)
    expect(mandates(found(charges(late(6), 'plain')))).toHaveLength(0)
  })

  it('what is found alone is found beside another one at another price', () => {
    const late = months(8).map((on, at) => (at === 2 || at === 4 ? on + 9 : on))
    const beside = late.map(on => on + 15)
    const both = [...charges(late, 'plain'), ...charges(beside, 'plain', { fen: 2000 })]
    expect(mandates(found(both))).toHaveLength(2)
  })

  it('a price five times the last is of the rhythm at its end only where it is back after a single lower one', () => {
    const sizes = (...sums: number[]) => {
      const some = charges(months(sums.length), 'unlabelled').map((one, at) => ({ ...one, fen: sums[at]! }))
      return mandates(found(some)).map(one => chargesOf(one).length)
    }
    expect(sizes(5000, 5000, 5000, 5000, 1000, 5000)).toEqual([6])
    expect(sizes(1000, 1000, 1000, 1000, 1000, 5000)).toEqual([5])
  })

  it('two named ones with a month missed between them are no rhythm', () => {
    expect(mandates(found(charges(months(2, 2), 'names')))).toHaveLength(0)
  })
})

describe('doubles, strays or a second mandate', () => {
  const own = months(9)
  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
  ])('%i doubles in a row: %i mandates', (count, expected) => {
    const some = [...charges(own, 'renews'), ...charges(own.slice(3, 3 + count), 'renews')]
    const told = mandates(found(some))
    expect(told).toHaveLength(expected)
    if (expected === 1) expect(told[0]!.doubles).toHaveLength(count)
  })

  it('two doubles four days later are doubles, also in the newest cycles and where the text names the rhythm', () => {
    const late = own.slice(7).map(on => on + 4)
    const named = { plan: { ...noPlan, period: 'monthly' as const } }
    const told = mandates(found([...charges(own, 'renews', named), ...charges(late, 'renews', named)]))
    expect(told).toHaveLength(1)
    expect(told[0]!.doubles).toHaveLength(2)
  })

  it('two charges on another day that are still going on are a mandate, two in the past are strays', () => {
    const beside = (at: number) => own.slice(at, at + 2).map(on => on + 14)
    expect(mandates(found([...charges(own, 'renews'), ...charges(beside(7), 'renews')]))).toHaveLength(2)
    const past = mandates(found([...charges(own, 'renews'), ...charges(beside(2), 'renews')]))
    expect(past).toHaveLength(1)
    expect(past[0]!.strays).toHaveLength(2)
  })
})

describe('prices and days', () => {
  it('a price that holds is a step of one mandate, however large', () => {
    const step = (fen: number) => [
      ...charges(months(6), 'renews'),
      ...charges(months(6, 1, addMonths(from, 6)), 'renews', { fen }),
    ]
    expect(mandates(found(step(1800)))).toHaveLength(1)
    expect(mandates(found(step(6000)))).toHaveLength(1)
  })

  it('a first debit three days off its day is no trial of another mandate', () => {
    const cheap = months(12).map((on, at) => (at === 0 ? on + 3 : on))
    const dear = months(4, 3, day('2024-03-22'))
    const told = mandates(found([...charges(cheap, 'renews'), ...charges(dear, 'renews', { fen: 2000 })]))
    expect(told.map(({ lead }) => lead)).toEqual([null, null])
  })

  it.each(['soft', 'unlabelled', 'plain'] as const)(
    'a first price to the day a month before binds itself to a mandate (%s)',
    speech => {
      const cheap = charges([epochDay(day('2023-12-10'))], speech, { fen: 100 })
      const told = mandates(found([...cheap, ...charges(months(8), speech)]))
      expect(told.map(({ lead }) => lead)).toEqual([0])
    },
  )

  it.each(['soft', 'unlabelled'] as const)('on another day it was bought (%s)', speech => {
    const cheap = charges([epochDay(day('2024-01-03'))], speech, { fen: 100 })
    const told = mandates(found([...cheap, ...charges(months(8), speech)]))
    expect(told.map(({ lead }) => lead)).toEqual([null])
  })

  it('exact days win over months that need three excuses, not over one', () => {
    const every = (days: number, count: number) =>
      Array.from({ length: count }, (_, at) => epochDay(from) + at * days)
    const unitOf = (days: number[]) =>
      mandates(found(charges(days, 'renews')))[0]!.runs[0]!.schedule.cycle.unit
    expect(unitOf(every(31, 6))).toBe('days')
    expect(unitOf(every(31, 2))).toBe('months')
  })

  it('after a pause it goes on on another day', () => {
    const some = [...months(5), ...months(5, 1, day('2024-10-20'))]
    const [mandate, ...more] = mandates(found(charges(some, 'renews')))
    expect(more).toEqual([])
    expect(mandate!.runs).toHaveLength(2)
  })

  it('of another sum each time it is a mandate once a month near its day, and a habit on any day', () => {
    const varying = (days: readonly number[]) =>
      charges(days, 'names').map((one, at) => ({ ...one, fen: 3000 + ((at * 997) % 2600) }))
    const monthly = months(30).map((on, at) => on + [0, 3, -3, 5, 1, -4, 6][at % 7]!)
    expect(mandates(found(varying(monthly))).map(one => chargesOf(one).length)).toEqual([30])
    const anyDay = months(30).map((on, at) => on + ((at * 17) % 29))
    expect(mandates(found(varying(anyDay)))).toHaveLength(0)
  })

  it('a metro ride twice a workday at one price is a habit', () => {
    const rides = Array.from({ length: 200 }, (_, at) => epochDay(from) + Math.floor(at / 2))
    expect(mandates(found(charges(rides, 'plain')))).toHaveLength(0)
  })
})
