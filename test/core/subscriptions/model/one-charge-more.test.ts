import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ModelCharge, type Problem, problemOf } from '../../../../src/core/subscriptions/model/charge.ts'
import type { Hit, Mandate } from '../../../../src/core/subscriptions/model/mandate.ts'
import { openOf, solve } from '../../../../src/core/subscriptions/model/solve.ts'
import { seeded } from '../../../fixture/random.ts'
import { rounds } from '../../../rounds.ts'
import { mixture } from '../../../scenarios/mixtures.ts'
import { askedOf } from '../../../scenarios/priced.ts'

/** A stray is the dearest thing that a charge like others can be, with what answers may be from the bound. */
const mostChange = 9

/** Cycles in a row of one mandate that were paid. */
function paidCycles(problem: Problem): [Hit, Hit][] {
  const mandates = solve(problem).explanation.columns.filter(
    (column): column is Mandate => column.kind === 'mandate',
  )
  return mandates.flatMap(({ runs }) =>
    runs.flatMap(({ hits }) =>
      hits.slice(1).flatMap((hit, n): [Hit, Hit][] => {
        const before = hits[n]!
        return hit.index === before.index + 1 ? [[before, hit]] : []
      }),
    ),
  )
}

function withOneMore({ charges, covered }: Problem, more: ModelCharge): Problem {
  return problemOf(
    [...charges, more].sort((a, b) => a.day - b.day),
    covered,
  )
}

describe('a charge more', () => {
  it('like those around it changes the cost by no more than a stray, on whatever day it comes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, which, share) => {
          for (const { problem } of askedOf(mixture(seeded(seed)))) {
            const cycles = paidCycles(problem)
            if (cycles.length === 0) continue
            const [from, to] = cycles[which % cycles.length]!.map(({ at }) => problem.charges[at]!)
            const day = from!.day + Math.floor((to!.day - from!.day) * share)
            const more = solve(withOneMore(problem, { ...from!, day }))
            // Where the bound is open the answer says so, and is no further than that from what it could be.
            expect(more.cost - openOf(more) - solve(problem).cost).toBeLessThan(mostChange)
          }
        },
      ),
      {
        numRuns: rounds(25),
        // The way to the last charge that is best to go on from is not the best one to end with.
        examples: [
          [999_989, 2_147_221_474, 0.896551724137931],
          // What is found stays 6.7 bits above its bound.
          [890_735, 419_518_426, 0],
        ],
      },
    )
  })

  it('of any kind costs at most what it costs by itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(),
        fc.integer({ min: -400, max: 1500 }),
        fc.integer({ min: 1, max: 90_000 }),
        (seed, which, after, fen) => {
          for (const { problem } of askedOf(mixture(seeded(seed)))) {
            const like = problem.charges[which % problem.charges.length]!
            const more = withOneMore(problem, { ...like, day: problem.charges[0]!.day + after, fen })
            expect(solve(more).cost).toBeLessThan(solve(problem).cost + like.once + 0.1)
          }
        },
      ),
      { numRuns: rounds(20) },
    )
  })
})
