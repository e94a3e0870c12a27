import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { anyCase, madeCase, madeCharge, madeFinding } from '../made-case.ts'

/** In fen, of `21.00` or `1,234.50`. */
function amountOf(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 100)
}

/** What a line of a calculation comes to when somebody counts it with a pencil. */
function counted(line: string): number {
  const [sum = '', back = ''] = line.split('已退回')
  const terms = sum.split('+').map(term => {
    const amounts = [...term.matchAll(/¥([\d,.]+)/g)].map(([, amount = '']) => amountOf(amount))
    const times = Number(/× (\d+)(?! 天|\d| 不足)(?=\s*(?:−\s*)?$)/.exec(term.trim())?.[1] ?? 1)
    const rest = /剩余 (\d+) 天 ÷ 全期 (\d+) 天/.exec(term)
    const one = (amounts[0] ?? 0) - (term.includes('（') ? (amounts[1] ?? 0) : 0)
    const share = rest ? Math.floor((one * Number(rest[1])) / Number(rest[2])) : one
    return share * times
  })
  return (
    terms.reduce((all, term) => all + term, 0) - (back === '' ? 0 : amountOf(back.replaceAll(/[^\d,.]/g, '')))
  )
}

const calculations = /计算：([^=。；\n]+?) = ¥([\d,.]+\d)/g

/** Every sum of every letter, with what its own calculation comes to. */
function sumsOf(text: string): { stated: number; counted: number }[] {
  return [...text.matchAll(calculations)]
    .filter(([, line = '']) => !line.includes('× 3'))
    .map(([, line = '', stated = '']) => ({ stated: amountOf(stated), counted: counted(line) }))
}

const months = (first: string, sums: readonly number[]) =>
  sums.map((sum, index) => madeCharge(addMonths(day(first), index), sum, 0, 'alipay', index))

describe('a sum in a letter', () => {
  it('is what its calculation adds up to, with every claim in one line, whatever the case', () => {
    fc.assert(
      fc.property(anyCase, material => {
        const dispute = buildDispute(material)
        for (const { id, text } of lettersOf(dispute)) {
          const sums = sumsOf(text)
          expect(sums.length, id).toBeLessThanOrEqual(1)
          for (const { stated, counted: own } of sums) {
            expect(own, `${id}: ${text}`).toBe(stated)
            expect(stated).toBe(dispute.result.refundFen)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('counts the one charge of a second claim too', () => {
    const charges = months(
      '2025-10-05',
      Array.from({ length: 12 }, () => 2100),
    )
    const dispute = buildDispute(
      madeCase(charges, {
        payer: 'self',
        cancelled: 'yes',
        'cancelled-on': '2026-08-20',
        'cancelled-proof': 'yes',
        'first-charge': 'renewal',
        reminder: 'none',
      }),
    )
    expect(dispute.result.claims.map(({ charges: own }) => own.length)).toEqual([11, 1])
    for (const id of ['merchant', 'court']) {
      const text = lettersOf(dispute).find(letter => letter.id === id)?.text ?? ''
      expect(sumsOf(text), id).toEqual([{ stated: 25_200, counted: 25_200 }])
    }
  })

  it('shows the whole charges beside the differences of a price', () => {
    const charges = months('2025-06-05', [1800, ...Array.from({ length: 12 }, () => 2100)])
    const answers = { payer: 'self', price: 'not-told', reminder: 'earlier', 'reminded-until': '2026-01-10' }
    const rise = madeFinding('price-increase', charges.slice(1), { before: fen(1800), on: day('2025-07-05') })
    const dispute = buildDispute(madeCase(charges, answers, [rise]))
    expect(dispute.result.refundFen).toBe(5 * 2100 + 7 * 300)
    const texts = lettersOf(dispute).filter(({ text }) => text.includes('计算：'))
    expect(texts.length).toBeGreaterThan(1)
    for (const { id, text } of texts) expect(sumsOf(text), id).toEqual([{ stated: 12_600, counted: 12_600 }])
  })
})
