import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { tradeKey, tradeKeyText } from '../../../../src/core/bills/transaction.ts'
import type { Finding, StoredCharge } from '../../../../src/core/subscriptions/subscription.ts'
import { claimableFen } from '../../../../src/core/subscriptions/totals/claimable.ts'
import { charge, subscription } from '../../cancellation/subscription-fixture.ts'

const today = day('2026-11-29')

function of(charges: StoredCharge[], findings: Finding[]): number {
  return claimableFen(subscription(charges, { findings }), today)
}

describe('what bills alone show', () => {
  const charges = ['2026-08-09', '2026-09-09', '2026-09-10', '2026-10-09'].map(on => charge(on))
  const [, september, again, october] = charges as [StoredCharge, StoredCharge, StoredCharge, StoredCharge]
  const double: Finding = {
    kind: 'duplicate-charge',
    charges: [again],
    fen: fen(600),
    facts: { day: day('2026-09-09') },
  }
  const rise: Finding = {
    kind: 'price-increase',
    charges: [september, again, october],
    fen: fen(600),
    facts: { before: fen(400), after: fen(600), day: day('2026-09-09') },
  }

  it('has a double whole and of a rise the difference, each charge once', () => {
    expect(of(charges, [double])).toBe(600)
    expect(of(charges, [rise])).toBe(3 * 200)
    expect(of(charges, [double, rise])).toBe(600 + 2 * 200)
    expect(of(charges, [rise, double])).toBe(600 + 2 * 200)
  })

  it('asks nothing for the second of two charges whose first came back', () => {
    const back = { ...september, refundedFen: september.charge.fen }
    expect(of([charges[0]!, back, again, october], [double])).toBe(0)
    const third = charge('2026-09-11')
    const twice: Finding = { ...double, charges: [again, third] }
    expect(of([charges[0]!, back, again, third, october], [twice])).toBe(600)
  })

  it('leaves what a case holds to the case, and keeps the rest', () => {
    const held = new Set([tradeKeyText(tradeKey(again.charge))])
    const rest = claimableFen(subscription(charges, { findings: [double, rise] }), today, held)
    expect(rest).toBe(2 * 200)
  })

  it('takes off what came back', () => {
    const back = { ...again, refundedFen: fen(450) }
    expect(of(charges, [{ ...double, charges: [back] }])).toBe(150)
    expect(of(charges, [{ ...rise, charges: [back] }])).toBe(150)
  })

  it('leaves out what is older than three years, and what bills alone do not show', () => {
    const old = charge('2023-11-28')
    const last = charge('2023-11-29')
    expect(of([old], [{ ...double, charges: [old] }])).toBe(0)
    expect(of([last], [{ ...double, charges: [last] }])).toBe(600)
    const stray: Finding = {
      kind: 'off-schedule-charge',
      charges: [october],
      fen: fen(600),
      facts: { day: day('2026-10-09') },
    }
    expect(of(charges, [stray])).toBe(0)
  })
})
