import { describe, expect, it } from 'vitest'
import { day, epochDay } from '../../../../src/core/base/calendar.ts'
import { noPlan } from '../../../../src/core/catalogue/plan-text.ts'
import {
  type ModelCharge,
  type Problem,
  problemOf,
  signaturesOf,
} from '../../../../src/core/subscriptions/model/charge.ts'
import { columnCost } from '../../../../src/core/subscriptions/model/explanation.ts'
import { latticesOf, linksOf, rhythmsOf } from '../../../../src/core/subscriptions/model/lattice.ts'
import { chargesOf } from '../../../../src/core/subscriptions/model/mandate.ts'
import { mandatesIn } from '../../../../src/core/subscriptions/model/search.ts'
import { type Random, seeded } from '../../../fixture/random.ts'
import { rounds } from '../../../rounds.ts'
import { leastOfAll } from './every-mandate.ts'

/** Sums of costs differ in their last digits. */
const noise = 1e-6

/** A handful of charges near days a cycle apart, at prices far and near, of which bills cover all or a part. */
function handful(random: Random): Problem {
  const begin = epochDay(day('2024-01-05')) + random.between(0, 30)
  const every = random.pick([30, 30, 30, 7, 91])
  const count = random.between(2, 5)
  const speech = random.pick(['renews', 'renews', 'names', 'unlabelled', 'plain'] as const)
  const prices = random.pick([[1000], [1000, 1000, 1500, 400], [1000, 1000, 180, 5200]])
  const period = random.pick([null, null, 'monthly' as const])
  const wordings = random.pick([['a'], ['a', 'a', 'b']])
  const charges = Array.from(
    { length: count },
    (): ModelCharge => ({
      day: begin + every * random.between(0, 5) + random.pick([0, 0, 0, 1, random.between(-5, 16)]),
      fen: random.pick(prices),
      speech,
      trial: random.next() < 0.1,
      service: 'camera',
      plan: { ...noPlan, period },
      wording: random.pick(wordings),
    }),
  ).sort((a, b) => a.day - b.day)
  const last = charges.at(-1)!.day + random.pick([2, 50])
  const hole = begin + random.between(30, 120)
  const covered = random.pick([
    [{ from: begin - 60, to: last }],
    [
      { from: begin - 60, to: hole },
      { from: hole + 30, to: last },
    ],
  ])
  return problemOf(charges, covered)
}

describe('the search', () => {
  it('finds the mandate that costs least beyond what its charges are worth, in any rhythm', () => {
    const wrong: string[] = []
    for (let seed = 1; seed <= rounds(300); seed += 1) {
      const random = seeded(seed)
      const problem = handful(random)
      const worth = Float64Array.from(
        problem.charges,
        ({ once }) => once * random.pick([0, 0.3, 0.6, 0.9, 1]),
      )
      for (const signature of signaturesOf(problem.charges)) {
        for (const lattice of latticesOf(problem, signature)) {
          const search = searchOf(problem, worth)
          const losses = mandatesIn(lattice, search).map(({ mandate }) => {
            const column = mandate()
            return chargesOf(column).reduce((loss, at) => loss - worth[at]!, columnCost(problem, column))
          })
          const least = leastOfAll(problem, lattice, worth)
          const found = Math.min(0, ...losses)
          if (Math.abs(found - least) > noise)
            wrong.push(`${seed} ${lattice.cadence}: ${found}, not ${least}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('saves no more than is told before a rhythm is laid out', () => {
    const wrong: string[] = []
    for (let seed = 1; seed <= rounds(600); seed += 1) {
      const random = seeded(seed)
      const problem = random.next() < 0.5 ? handful(random) : bills(random)
      const share = random.pick([0.2, 0.4, 0.6, 1])
      const worth = Float64Array.from(problem.charges, ({ once }) => once * share * random.pick([0.7, 1]))
      for (const signature of signaturesOf(problem.charges)) {
        for (const rhythm of rhythmsOf(problem, signature)) {
          const most = rhythm.mostSaved(worth)
          const lattice = rhythm.lattice()
          if (!lattice) continue
          const search = searchOf(problem, worth)
          const saved = Math.max(0, ...mandatesIn(lattice, search).map(({ reduced }) => -reduced))
          if (saved > Math.max(0, most) + noise)
            wrong.push(`${seed} ${lattice.cadence}: ${saved}, not ${most}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

/** A year or two of sums that differ, some of them alike, on days of their own. */
function bills(random: Random): Problem {
  const begin = epochDay(day('2024-01-05'))
  const speech = random.pick(['renews', 'names', 'unlabelled', 'soft', 'plain'] as const)
  const every = random.pick([7, 15, 30, 91])
  const loose = random.pick([0, 2, 14])
  const charges = Array.from(
    { length: random.between(6, 24) },
    (_, n): ModelCharge => ({
      day: begin + every * n + random.between(0, loose),
      fen: random.pick([1000, 1010, 1300, 700, random.between(500, 6000)]),
      speech: random.next() < 0.9 ? speech : 'plain',
      trial: false,
      service: null,
      plan: noPlan,
      wording: 'a',
    }),
  ).sort((a, b) => a.day - b.day)
  const last = charges.at(-1)!.day
  const hole = begin + random.between(30, 300)
  return problemOf(
    charges,
    random.pick([
      [{ from: begin - 60, to: last + 20 }],
      [
        { from: begin - 60, to: hole },
        { from: hole + 40, to: last + 20 },
      ],
    ]),
  )
}

function searchOf(problem: Problem, worth: Float64Array) {
  return {
    problem,
    links: linksOf(problem.charges),
    worth,
    restarts: true,
    isExact: true,
    constraint: null,
    steps: 0,
  }
}
