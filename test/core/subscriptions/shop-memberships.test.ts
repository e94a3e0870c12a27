import { describe, expect, it } from 'vitest'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import { seeded } from '../../fixture/random.ts'
import { everyDays, monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row } from '../../scenarios/story.ts'

type Bought = readonly [on: string, goods: string, fen: number]

/** What is found of a shop's rows: each renewal's charges, as days and prices. */
function foundAt(counterparty: string, rows: readonly Bought[]) {
  const random = seeded(3)
  const days = rows.map(([on]) => on).sort()
  const asOf = shifted(days.at(-1)!, 3)
  const found = detectOthers({
    charges: rows.map(([on, goods, fen], at) =>
      chargeOf(row(random, 'alipay', on, { counterparty, goods }, fen), at),
    ),
    coverage: { alipay: [{ from: shifted(days[0]!, -40), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    decisions: [],
    cancellations: [],
    rules: [],
  })
  return found.map(({ charges }) => charges.map(({ charge }) => [charge.paidAt.slice(0, 10), charge.fen]))
}

const told = (rows: readonly Bought[]) => rows.map(([on, , fen]) => [on, fen])

describe('a membership of a shop', () => {
  /** A few orders a month, at all prices. */
  function orders(seed: number): Bought[] {
    const random = seeded(seed)
    return everyDays('2024-01-03', 730, 1)
      .filter(() => random.between(1, 6) === 1)
      .map((on, at) => [on, `订单-24061${at}7319`, random.between(150, 600) * 10])
  }

  it('has no trial in what was bought before it began', () => {
    const plus = monthDays('2024-05-06', 2, 12).map((on): Bought => [on, '京东PLUS会员自动续费', 14900])
    expect(foundAt('京东', [['2024-04-23', '京东商城订单-83971', 6581], ...plus])).toEqual([told(plus)])
  })

  it.each([1, 2, 3, 4])('holds nothing of what is bought beside it (%i)', seed => {
    const card = monthDays('2024-03-12', 21).map((on): Bought => [on, '吃货卡自动续费', 1510])
    const others = orders(seed).filter(([, , fen]) => fen !== 1510)
    expect(foundAt('饿了么', [...card, ...others])).toEqual([told(card)])
  })

  it('keeps its charges whose text fell silent, and a trial by its own word', () => {
    const all = monthDays('2024-03-12', 12).map(
      (on, at): Bought =>
        at === 0 ? [on, '首月特惠', 100] : [on, at < 6 ? '支付订单' : '会员连续包月', 1500],
    )
    expect(foundAt('青竹优选', all)).toEqual([told(all)])
  })
})
