import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { price } from '../../../../src/core/subscriptions/model/explanation.ts'
import { chargesOf } from '../../../../src/core/subscriptions/model/mandate.ts'
import { solve } from '../../../../src/core/subscriptions/model/solve.ts'
import { seeded } from '../../../fixture/random.ts'
import { rounds } from '../../../rounds.ts'
import { scenarios, seeds } from '../../../scenarios/all.ts'
import { mixture } from '../../../scenarios/mixtures.ts'
import { askedOf, truthCost } from '../../../scenarios/priced.ts'

/** Costs are sums of hundredths; answers may be this far from the bound. */
const goodEnough = 0.08
const mixtures = rounds(300)

describe('the cheapest explanation', () => {
  it('costs no more than the truth, in any scenario from any seed', () => {
    const dearer = scenarios
      .filter(scenario => !scenario.tell(seeded(1)).others)
      .flatMap(scenario =>
        seeds.flatMap(seed => {
          const story = scenario.tell(seeded(seed))
          if (story.decisions) return []
          return askedOf(story).flatMap(asked => {
            const { cost } = solve(asked.problem)
            return cost > truthCost(asked) + goodEnough ? [`${scenario.name} ${seed}`] : []
          })
        }),
      )
    expect(dearer).toEqual([])
  })

  it('costs no more than the truth in mixtures, and says how far a cheaper one could be away', () => {
    const dearer: string[] = []
    for (let seed = 1; seed <= mixtures; seed += 1) {
      for (const asked of askedOf(mixture(seeded(seed)))) {
        const { cost, bound, explanation } = solve(asked.problem)
        expect(bound).toBeLessThanOrEqual(cost)
        expect(price(asked.problem, explanation)).toBeCloseTo(cost, 6)
        if (cost > truthCost(asked) + goodEnough) dearer.push(`${seed}: ${cost}, at least ${bound}`)
      }
    }
    expect(dearer).toEqual([])
  })

  it('holds each charge once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed => {
        for (const { problem } of askedOf(mixture(seeded(seed)))) {
          const { columns, oneOffs } = solve(problem).explanation
          const held = [...columns.flatMap(chargesOf), ...oneOffs].sort((a, b) => a - b)
          expect(held).toEqual(problem.charges.map((_, at) => at))
        }
      }),
      { numRuns: rounds(60) },
    )
  })
})
