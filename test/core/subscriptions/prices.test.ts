import { describe, expect, it } from 'vitest'
import { pricesOf } from '../../../src/core/subscriptions/prices.ts'
import { seeded } from '../../fixture/random.ts'
import { monthDays } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row } from '../../scenarios/story.ts'

function told(fens: readonly number[]) {
  const random = seeded(2)
  const days = monthDays('2024-01-05', fens.length)
  const text = { counterparty: '小米云服务', goods: '小米云服务会员连续包月' }
  const paid = fens.map((fen, at) => chargeOf(row(random, 'alipay', days[at]!, text, fen), at))
  return pricesOf(paid, () => false)
}

function stepsOf(fens: readonly number[]): number[] {
  return told(fens).steps.map(({ fen }) => fen)
}

describe('the steps of a price', () => {
  it.each([
    ['that rises by little and holds for two charges', [990, 990, 990, 990, 1000, 1000], [990, 1000]],
    ['that rises by little with the newest charge', [990, 990, 990, 990, 1000], [990, 1000]],
    ['that falls by little and holds for two charges', [2500, 2500, 2500, 2450, 2450], [2500, 2450]],
    ['that falls by little with the newest charge', [2500, 2500, 2500, 2450], [2500]],
    ['of which a wallet takes some off now and then', [2500, 2472, 2500, 2461, 2500, 2500], [2500]],
    ['of which it takes the same off twice', [2500, 2472, 2500, 2461, 2461, 2500, 2483, 2500], [2500]],
    ['of which it takes the same off three times', [2500, 2472, 2500, 2461, 2461, 2461, 2500, 2500], [2500]],
    ['of which it takes the same off twice in a row alone', [600, 600, 597, 597, 600, 600, 600], [600]],
    [
      'that falls by little, holds and rises by more',
      [2500, 2500, 2450, 2450, 2600, 2600],
      [2500, 2450, 2600],
    ],
    ['of which it takes some off at first', [2472, 2461, 2500, 2500, 2500], [2500]],
    ['in another currency, of which two happen to be alike', [14412, 14530, 14530, 14605, 14488], [14488]],
    ['that rises by less than a rate moves', [9800, 9800, 9890, 9890, 9890], [9800, 9890]],
  ])('%s', (_name, fens, steps) => {
    expect(stepsOf(fens)).toEqual(steps)
  })
})

describe('a first price', () => {
  it('of half or less is a trial where the next one holds, or is all that is known', () => {
    expect(told([100, 1800, 1800, 1800]).trial).toMatchObject({ price: 100, after: 1800 })
    expect(told([100, 1800, 2100]).trial).toMatchObject({ price: 100, after: 1800 })
  })

  it('of a bill that differs each time says no more than any other', () => {
    expect(told([9777, 19993, 9765, 18465, 13731]).trial).toBeNull()
    expect(told([3683, 8374, 6901, 4718, 8268, 8336, 6305, 6163, 5283]).trial).toBeNull()
  })
})
