import { describe, expect, it } from 'vitest'
import type { TradeKey } from '../../../src/core/bills/transaction.ts'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import type { Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { seeded } from '../../fixture/random.ts'
import { monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row } from '../../scenarios/story.ts'

const asOf = '2024-09-30'
const random = seeded(5)

/** Monthly renewals of one merchant. */
function renewal(counterparty: string, goods: string, from: string, count: number, fen: number) {
  return monthDays(from, count).map(on => row(random, 'alipay', on, { counterparty, goods }, fen))
}

const gym = renewal('溪边健身房', '私教月费', '2024-02-03', 2, 19900)
const charges = [
  ...gym,
  ...renewal('青竹文化传播有限公司', '青竹听书会员连续包月', '2024-01-07', 5, 1500),
  // Another company has collected it since June.
  ...renewal('翠竹网络科技有限公司', '听书会员连续包月', '2024-06-07', 4, 1500),
  ...renewal('百度', '百度网盘超级会员(1个月-自动续费)', '2024-02-19', 8, 3000),
].map((one, at) => chargeOf(one as never, at))

function found(decisions: readonly object[], all = charges): Subscription[] {
  return detectOthers({
    charges: all,
    coverage: { alipay: [{ from: shifted('2024-01-07', -40), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    decisions: decisions as never,
    cancellations: [],
    rules: [],
  })
}

const sizes = (all: readonly Subscription[]) => all.map(one => one.charges.length).toSorted((a, b) => a - b)
const keysOf = ({ charges: own }: Subscription): TradeKey[] =>
  own.map(({ charge: { wallet, tradeNo } }) => ({ wallet, tradeNo }))

describe('what the person says of renewals of any merchant', () => {
  const [longest, ...rest] = found([]).toSorted((a, b) => b.charges.length - a.charges.length)
  const cloud = JSON.stringify(longest)

  it('begins from three renewals', () => {
    expect(sizes(found([]))).toEqual([4, 5, 8])
  })

  it('joins two that are one, and leaves the others as they are', () => {
    const [first, second] = rest.toSorted((a, b) => b.charges.length - a.charges.length)
    const joined = found([{ kind: 'belongs-to', charges: keysOf(second!), target: keysOf(first!)[0] }])
    expect(sizes(joined)).toEqual([8, 9])
    const one = joined.find(({ charges: own }) => own.length === 9)
    expect(one?.reasons.map(({ code }) => code)).toContain('joined')
    expect(JSON.stringify(joined.find(({ charges: own }) => own.length === 8))).toBe(cloud)
  })

  it('takes charges out as one of their own, with none of another merchant at the same price', () => {
    expect(sizes(found([{ kind: 'apart', charges: keysOf(longest!).slice(-3) }]))).toEqual([3, 4, 5, 5])
    const first = rest.find(({ charges: own }) => own.length === 5)!
    expect(sizes(found([{ kind: 'apart', charges: keysOf(first).slice(-3) }]))).toEqual([2, 3, 4, 8])
  })

  const said = [
    {
      kind: 'recurring',
      charges: gym.map((_, at) => charges[at]!.charge).map(({ wallet, tradeNo }) => ({ wallet, tradeNo })),
    },
  ]

  it('makes a renewal of what the search found nothing in, because the person says so', () => {
    expect(sizes(found(said))).toEqual([2, 4, 5, 8])
    const own = found(said).find(({ counterparty }) => counterparty === '溪边健身房')
    expect(own).toMatchObject({ cadence: 'monthly', confidence: 0.9 })
  })

  it('has the charges that come after it go with it, so that it does not seem to have stopped', () => {
    const later = renewal('溪边健身房', '私教月费', '2024-04-03', 1, 19900)
    const bought = renewal('溪边健身房', '矿泉水', '2024-04-20', 1, 300)
    const more = [...later, ...bought].map((one, at) => chargeOf(one as never, charges.length + at))
    expect(sizes(found(said, [...charges, ...more]))).toEqual([3, 4, 5, 8])
  })

  it('has them go with it at another price as well, as long as they are worded alike', () => {
    const dearer = renewal('溪边健身房', '私教月费', '2024-04-03', 1, 21900)
    const bought = renewal('溪边健身房', '蛋白粉', '2024-05-03', 1, 21900)
    const more = [...dearer, ...bought].map((one, at) => chargeOf(one as never, charges.length + at))
    expect(sizes(found(said, [...charges, ...more]))).toEqual([3, 4, 5, 8])
  })
})
