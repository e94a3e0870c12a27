import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { type Limit, limitState } from '../../../src/core/reminders/limit.ts'
import type { Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { charge, subscription } from '../cancellation/subscription-fixture.ts'

const monthly = (amount: number): Pick<Limit, 'per' | 'fen'> => ({ per: 'month', fen: fen(amount) })
const yearly = (amount: number): Pick<Limit, 'per' | 'fen'> => ({ per: 'year', fen: fen(amount) })

function running(days: readonly string[], next: string, amount = 600): Subscription {
  return subscription(
    days.map(date => charge(date, 'alipay', amount)),
    {
      next: {
        date: day(next),
        fen: fen(amount),
        window: { from: day(next), to: day(next) },
      },
    },
  )
}

const cloud = running(['2026-01-09', '2026-02-09', '2026-03-09'], '2026-04-09')

test('a limit that is just reached is not passed; one fen more is', () => {
  const asOf = day('2026-03-31')
  expect(limitState(monthly(600), [cloud], asOf)).toEqual({
    period: '2026-03',
    spentFen: 600,
    comingFen: 0,
    over: [],
  })
  const { over } = limitState(monthly(599), [cloud], asOf)
  expect(over).toEqual(['2026-03', '2026-02', '2026-01'].map(period => ({ period, fen: 600 })))
})

test('several renewals count together, each in the month of its charge', () => {
  const camera = running(['2026-02-28', '2026-03-31'], '2026-04-30', 1200)
  const state = limitState(monthly(1500), [cloud, camera], day('2026-03-31'))
  expect(state).toMatchObject({ spentFen: 1800, comingFen: 0 })
  expect(state.over.map(({ period }) => period)).toEqual(['2026-03', '2026-02'])
})

test('what came back does not count', () => {
  const back = { ...charge('2026-03-09'), refundedFen: fen(400) }
  const { spentFen } = limitState(monthly(500), [subscription([back])], day('2026-03-31'))
  expect(spentFen).toBe(200)
})

describe('what is still to come', () => {
  test('of this month, if it is due after the newest bill', () => {
    expect(limitState(monthly(600), [cloud], day('2026-04-05'))).toMatchObject({
      period: '2026-04',
      spentFen: 0,
      comingFen: 600,
    })
    expect(limitState(monthly(600), [cloud], day('2026-04-09')).comingFen).toBe(0)
  })

  test('of this year, charge by charge up to its last day', () => {
    const state = limitState(yearly(5000), [cloud], day('2026-03-31'))
    expect(state).toEqual({ period: '2026', spentFen: 1800, comingFen: 5400, over: [] })
    const last = running(['2026-10-31', '2026-11-30'], '2026-12-31')
    expect(limitState(yearly(5000), [last], day('2026-11-30')).comingFen).toBe(600)
    expect(limitState(yearly(5000), [last], day('2026-12-31')).comingFen).toBe(0)
  })

  test('nothing of what stopped or has no day', () => {
    const asOf = day('2026-04-01')
    expect(limitState(yearly(1), [{ ...cloud, status: 'cancelled' }], asOf).comingFen).toBe(0)
    expect(limitState(yearly(1), [{ ...cloud, next: null }], asOf).comingFen).toBe(0)
  })
})

test('without charges nothing is passed', () => {
  expect(limitState(yearly(1), [], day('2026-03-31'))).toEqual({
    period: '2026',
    spentFen: 0,
    comingFen: 0,
    over: [],
  })
})
