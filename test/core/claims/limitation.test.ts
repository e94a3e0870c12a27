import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type Day, day } from '../../../src/core/base/calendar.ts'
import {
  expiredOn,
  limitationPeriods,
  nextLimitation,
  rescissionUntil,
} from '../../../src/core/claims/limitation.ts'
import { anyCase, madeCase, madeCharge } from './made-case.ts'

const one = (on: string, answers: Record<string, string> = {}, refunded = 0) =>
  madeCase([madeCharge(day(on), 600, refunded)], answers)
const until = (on: string, answers: Record<string, string> = {}) => {
  const [clock] = limitationPeriods(one(on, answers))
  return [clock?.limitation, clock?.restarted, clock?.complaint, clock?.freeRecords]
}

describe('three years', () => {
  it('end on the same day of the month, in February on its last', () => {
    expect(until('2023-11-21')).toEqual(['2026-11-21', false, '2026-11-21', '2026-11-21'])
    expect(until('2024-02-29')[0]).toBe('2027-02-28')
    expect(until('2025-02-28')[0]).toBe('2028-02-28')
    expect(until('2021-03-01')[0]).toBe('2024-03-01')
    expect(until('2021-12-31')[0]).toBe('2024-12-31')
  })

  it('are over on the day after the last, not on it', () => {
    const material = one('2023-11-21')
    const expired = (on: string) => expiredOn(material, on as Day).length
    expect([expired('2026-11-20'), expired('2026-11-21'), expired('2026-11-22')]).toEqual([0, 0, 1])
    expect(nextLimitation(material, day('2026-11-21'))?.limitation).toBe('2026-11-21')
    expect(nextLimitation(material, day('2026-11-22'))).toBeNull()
    const leap = one('2024-02-29')
    expect(expiredOn(leap, day('2027-02-28'))).toEqual([])
    expect(expiredOn(leap, day('2027-03-01'))).toHaveLength(1)
  })

  it('count anew from a demand, a complaint or a suit in time, of which only the suit period does', () => {
    const asked = { demanded: 'refused', 'demanded-on': '2026-03-05' }
    expect(until('2023-03-05', asked)).toEqual(['2029-03-05', true, '2026-03-05', '2026-03-05'])
    // One day late: nothing is left to count anew.
    expect(until('2023-03-04', asked)).toEqual(['2026-03-04', false, '2026-03-04', '2026-03-04'])
    expect(until('2024-02-29', { 'filed:12315': '2026-08-31' })[0]).toBe('2029-08-31')
    expect(until('2024-02-29', { 'filed:association': '2024-02-29' })[0]).toBe('2027-02-28')
    expect(until('2024-05-05', { 'filed:court': '2026-11-20' })[0]).toBe('2029-11-20')
    // The wallet is not the one who owes.
    expect(until('2024-05-05', { 'filed:wallet': '2026-11-20' })[1]).toBe(false)
    // The second step is in time only through the first.
    expect(
      until('2021-05-05', { ...asked, 'demanded-on': '2024-05-05', 'filed:12315': '2027-05-05' })[0],
    ).toBe('2030-05-05')
    // A demand made before the charge was not about it.
    expect(until('2026-04-05', asked)[1]).toBe(false)
  })

  it('are told of the charges asked back alone, with the day that they were counted anew from', () => {
    const charges = [madeCharge(day('2024-11-08'), 600), madeCharge(day('2025-08-08'), 600, 0, 'alipay', 1)]
    const material = madeCase(charges, { demanded: 'waiting', 'demanded-on': '2026-11-28' })
    const unasked = madeCase(charges, {})
    const next = nextLimitation(unasked, day('2026-11-29'), unasked.charges.slice(1))
    expect([next?.limitation, next?.restarted]).toEqual(['2028-08-08', false])
    const anew = nextLimitation(material, day('2026-11-29'), material.charges.slice(1))
    expect([anew?.limitation, anew?.from]).toEqual(['2029-11-28', '2026-11-28'])
  })

  it('are told only of money that is still out', () => {
    expect(nextLimitation(one('2024-05-05', {}, 600), day('2026-11-21'))).toBeNull()
  })

  it('never end earlier than three years after the charge', () => {
    fc.assert(
      fc.property(anyCase, material => {
        for (const { limitation, complaint } of limitationPeriods(material)) {
          expect(limitation >= complaint).toBe(true)
        }
      }),
    )
  })
})

describe('rescission', () => {
  const fraud = { payer: 'self', trial: 'yes', signup: 'hidden', fraud: 'yes' }
  it('ends a year after a fraud was found, ninety days after a mistake, and five years after the deed', () => {
    expect(rescissionUntil(one('2025-01-05', { ...fraud, 'fraud-when': '2026-02-28' }))).toEqual({
      fraud: '2027-02-28',
      mistake: '2026-05-29',
    })
    expect(rescissionUntil(one('2023-01-05', { ...fraud, 'fraud-when': '2024-02-29' }))?.fraud).toBe(
      addMonths(day('2024-02-29'), 12),
    )
    expect(rescissionUntil(one('2021-06-05', { ...fraud, 'fraud-when': '2026-05-01' }))).toEqual({
      fraud: '2026-06-05',
      mistake: '2026-06-05',
    })
    expect(rescissionUntil(one('2025-01-05', { payer: 'self' }))).toBeNull()
  })
})
