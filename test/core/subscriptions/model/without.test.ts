import { describe, expect, it } from 'vitest'
import { addMonths, day, epochDay } from '../../../../src/core/base/calendar.ts'
import { noPlan } from '../../../../src/core/catalogue/plan-text.ts'
import { type ModelCharge, problemOf } from '../../../../src/core/subscriptions/model/charge.ts'
import { solve } from '../../../../src/core/subscriptions/model/solve.ts'
import { without } from '../../../../src/core/subscriptions/model/without.ts'

const [marginBits, enoughSteps] = [6, 4_000_000]

function chargesOn(days: readonly number[], service: string): ModelCharge[] {
  return days.map(on => ({
    day: on,
    fen: 1000,
    speech: 'renews',
    trial: false,
    service,
    plan: noPlan,
    wording: service,
  }))
}

const months = Array.from({ length: 12 }, (_, at) => epochDay(addMonths(day('2024-01-10'), at)))
const covered = [{ from: months[0]! - 60, to: months.at(-1)! + 3 }]
/** Charged twice on the day of the sixth month; the second of the two is in question. */
const twice = problemOf(chargesOn([...months.slice(0, 6), months[5]!, ...months.slice(6)], 'camera'), covered)
const second = new Set([6])
const none: ReadonlySet<number> = new Set()
const noDouble = {
  charges: second,
  owed: second,
  paid: none,
  cycle: none,
  start: 0,
  begins: new Set([0]),
  apart: null,
}

describe('the charges without a double', () => {
  const [part] = solve(twice).parts

  it('are dearer by the margin', () => {
    expect(without(part!, noDouble, marginBits, { left: enoughSteps }).isDearer).toBe(true)
  })
})

it('are proven dearer by nothing where no steps are left', () => {
  const [part] = solve(twice).parts
  expect(without(part!, noDouble, marginBits, { left: 0 })).toMatchObject({
    isDearer: false,
    isSearched: false,
  })
})
