import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../../src/core/base/calendar.ts'
import { serviceIds } from '../../../../src/core/catalogue/service.ts'
import { cumulative, monthlyByService, outlook } from '../../../../src/core/subscriptions/totals/monthly.ts'

const asOf = day('2024-05-20')

function stream(
  service: (typeof serviceIds)[number],
  wallet: 'alipay' | 'wechat',
  charges: [string, number][],
) {
  return {
    service,
    wallet,
    charges: charges.map(([on, fen]) => ({ paidAt: `${on}T00:31:12+08:00`, fen })),
  }
}

const cloud = stream('mi-cloud', 'alipay', [
  ['2024-01-09', 600],
  ['2024-03-09', 600],
  ['2024-03-10', 600],
])
const tv = stream('mi-tv', 'wechat', [['2024-02-15', 2900]])

describe('monthlyByService', () => {
  it('adds up each month and leaves no month out, up to today', () => {
    const { months, series, totals } = monthlyByService([cloud, tv], { asOf })
    expect(months).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05'])
    expect(series).toEqual([
      { service: 'mi-tv', fen: [0, 2900, 0, 0, 0], sum: 2900 },
      { service: 'mi-cloud', fen: [600, 0, 1200, 0, 0], sum: 1800 },
    ])
    expect(totals).toEqual([600, 2900, 1200, 0, 0])
  })

  it('puts two subscriptions of one service into one series', () => {
    const second = stream('mi-cloud', 'wechat', [['2024-01-30', 2100]])
    expect(monthlyByService([cloud, second], { asOf }).series).toHaveLength(1)
  })

  it('has nothing to show without charges', () => {
    expect(monthlyByService([], { asOf })).toEqual({ months: [], series: [], totals: [] })
  })

  it('loses and invents no fen', () => {
    const charge = fc.tuple(
      fc.integer({ min: 0, max: 4000 }).map(days => addDays(day('2013-06-01'), days)),
      fc.integer({ min: 1, max: 100_000 }),
    )
    const streams = fc.array(
      fc.record({
        service: fc.constantFrom(...serviceIds),
        wallet: fc.constantFrom('alipay' as const, 'wechat' as const),
        charges: fc.array(charge, { maxLength: 20 }),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(streams, drawn => {
        const subscriptions = drawn.map(one => stream(one.service, one.wallet, one.charges))
        const monthly = monthlyByService(subscriptions, { asOf })
        const sum = subscriptions.flatMap(one => one.charges).reduce((all, { fen }) => all + fen, 0)
        expect(monthly.totals.reduce((all, fen) => all + fen, 0)).toBe(sum)
        expect(cumulative(monthly).totals.at(-1) ?? 0).toBe(sum)
      }),
    )
  })
})

describe('outlook', () => {
  const going = (cadence: 'weekly' | 'monthly' | 'annual' | 'irregular', date: string, fen: number) => ({
    wallet: 'alipay' as const,
    cadence,
    status: 'active' as const,
    next: { date, fen },
  })
  const future = { asOf, count: 12 }

  it('takes a monthly price twelve times and a yearly one once', () => {
    expect(outlook([going('monthly', '2024-06-09', 600)], future).fen).toEqual(Array(12).fill(600))
    const yearly = outlook([going('annual', '2025-01-31', 9900)], future)
    expect(yearly.months[yearly.fen.indexOf(9900 as never)]).toBe('2025-01')
    expect(yearly.fen.reduce((all, fen) => all + fen, 0)).toBe(9900)
  })

  it('keeps the day at the end of short months', () => {
    expect(outlook([going('monthly', '2024-06-30', 600)], future).fen).toEqual(Array(12).fill(600))
  })

  it('counts the weeks of a month', () => {
    const { fen } = outlook([going('weekly', '2024-06-01', 100)], future)
    expect(fen.slice(0, 2)).toEqual([500, 400])
  })

  it('expects nothing of what stopped', () => {
    const stopped = { ...going('monthly', '2024-06-09', 600), status: 'cancelled' as const }
    expect(outlook([stopped], future).fen).toEqual(Array(12).fill(0))
  })
})
