import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { seeded } from '../../fixture/random.ts'
import { shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row, type Text } from '../../scenarios/story.ts'

const from = '2016-01-03'
/** Ten years of days. */
const days = 3600

function input(count: number, text: Text, price: () => number) {
  const random = seeded(9)
  const rows = Array.from({ length: count }, () =>
    row(random, 'alipay', shifted(from, random.between(0, days)), text, price()),
  )
  return {
    charges: rows.map(chargeOf),
    coverage: { alipay: [{ from, to: shifted(from, days + 30) }], wechat: [] } as never,
    asOf: shifted(from, days + 30) as never,
    decisions: [],
    cancellations: [],
    rules: [],
  }
}

/** By name two charges that fit a cycle are enough (docs/audit-report.md), and of eight random days two often do. */
const mostTaken = 0.12

describe('histories that no renewal has', () => {
  const random = seeded(4)
  it.each([
    ['unspecific rows at one price', { counterparty: '小米', goods: '/' }, (): number => 1000],
    [
      'the cloud by name at any price',
      { counterparty: '小米', goods: '小米云服务会员' },
      (): number => random.between(1, 90_000),
    ],
    [
      'memberships at four prices',
      { counterparty: '小米电视', goods: '影视会员月卡' },
      (): number => random.pick([990, 1490, 1990, 2990]),
    ],
  ] as const)('20,000 %s: no subscription, and an end', (_name, text, price) => {
    const { subscriptions, otherCharges } = detect(input(20_000, text, price))
    expect(subscriptions).toEqual([])
    expect(otherCharges).toHaveLength(20_000)
  })

  it.each([
    ['unspecific rows', { counterparty: '小米', goods: '商品' }],
    ['the cloud by name', { counterparty: '小米', goods: '小米云服务会员充值' }],
  ])('%s bought on random days are rarely taken for a rhythm', (_name, text) => {
    let taken = 0
    const histories = 200
    for (let seed = 1; seed <= histories; seed += 1) {
      const random = seeded(seed)
      const rows = Array.from({ length: random.between(3, 8) }, () =>
        row(random, 'alipay', shifted('2024-01-01', random.between(0, 365)), text, 1990),
      )
      const { subscriptions } = detect({
        charges: rows.map(chargeOf),
        coverage: { alipay: [{ from: '2023-12-01', to: '2025-01-10' }], wechat: [] } as never,
        asOf: '2025-01-10' as never,
        decisions: [],
        cancellations: [],
        rules: [],
      })
      if (subscriptions.length > 0) taken += 1
    }
    expect(taken / histories).toBeLessThan(mostTaken)
  })
})
