import { describe, expect, it } from 'vitest'
import { addMonths, type Day } from '../../../src/core/base/calendar.ts'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import type { StoredCharge, Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { storedCharge } from '../../fixture/stored-charge.ts'

const cloud = { counterparty: '小米云服务', goods: '小米云服务50GB连续包月' }

interface Paid {
  on: string
  amount?: number
  refunded?: number
  goods?: string
}

function charge({ on, amount = 600, refunded = 0, goods = cloud.goods }: Paid): StoredCharge {
  const tradeNo = `2025${on.replaceAll('-', '')}${amount}${goods.length}`
  return storedCharge({ ...cloud, tradeNo, paidAt: `${on}T09:00:00`, fen: amount, goods }, refunded)
}

const monthly = (from: string, count: number): Paid[] =>
  Array.from({ length: count }, (_, at) => ({ on: addMonths(from as Day, at) }))

interface Told {
  paid: Paid[]
  /** The last day that the bills show. */
  to: string
  off?: string
  from?: string
}

function found({ paid, to, off, from = '2024-01-01' }: Told): Subscription[] {
  const on = to as Day
  return detect({
    charges: paid.map(charge),
    coverage: { alipay: [{ from: from as Day, to: on }], wechat: [] },
    asOf: on,
    rules: [],
    decisions: [],
    cancellations: off ? [{ of: 'mi-cloud', on: off as Day }] : [],
  }).subscriptions
}

const state = (told: Told) => found(told)[0]?.state

it('does not say of goods that are the service’s name alone that they name nothing', () => {
  const paid = monthly('2024-01-12', 6).map(one => ({ ...one, goods: '小米云服务' }))
  const [one] = found({ paid, to: '2024-06-20' })
  expect(one?.reasons.map(({ code }) => code)).toContain('text-names')
})

describe('the state of a subscription', () => {
  const paid = monthly('2024-01-12', 6)

  it('charges while it runs and has ended once a whole window passed without a charge', () => {
    expect(state({ paid, to: '2024-07-21' })).toBe('charging')
    expect(state({ paid, to: '2024-07-22' })).toBe('ended')
  })

  it('is unverified from the day it was switched off until bills show the whole window', () => {
    expect(state({ paid, to: '2024-06-20', off: '2024-06-20' })).toBe('unverified')
    expect(state({ paid, to: '2024-07-20', off: '2024-06-20' })).toBe('unverified')
    expect(state({ paid, to: '2024-07-21', off: '2024-06-20' })).toBe('stopped')
  })

  it('has not stopped where the bills leave out a day of the window', () => {
    const bills = [
      { from: '2024-01-01' as Day, to: '2024-07-10' as Day },
      { from: '2024-07-12' as Day, to: '2024-08-01' as Day },
    ]
    const [one] = detect({
      charges: paid.map(charge),
      coverage: { alipay: bills, wechat: [{ from: '2024-01-01' as Day, to: '2024-12-31' as Day }] },
      asOf: '2024-08-01' as Day,
      rules: [],
      decisions: [],
      cancellations: [{ of: 'mi-cloud', on: '2024-06-20' as Day }],
    }).subscriptions
    expect(one?.state).toBe('unverified')
  })

  it('is charged again by a charge on a day after, unless all of it came back', () => {
    const again = { on: '2024-07-12' }
    expect(state({ paid: [...paid, again], to: '2024-08-01', off: '2024-06-20' })).toBe('charged-again')
    expect(state({ paid: [...paid, { ...again, refunded: 599 }], to: '2024-08-01', off: '2024-06-20' })).toBe(
      'charged-again',
    )
    expect(state({ paid: [...paid, { ...again, refunded: 600 }], to: '2024-08-01', off: '2024-06-20' })).toBe(
      'unverified',
    )
    expect(state({ paid, to: '2024-06-30', off: '2024-06-12' })).toBe('unverified')
  })

  it('stays ended where the day was said after it had lapsed', () => {
    expect(state({ paid, to: '2024-09-30', off: '2024-09-01' })).toBe('ended')
  })

  it('is charged again by another plan of the service that begins after the day', () => {
    const bigger = monthly('2024-08-03', 3).map(one => ({
      ...one,
      amount: 2100,
      goods: '小米云服务200GB连续包月',
    }))
    const states = found({ paid: [...paid, ...bigger], to: '2024-10-10', off: '2024-06-20' }).map(one => [
      one.name.size,
      one.state,
    ])
    expect(states).toEqual([
      ['200GB', 'charging'],
      ['50GB', 'charged-again'],
    ])
  })

  it('comes with the lowest, the highest and the present price as a reason', () => {
    const risen = [...paid, ...monthly('2024-07-12', 6).map(one => ({ ...one, amount: 900 }))]
    const [one] = found({ paid: risen, to: '2024-12-20' })
    expect(one?.reasons).toContainEqual(
      expect.objectContaining({ count: 12, lowest: 600, highest: 900, regular: 900 }),
    )
  })

  it('is not charged again by another service that begins after the day', () => {
    const camera = monthly('2024-08-03', 3).map(one => ({ ...one, goods: '米家云存储连续包月' }))
    const states = found({ paid: [...paid, ...camera], to: '2024-10-10', off: '2024-06-20' }).map(one => [
      one.service,
      one.state,
    ])
    expect(new Map(states as [string, string][]).get('mi-cloud')).toBe('stopped')
    expect(states).toHaveLength(2)
  })

  it('is charged again by a single charge of the membership that names no renewal', () => {
    const alone = { on: '2024-08-02', amount: 600, goods: '小米云空间会员' }
    const states = found({ paid: [...paid, alone], to: '2024-08-20', off: '2024-06-20' })
    expect(states.map(({ state }) => state)).toEqual(['charged-again'])
    expect(states[0]?.charges).toHaveLength(6)
  })

  it('leaves a plan alone that ran beside it before the day', () => {
    const beside = monthly('2024-03-03', 6).map(one => ({
      ...one,
      amount: 2100,
      goods: '小米云服务200GB连续包月',
    }))
    const one = found({ paid: [...paid, ...beside], to: '2024-08-10' }).find(
      ({ name }) => name.size === '50GB',
    )
    const both = detect({
      charges: [...paid, ...beside].map(charge),
      coverage: { alipay: [{ from: '2024-01-01' as Day, to: '2024-08-10' as Day }], wechat: [] },
      asOf: '2024-08-10' as Day,
      rules: [],
      decisions: [],
      cancellations: [{ of: one!.id, on: '2024-06-20' as Day }],
    }).subscriptions
    expect(both.map(({ name, state }) => [name.size, state])).toEqual([
      ['200GB', 'charging'],
      ['50GB', 'stopped'],
    ])
  })
})

describe('what a year costs', () => {
  it('is the last regular price as often as it comes', () => {
    const paid = [
      ...monthly('2024-01-12', 4),
      { on: '2024-05-12', amount: 800 },
      { on: '2024-06-12', amount: 800 },
    ]
    expect(found({ paid, to: '2024-06-20' })[0]?.yearlyFen).toBe(9600)
  })

  it('is that of the period that a single charge names, of a trial its own price', () => {
    const yearly = { on: '2024-03-01', amount: 9900, goods: '小米云服务50GB连续包年' }
    expect(found({ paid: [yearly], to: '2024-06-20' })[0]).toMatchObject({
      cadence: 'single',
      yearlyFen: 9900,
    })
    const monthlyOne = { on: '2024-03-01' }
    expect(found({ paid: [monthlyOne], to: '2024-03-20' })[0]?.yearlyFen).toBe(7200)
    const trial = { on: '2024-03-01', amount: 100, goods: '小米云服务50GB连续包月首月特惠' }
    expect(found({ paid: [trial], to: '2024-03-20' })[0]?.yearlyFen).toBe(100)
  })

  it('is nothing once it has stopped or ended, and counts on while that is unverified', () => {
    const paid = monthly('2024-01-12', 6)
    expect(found({ paid, to: '2024-09-30' })[0]?.yearlyFen).toBe(0)
    expect(found({ paid, to: '2024-09-30', off: '2024-06-20' })[0]?.yearlyFen).toBe(0)
    expect(found({ paid, to: '2024-06-30', off: '2024-06-20' })[0]?.yearlyFen).toBe(7200)
  })

  it('is what the last 365 covered days took of charges without a rhythm', () => {
    const days = ['2023-02-01', '2024-01-05', '2024-01-29', '2024-05-02', '2024-05-19', '2024-09-30']
    const [one] = found({
      paid: days.map((on, at) => ({ on, amount: 1000 + at * 150, refunded: at === 1 ? 150 : 0 })),
      to: '2024-12-31',
      from: '2023-01-01',
    })
    expect(one?.cadence).toBe('irregular')
    expect(one?.yearlyFen).toBe(1150 - 150 + 1300 + 1450 + 1600 + 1750)
  })
})
