import { describe, expect, it } from 'vitest'
import { solve } from '../../../../src/core/subscriptions/model/solve.ts'
import { seeded } from '../../../fixture/random.ts'
import { mixture } from '../../../scenarios/mixtures.ts'
import { askedOf, truthCost } from '../../../scenarios/priced.ts'

/** Costs are sums of hundredths; answers may be this far from the bound. */
const goodEnough = 0.08
const mixtures = 5_000
const perTest = 500
/** Steps end for some before the truth is found: so many in a thousand, each of which must say that it is open. */
const mostOpen = 2 / 1000

describe('five thousand mixtures', () => {
  const dearer: string[] = []
  const starts = Array.from({ length: mixtures / perTest }, (_, at) => 1 + at * perTest)

  it.each(starts)('from %i on cost no more than the truth, or say by how much they may', from => {
    const unsaid: string[] = []
    for (let seed = from; seed < from + perTest; seed += 1) {
      for (const asked of askedOf(mixture(seeded(seed)))) {
        const { cost, bound } = solve(asked.problem)
        const truth = truthCost(asked)
        if (cost <= truth + goodEnough) continue
        const told = `${seed}: ${cost.toFixed(2)}, truth ${truth.toFixed(2)}, at least ${bound.toFixed(2)}`
        dearer.push(told)
        if (bound > truth + goodEnough) unsaid.push(told)
      }
    }
    expect(unsaid).toEqual([])
  })

  it('are nearly all answered in full', () => {
    expect(dearer.length, dearer.join('\n')).toBeLessThanOrEqual(mixtures * mostOpen)
  })
})
