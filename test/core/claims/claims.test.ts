import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { chargeKey, dayOfCharge, netOfCharge } from '../../../src/core/claims/charge-facts.ts'
import { claimsOf, isUnsure } from '../../../src/core/claims/claims.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { citedOn } from '../../../src/core/claims/law.ts'
import { lettersOf } from '../../../src/core/claims/letters/all.ts'
import { lengthOf } from '../../../src/core/claims/letters/fitting.ts'
import { answerOf, questionsOf } from '../../../src/core/claims/questionnaire.ts'
import { anyCase, madeCase, madeCharge, madeMonths } from './made-case.ts'

describe('claims', () => {
  it('ask for no charge twice and for no more than is still out', () => {
    fc.assert(
      fc.property(anyCase, material => {
        const { claims, refundFen } = claimsOf(material)
        const keys = claims.flatMap(({ charges }) => charges.map(chargeKey))
        expect(new Set(keys).size).toBe(keys.length)
        const out = material.charges.reduce((sum, charge) => sum + netOfCharge(charge), 0)
        expect(refundFen).toBeLessThanOrEqual(out)
        expect(refundFen).toBe(claims.reduce((sum, claim) => sum + claim.fen, 0))
        for (const claim of claims) {
          const own = claim.charges.reduce((sum, charge) => sum + netOfCharge(charge), 0)
          expect(claim.fen).toBeLessThanOrEqual(own)
        }
      }),
    )
  })

  it('come with a formula that adds up to the sum', () => {
    fc.assert(
      fc.property(anyCase, material => {
        for (const { formula, fen: sum, charges } of claimsOf(material).claims) {
          const gross = formula.terms.reduce((total, term) => total + term.count * term.gross, 0)
          expect(gross - formula.refunded).toBe(sum)
          expect(formula.terms.reduce((count, term) => count + term.count, 0)).toBe(charges.length)
        }
      }),
    )
  })

  it('stand on rules that were in force on the day of each charge', () => {
    fc.assert(
      fc.property(anyCase, material => {
        for (const { bases, situation } of claimsOf(material).claims) {
          expect(bases.length, situation).toBeGreaterThan(0)
          for (const { article, charges } of bases) {
            for (const charge of charges) expect(citedOn(article, dayOfCharge(charge))).toBe(true)
          }
        }
      }),
    )
  })

  it('offer triple damages only where all four things are said, and never below 500 yuan', () => {
    fc.assert(
      fc.property(anyCase, material => {
        const { damages } = claimsOf(material)
        const said = ['fraud-what', 'fraud-when', 'fraud-where', 'fraud-why'] as const
        if (!damages) return
        expect(answerOf(material, 'fraud')).toBe('yes')
        for (const id of said) expect(answerOf(material, id)).toBeTruthy()
        expect(damages.fen).toBe(Math.max(damages.fees * 3, 50_000))
      }),
    )
  })

  it('offer no triple damages where one of the four is blank', () => {
    const charges = [day('2026-05-05'), day('2026-06-05')].map(on => madeCharge(on, 600))
    const said = {
      payer: 'self',
      trial: 'yes',
      signup: 'hidden-proof',
      fraud: 'yes',
      'fraud-what': '写着到期不续',
      'fraud-when': '2026-07-01',
      'fraud-where': '开通页',
      'fraud-why': '没有去关',
    }
    expect(claimsOf(madeCase(charges, said)).damages).not.toBeNull()
    for (const id of ['fraud-what', 'fraud-when', 'fraud-where', 'fraud-why'])
      for (const answer of ['', ' ']) {
        const answers = new Map(Object.entries({ ...said, [id]: answer })) as CaseMaterial['answers']
        expect(claimsOf({ ...madeCase(charges, said), answers }).damages, id).toBeNull()
      }
  })

  it('ask for a favour or for what the other side can show where the person is sure of nothing', () => {
    fc.assert(
      fc.property(anyCase, material => {
        const unsure = new Map(
          questionsOf(material).flatMap(({ id, options }) =>
            options.includes('unsure') ? [[id, 'unsure'] as const] : [],
          ),
        )
        const open = { ...material, answers: unsure }
        for (const { situation } of claimsOf(open).claims)
          expect(isUnsure(open, situation) || situation === 'goodwill', situation).toBe(true)
        for (const { situation } of claimsOf(open, 'sure').claims) expect(situation).toBe('goodwill')
      }),
    )
  })

  it('leave out a cheap first charge that may be the trial itself, found as such or not', () => {
    const said = { payer: 'self', trial: 'yes', signup: 'hidden', reminder: 'all' }
    const charges = (...sums: number[]) => madeMonths('2026-01-05', sums)
    const asked = (...sums: number[]) => claimsOf(madeCase(charges(...sums), said)).refundFen
    expect(asked(990, 2990, 2990)).toBe(2 * 2990)
    expect(asked(2990, 2990, 2990)).toBe(3 * 2990)
  })

  it('leave out what no rule of its day supports', () => {
    const charges = [madeCharge(day('2020-11-05'), 600), madeCharge(day('2021-02-05'), 600, 0, 'alipay', 1)]
    const { claims } = claimsOf(
      madeCase(charges, { payer: 'self', reminder: 'none', 'first-charge': 'renewal' }),
    )
    expect(claims.map(({ situation, charges: own }) => [situation, own.map(dayOfCharge)])).toEqual([
      ['no-reminder', ['2021-02-05']],
    ])
  })
})

describe('letters', () => {
  it('keep to their length, hold no placeholders and cite three articles at most', () => {
    fc.assert(
      fc.property(anyCase, material => {
        for (const { id, text, limit } of lettersOf(buildDispute(material))) {
          if (limit !== null) expect(lengthOf(text)).toBeLessThanOrEqual(limit)
          expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\[object|：，|，。|、。|、、|。。/)
          if (id === 'merchant') expect(text.match(/^\d\. 《/gm)?.length ?? 0).toBeLessThanOrEqual(4)
        }
      }),
    )
  })

  it('fit their limits with names far too long', () => {
    const long = '小米'.repeat(80)
    const material = madeCase([madeCharge(day('2026-05-05'), 600)], {
      payer: 'self',
      reminder: 'none',
      'first-charge': 'renewal',
      'respondent-name': long,
      declare: 'yes',
    })
    for (const { text, limit } of lettersOf(buildDispute(material))) {
      if (limit !== null) expect(lengthOf(text)).toBeLessThanOrEqual(limit)
    }
  })

  it('never quote five days, never promise, and mask the telephone for the merchant', () => {
    const material = madeCase(
      [madeCharge(day('2022-05-05'), 600), madeCharge(day('2025-06-05'), 600, 0, 'alipay', 1)],
      {
        payer: 'self',
        reminder: 'none',
        'first-charge': 'renewal',
        name: '张三',
        phone: '13800138000',
      },
    )
    const letters = lettersOf(buildDispute(material))
    for (const { text } of letters) expect(text).not.toMatch(/五日|5日前|保证|一定能/)
    expect(letters[0]?.text).toContain('138****8000')
    for (const { text } of letters) expect(text).not.toContain('待核对')
  })

  it('hand a favour to no court', () => {
    const charges = [madeCharge(day('2026-11-05'), 600)]
    const goodwill = lettersOf(buildDispute(madeCase(charges, { payer: 'self', reminder: 'all' })))
    expect(goodwill.map(({ id }) => id)).not.toContain('court')
    const firm = lettersOf(
      buildDispute(
        madeCase(charges, { payer: 'self', reminder: 'none', 'first-charge': 'renewal', name: '张三' }),
      ),
    )
    const court = firm.find(({ id }) => id === 'court')?.text ?? ''
    expect(court).toContain('原告：张三，性别____')
    expect(court).toContain('判令被告退还原告6元')
  })

  it('put the report apart, without a demand for money', () => {
    const material = madeCase([madeCharge(day('2026-05-05'), 600)], {
      payer: 'self',
      reminder: 'none',
      'first-charge': 'renewal',
    })
    const letters = lettersOf(buildDispute(material))
    const report = letters.find(({ id }) => id === 'report')?.text ?? ''
    expect(report).toContain('【涉嫌违反】')
    expect(report).not.toMatch(/退还|退款|赔偿/)
    expect(letters.find(({ id }) => id === '12315-300')?.text).not.toContain('举报')
  })
})
