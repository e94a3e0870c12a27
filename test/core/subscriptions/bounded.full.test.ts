import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../src/core/subscriptions/history.ts'
import { ownSteps, sharedSteps } from '../../../src/core/subscriptions/model/budget.ts'
import { merchantGroups, renewalsOf } from '../../../src/core/subscriptions/others.ts'
import { hostileFamilies } from './hostile-histories.ts'

const charges = 5_000
/** Each part of the charges ends the turn under way when its steps end. */
const lastTurns = 1.5

describe('the work that any history takes', () => {
  it.each(hostileFamilies)('is bounded: $name', ({ make }) => {
    const input = make(charges)
    const most = (sharedSteps + ownSteps(charges)) * lastTurns
    expect(historyOf(input).steps).toBeLessThan(most)
    expect(renewalsOf(merchantGroups(input), input).steps).toBeLessThan(most)
  })
})
