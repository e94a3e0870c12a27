import { describe, expect, it } from 'vitest'
import { addMonths, type Day, day, epochDay } from '../../../../src/core/base/calendar.ts'
import { noPlan } from '../../../../src/core/catalogue/plan-text.ts'
import { type ModelCharge, type Problem, problemOf } from '../../../../src/core/subscriptions/model/charge.ts'
import { price, withRest } from '../../../../src/core/subscriptions/model/explanation.ts'
import { chargesOf, type Mandate } from '../../../../src/core/subscriptions/model/mandate.ts'
import { inNormalForm } from '../../../../src/core/subscriptions/model/normal.ts'
import { poolOf } from '../../../../src/core/subscriptions/model/pool.ts'
import { solve } from '../../../../src/core/subscriptions/model/solve.ts'

const from = day('2024-01-16')
const count = 12
const twice = 4

function charge(at: number, begin: Day): ModelCharge {
  return {
    day: epochDay(addMonths(begin, at)),
    fen: 1000,
    speech: 'renews',
    trial: false,
    service: 'mi-home-camera',
    plan: noPlan,
    wording: 'x',
  }
}

/** Twelve months of a camera on a day, four of them twice from one on. */
function told(begin: Day, second: number): Problem {
  const own = Array.from({ length: count }, (_, at) => charge(at, begin))
  const all = [...own, ...own.slice(second, second + twice)].sort((a, b) => a.day - b.day)
  return problemOf(all, [{ from: all[0]!.day - 60, to: all.at(-1)!.day + 3 }])
}

const sizes = (columns: readonly Parameters<typeof chargesOf>[0][]) =>
  columns.map(column => chargesOf(column).length).sort((a, b) => b - a)

describe('of explanations that cost alike the one with the longest mandate is told', () => {
  it.each([
    ...Array.from({ length: count - twice }, (_, second) => ['2024-01-16', second] as const),
    ['2024-01-31', 4] as const,
    ['2024-01-03', 4] as const,
  ])('from %s on, twice from month %i on: twelve and four', (begin, second) => {
    expect(sizes(solve(told(day(begin), second)).explanation.columns)).toEqual([count, twice])
  })

  it('whichever was found', () => {
    const second = 4
    const problem = told(from, second)
    const pool = poolOf(problem, false, 1e6)
    const [long, short] = solve(problem).explanation.columns as Mandate[]
    const end = second + twice - 1
    const upTo = (mandate: Mandate, other: Mandate): Mandate => {
      const { schedule, hits } = mandate.runs[0]!
      const last = long!.runs[0]!.hits[end]!.index
      const rest = other.runs[0]!.hits.filter(({ index }) => index > last)
      return {
        ...mandate,
        runs: [{ schedule, hits: [...hits.filter(({ index }) => index <= last), ...rest] }],
      }
    }
    const found = [upTo(long!, short!), upTo(short!, long!)]
    expect(sizes(found)).toEqual([8, 8])
    const costOf = (columns: readonly Mandate[]) => price(problem, withRest(problem, columns))
    expect(costOf(found)).toBeCloseTo(costOf([long!, short!]), 6)
    expect(sizes(inNormalForm(pool, found))).toEqual([count, twice])
    expect(sizes(inNormalForm(pool, [...found].reverse()))).toEqual([count, twice])
  })
})
