import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { solve } from '../../../../src/core/subscriptions/model/solve.ts'
import { toldHistories } from './told-histories.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../../../docs/detector.md'), 'utf8')

describe('the histories that docs/detector.md tells', () => {
  it.each(toldHistories)('$name: costs what the page says', ({ problem, explanations }) => {
    const [right, wrong] = explanations
    expect(solve(problem).cost).toBeCloseTo(right!.cost, 6)
    expect(right!.cost).toBeLessThan(wrong!.cost)
    for (const { name, cost } of explanations) expect(page).toContain(`${name} | ${cost.toFixed(1)} |`)
  })
})
