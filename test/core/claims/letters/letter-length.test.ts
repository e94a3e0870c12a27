import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import {
  buildDispute,
  claimedCharges,
  isUnauthorised,
  moneyClaims,
} from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { draftComplaint } from '../../../../src/core/claims/letters/complaint.ts'
import { keyFacts } from '../../../../src/core/claims/letters/fact-summary.ts'
import { lengthOf } from '../../../../src/core/claims/letters/letter.ts'
import { yuanText } from '../../../../src/core/claims/paper-text.ts'
import { anyCase, extremeCase, madeCase, madeCharge } from '../made-case.ts'

const bad = /undefined|null|NaN|[{}]|__|\n\n\n|\[object|……|：，|，。|、。|、、|。。|；。|（）|□|XX/
/** A line ends with its sentence, or is one charge with its numbers. */
const whole = /。$|^（\d+）\d{4}-\d\d-\d\d \d\d:\d\d:\d\d，[\d.]+元(，\S+单号\S+)*$/

const eachCase = fc.oneof(anyCase, extremeCase)

describe('the complaint in 200, 500 and 1,000 characters', () => {
  it('keeps to its length with whole sentences, whatever the case', () => {
    fc.assert(
      fc.property(eachCase, material => {
        for (const { id, text, limit } of lettersOf(buildDispute(material))) {
          if (limit === null) continue
          expect(lengthOf(text), id).toBeLessThanOrEqual(limit)
          for (const line of text.split('\n')) expect(line).toMatch(whole)
          expect(text).not.toMatch(bad)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says who, how much, how many charges and what the largest claim turns on', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const dispute = buildDispute(material)
        const [main] = moneyClaims(dispute)
        for (const { id, text, limit } of lettersOf(dispute)) {
          if (limit === null || !main) continue
          expect(text).toContain(`退还${yuanText(dispute.result.refundFen)}`)
          expect(text).toMatch(/被投诉人/)
          expect(text).toContain(`扣费${claimedCharges(dispute).length}笔`)
          const facts = keyFacts(main, material)
          expect(facts.length).toBeGreaterThan(0)
          // The longer versions say the same in full.
          if (id === '12315-200') for (const fact of facts) expect(text).toContain(fact.slice(0, 4))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('fits any limit that a form may set', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 180, max: 3000 }), (material, limit) => {
        const dispute = buildDispute(material)
        if (moneyClaims(dispute).length === 0 || isUnauthorised(dispute)) return
        expect(lengthOf(draftComplaint(dispute, limit).text)).toBeLessThanOrEqual(limit)
      }),
    )
  })

  it('says more the more room there is', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const of = new Map(
          lettersOf(buildDispute(material)).map(({ id, text }) => [id as string, lengthOf(text)]),
        )
        const [short = 0, middle = 0, long = 0] = ['12315-200', '12315-500', '12315-1000'].map(id =>
          of.get(id),
        )
        expect(middle).toBeGreaterThanOrEqual(short)
        expect(long).toBeGreaterThanOrEqual(middle)
      }),
    )
  })

  it('counts a character that is written in two as one', () => {
    expect(lengthOf('𠮷祥\n')).toBe(3)
  })
})

describe('every letter', () => {
  it('is free of placeholders, doubled punctuation and empty parts, whatever the case', () => {
    fc.assert(
      fc.property(eachCase, material => {
        for (const { id, text } of lettersOf(buildDispute(material))) {
          expect(text, id).not.toMatch(bad)
          expect(text, id).not.toMatch(/^[，。；、：）]|[：，、]$(?!\n)/m)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says only what was answered', () => {
    const charges = [madeCharge(day('2026-05-05'), 600), madeCharge(day('2026-06-05'), 600, 0, 'alipay', 1)]
    const texts = (answers: Record<string, string>) =>
      lettersOf(buildDispute(madeCase(charges, answers)))
        .map(({ text }) => text)
        .join('\n')
    const child = texts({ payer: 'minor', 'minor-age': 'under-8', 'minor-refused': 'unsure', name: '张三' })
    expect(child).toContain('当时不满8周岁')
    expect(child).not.toMatch(/追认|本人张三，使用|生活消费/)
    const plain = texts({ payer: 'self', reminder: 'none', 'first-charge': 'renewal' })
    expect(plain).not.toMatch(/协商情况|声明|投诉人】|生活|关闭/)
    expect(plain).toContain('每次续费扣款之前都没有找到提醒')
  })

  it('tells a fraud in full or points to the pack, and always names the article on it', () => {
    const charges = [madeCharge(day('2026-05-05'), 600), madeCharge(day('2026-06-05'), 600, 0, 'alipay', 1)]
    const dispute = buildDispute(
      madeCase(charges, {
        payer: 'self',
        trial: 'yes',
        signup: 'hidden-proof',
        fraud: 'yes',
        'fraud-what': '页面写着“到期不续，对方不会再扣本人的钱”',
        'fraud-when': '2026-07-01',
        'fraud-where': '开通页',
        'fraud-why': '没有去关',
      }),
    )
    const letters = new Map(lettersOf(dispute).map(({ id, text }) => [id, text]))
    expect(letters.get('12315-200')).toContain('另请求增加赔偿500.00元，理由见附件')
    expect(letters.get('12315-200')).not.toContain('到期不续')
    for (const id of ['12315-1000', 'merchant', 'court'] as const) {
      expect(letters.get(id)).toContain('“到期不续，对方不会再扣本人的钱”')
      expect(letters.get(id)).toContain('《中华人民共和国消费者权益保护法》第五十五条第一款')
    }
  })

  it('asks to check where the person is not sure of a double charge', () => {
    const charges = [madeCharge(day('2026-05-05'), 600), madeCharge(day('2026-05-06'), 600, 0, 'alipay', 1)]
    const dispute = buildDispute(
      madeCase(charges, { payer: 'self', double: 'unsure' }, [
        {
          kind: 'duplicate-charge',
          charges: charges.slice(1),
          fen: charges[1]?.charge.fen ?? madeCharge(day('2026-05-06'), 600).charge.fen,
          facts: { day: day('2026-05-05') },
        },
      ]),
    )
    const letters = new Map(lettersOf(dispute).map(({ id, text }) => [id, text]))
    expect(letters.get('merchant')).toContain('如果属于重复收取')
    expect(letters.get('12315-500')).toContain('请核对是否属于同一账号的同一项服务。')
    for (const text of letters.values()) expect(text).not.toContain('重复的扣费属于同一账号')
  })
})
