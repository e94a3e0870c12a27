import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { serviceIds } from '../../../../src/core/catalogue/service.ts'
import { cumulative, monthlyByService, outlook } from '../../../../src/core/subscriptions/totals/monthly.ts'
import { words } from '../../../../src/i18n/words.ts'
import {
  chartSeries,
  type DrawnMonths,
} from '../../../../src/renderer/features/subscriptions/chart-series.ts'

const asOf = day('2024-06-30')
const none = { months: [], fen: [] }

/** One monthly subscription of 100 fen more than the one before, for each of the first services. */
function subscriptions(count: number) {
  return serviceIds.slice(0, count).map((service, index) => ({
    service,
    wallet: 'alipay' as const,
    cadence: 'monthly' as const,
    status: 'active' as const,
    next: { date: '2024-07-05', fen: 100 * (index + 1) },
    charges: ['2024-04-05', '2024-05-05', '2024-06-05'].map(on => ({
      paidAt: `${on}T08:00:00+08:00`,
      fen: 100 * (index + 1),
    })),
  }))
}

function drawn(count: number): DrawnMonths {
  const monthly = monthlyByService(subscriptions(count), { asOf })
  return chartSeries(
    monthly,
    monthly.series.map(({ service }) => service),
    none,
    words('zh'),
  )
}

/** Every month's colours must come to the month's total, or picture and table would disagree. */
function expectToAddUp({ months, series, totals }: DrawnMonths) {
  const sums = months.map((_month, index) => series.reduce((sum, { fen }) => sum + (fen[index] ?? 0), 0))
  expect(sums).toEqual(totals)
}

describe('the series of the chart', () => {
  it('add up to the totals, whatever number of services there is', () => {
    for (const count of [1, 5, 6, 7, 12]) expectToAddUp(drawn(count))
  })

  it('are never more than there are colours', () => {
    const { series } = drawn(12)
    expect(new Set(series.map(({ color }) => color)).size).toBe(series.length)
    expect(series.at(-1)?.name).toBe(words('zh').chargesScreen.chart.rest)
  })

  it('keep their colours when one wallet is chosen', () => {
    const all = subscriptions(3)
    const ranking = monthlyByService(all, { asOf }).series.map(({ service }) => service)
    const part = chartSeries(monthlyByService(all.slice(0, 1), { asOf }), ranking, none, words('zh'))
    const whole = drawn(3)
    const name = words('zh').detector.service(serviceIds[0])
    expect(part.series[0]?.color).toBe(whole.series.find(one => one.name === name)?.color)
  })

  it('stack the year to come on what was taken so far', () => {
    const all = subscriptions(2)
    const monthly = cumulative(monthlyByService(all, { asOf }))
    const future = outlook(all, { asOf, count: 12 })
    const both = chartSeries(
      monthly,
      monthly.series.map(({ service }) => service),
      future,
      words('zh'),
    )
    expectToAddUp(both)
    expect(both.months).toHaveLength(3 + 12)
    expect(both.totals.at(-1)).toBe(300 * 3 + 300 * 12)
  })
})
