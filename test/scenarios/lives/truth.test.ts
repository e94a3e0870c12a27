import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../../src/core/base/calendar.ts'
import { covers } from '../../../src/core/base/coverage.ts'
import { seeded } from '../../fixture/random.ts'
import { someMixture } from './mixture.ts'
import { somePerson } from './person.ts'
import { windowDays } from './schedule.ts'
import { judging, tuning } from './seeds.ts'
import { dayOf } from './truth.ts'

const first = tuning.first
const histories = [
  ...Array.from({ length: 6 }, (_, index) => somePerson(seeded(first + index))),
  ...Array.from({ length: 60 }, (_, index) => someMixture(seeded(first + index))),
]
const mandates = histories.flatMap(history => history.mandates)

describe('lives and hard mixtures', () => {
  it('one seed makes one history', () => {
    expect(somePerson(seeded(first))).toEqual(somePerson(seeded(first)))
    expect(someMixture(seeded(first))).toEqual(someMixture(seeded(first)))
  })

  it('a seed tunes or judges, never both', () => {
    const last = (range: typeof tuning) => range.first + Math.max(range.people, range.mixtures) - 1
    expect(last(tuning)).toBeLessThan(judging.first)
  })

  it('every row has a number of its own and lies in the months covered', () => {
    for (const { rows, coverage } of histories) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      expect(rows.filter(row => !covers(coverage[row.wallet], { from: dayOf(row), to: dayOf(row) }))).toEqual(
        [],
      )
    }
  })

  it('every regular charge comes in the window of its due day', () => {
    const delays = mandates.flatMap(({ charges }) =>
      charges.map(({ row, due }) => daysBetween(due, dayOf(row))),
    )
    expect(Math.min(...delays)).toBe(-windowDays.before)
    expect(Math.max(...delays)).toBe(windowDays.after)
  })

  it('a duplicate comes in the window of a cycle already paid, a stray charge in none', () => {
    const extras = mandates.flatMap(mandate => mandate.extras.map(extra => ({ mandate, ...extra })))
    for (const kind of ['duplicate-charge', 'off-schedule-charge'] as const)
      expect(extras.filter(extra => extra.kind === kind).length).toBeGreaterThan(3)
    for (const { mandate, kind, row } of extras) {
      const paid = mandate.charges.some(charge => {
        const delay = daysBetween(charge.due, dayOf(row))
        return delay >= -windowDays.before && delay <= windowDays.after
      })
      expect(paid).toBe(kind === 'duplicate-charge')
    }
  })
})
