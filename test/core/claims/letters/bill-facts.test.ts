import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { billFacts } from '../../../../src/core/claims/letters/bill-facts.ts'
import { madeCase, madeFinding, madeMonths, times } from '../made-case.ts'

describe('a fact of the bills', () => {
  const charges = madeMonths('2024-11-05', [...times(12, 1800), ...times(12, 2100)])
  const rise = madeFinding('price-increase', charges.slice(12), { before: fen(1800), on: day('2025-11-05') })
  const factsOf = (answers: Record<string, string>) =>
    billFacts(buildDispute(madeCase(charges, { payer: 'self', price: 'not-told', ...answers }, [rise])))

  it('counts every charge above the old price, whatever is asked for the same charges', () => {
    const whole = ['2025年11月5日起每期由18元变为21元，共12笔，合计高出36元。']
    expect(factsOf({ reminder: 'earlier', 'reminded-until': '2026-05-10' })).toEqual(whole)
    expect(factsOf({ reminder: 'all' })).toEqual(whole)
    expect(factsOf({ reminder: 'none' })).toEqual(whole)
  })

  it('counts a dearer charge that a double is asked back of, whether that is sure or not', () => {
    const doubles = [charges[20]].flatMap(charge => charge ?? [])
    const found = madeFinding('duplicate-charge', doubles, { on: day('2026-06-05') })
    for (const double of ['same', 'unsure', 'different']) {
      const answers = { payer: 'self', price: 'not-told', reminder: 'all', double }
      const facts = billFacts(buildDispute(madeCase(charges, answers, [rise, found])))
      expect(facts, double).toContain('2025年11月5日起每期由18元变为21元，共12笔，合计高出36元。')
    }
  })

  it('tells of every double charge, also of those that another claim asks back', () => {
    const doubles = [charges[3], charges[8]].flatMap(charge => charge ?? [])
    const found = madeFinding('duplicate-charge', doubles, { on: day('2025-02-01') })
    const answers = { payer: 'self', double: 'same', cancelled: 'yes', 'cancelled-on': '2025-06-10' }
    const facts = billFacts(buildDispute(madeCase(charges, answers, [found])))
    expect(facts.filter(fact => fact.includes('同一扣费周期内'))).toHaveLength(2)
  })
})
