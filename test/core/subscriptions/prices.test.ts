import { describe, expect, it } from 'vitest'
import { pricesOf } from '../../../src/core/subscriptions/prices.ts'
import { seeded } from '../../fixture/random.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { monthDays, row } from '../../scenarios/story.ts'

function stepsOf(fens: readonly number[]): number[] {
  const random = seeded(2)
  const days = monthDays('2024-01-05', fens.length)
  const text = { counterparty: '小米云服务', goods: '小米云服务会员连续包月' }
  const paid = fens.map((fen, at) => chargeOf(row(random, 'alipay', days[at]!, text, fen), at))
  return pricesOf(paid, () => false).steps.map(({ fen }) => fen)
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
  ])('%s', (_name, fens, steps) => {
    expect(stepsOf(fens)).toEqual(steps)
  })
})
