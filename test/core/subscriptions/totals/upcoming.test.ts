import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import {
  type Expecting,
  goesOnFen,
  nextDue,
  upcomingOf,
} from '../../../../src/core/subscriptions/totals/upcoming.ts'

const today = day('2026-11-29')

function expecting(id: string, other: Partial<Expecting> = {}): Expecting {
  return {
    id,
    kind: 'membership',
    state: 'charging',
    cadence: 'monthly',
    expected: { date: day('2026-12-06'), fen: fen(2100) },
    billsEnd: day('2026-11-27'),
    ...other,
  }
}

describe('the next 30 days', () => {
  it('counts memberships by their state, and what is owed for insurance and bills apart', () => {
    const upcoming = upcomingOf(
      [
        expecting('cloud'),
        expecting('pan', { state: 'unverified', expected: { date: day('2026-12-22'), fen: fen(2500) } }),
        expecting('again', { state: 'charged-again', expected: { date: day('2026-12-14'), fen: fen(2200) } }),
        expecting('insurance', {
          kind: 'insurance-or-bill',
          expected: { date: day('2026-12-01'), fen: fen(4980) },
        }),
        expecting('stopped', { state: 'stopped' }),
        expecting('ended', { state: 'ended' }),
        expecting('unsure', { state: null }),
      ],
      today,
    )
    expect(upcoming.charges.map(({ id, day, isAssumed }) => [id, day, isAssumed])).toEqual([
      ['insurance', '2026-12-01', false],
      ['cloud', '2026-12-06', false],
      ['again', '2026-12-14', false],
      ['pan', '2026-12-22', true],
    ])
    expect([upcoming.fen, upcoming.unverifiedFen, upcoming.billsFen]).toEqual([6800, 2500, 4980])
  })

  it('takes today in and the thirty-first day not', () => {
    const on = (date: string) =>
      upcomingOf([expecting('a', { expected: { date: day(date), fen: fen(1) } })], today)
    expect(on('2026-11-29').charges).toHaveLength(1)
    expect(on('2026-12-28').charges).toHaveLength(1)
    expect(on('2026-12-29').charges).toHaveLength(0)
  })

  it('rolls a day past the bills on, and says that it is assumed', () => {
    const past = expecting('a', {
      expected: { date: day('2026-11-06'), fen: fen(600) },
      billsEnd: day('2026-11-05'),
    })
    expect(upcomingOf([past], today).charges).toMatchObject([{ day: '2026-12-06', isAssumed: true }])
  })

  it('names one day for one that is late: the next, as its row does', () => {
    const late = expecting('a', { expected: { date: day('2026-11-26'), fen: fen(900) } })
    const { charges, fen: sum } = upcomingOf([late], today)
    expect(charges.map(one => one.day)).toEqual([nextDue(late, today)])
    expect(sum).toBe(900)
  })

  it('takes one that no bill reaches to have come, and tells the next', () => {
    const unseen = expecting('a', {
      expected: { date: day('2026-11-20'), fen: fen(600) },
      billsEnd: day('2026-11-01'),
    })
    expect(upcomingOf([unseen], today).charges.map(one => one.day)).toEqual(['2026-12-20'])
    expect(nextDue(unseen, today)).toBe('2026-12-20')
    expect(nextDue(unseen, day('2026-11-20'))).toBe('2026-11-20')
    expect(nextDue(expecting('a', { expected: null }), today)).toBeNull()
  })

  it('tells nothing where the bills end over a cycle ago', () => {
    const old = (billsEnd: string) => upcomingOf([expecting('a', { billsEnd: day(billsEnd) })], today).charges
    expect(old('2026-10-29')).toHaveLength(1)
    expect(old('2026-10-28')).toHaveLength(0)
  })

  it('has every week of a weekly one, and a single one once', () => {
    const first = { date: day('2026-12-01'), fen: fen(300) }
    expect(upcomingOf([expecting('w', { cadence: 'weekly', expected: first })], today).fen).toBe(4 * 300)
    expect(upcomingOf([expecting('s', { cadence: 'single', expected: first })], today).fen).toBe(300)
  })
})

it('adds up what goes on until a day', () => {
  expect(goesOnFen(expecting('a'), today, day('2028-12-31'))).toBe(25 * 2100)
})
