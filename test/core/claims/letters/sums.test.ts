import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { alternativeOf, demandOf } from '../../../../src/core/claims/letters/demand.ts'
import { rounds } from '../../../rounds.ts'
import { packOf } from '../../packs/handed-texts.ts'
import { anyPaperCase } from '../any-paper-case.ts'
import { anyCase, madeCase, madeFinding, madeMonths, times } from '../made-case.ts'
import { counted, sumsOf } from './counted-sums.ts'

describe('a sum in a letter', () => {
  it('is what its calculation adds up to, with every claim in one line, whatever the case', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, anyPaperCase), material => {
        const dispute = buildDispute(material)
        for (const { id, text } of lettersOf(dispute)) {
          const { firmFen, favourFen, unsure } = demandOf(dispute)
          const rise = alternativeOf(dispute)?.fen
          const sure = buildDispute(material, 'sure')
          const ofSure = [demandOf(sure).firmFen, demandOf(sure).favourFen, alternativeOf(sure)?.fen]
          for (const { stated, counted: own } of sumsOf(text)) {
            expect(own, `${id}: ${text}`).toBe(stated)
            expect([firmFen, favourFen, rise, ...unsure.map(({ fen: sum }) => sum), ...ofSure], id).toContain(
              stated,
            )
          }
        }
      }),
      { numRuns: rounds(400) },
    )
  })

  it('is the same in every paper of the pack: claims, charges and the demand', () => {
    fc.assert(
      fc.property(anyPaperCase, material => {
        const dispute = buildDispute(material)
        const { claims, charges, claimedFen } = packOf(material)
        const total = (some: readonly { fen: number }[]) => some.reduce((sum, one) => sum + one.fen, 0)
        expect(total(claims)).toBe(claimedFen)
        const asked = charges.reduce((sum, one) => sum + one.askedFen, 0)
        expect(asked).toBe(dispute.result.refundFen)
        for (const { fen: sum, formula } of claims) {
          const [own = ''] = formula.split('；')
          if (sum === 0 || own.includes('× 3')) continue
          expect(counted(own.split(' = ')[0] ?? ''), own).toBe(sum)
        }
      }),
      { numRuns: rounds(200) },
    )
  })

  it('counts the one charge of a second claim too', () => {
    const charges = madeMonths('2025-10-05', times(12, 2100))
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
    for (const id of ['merchant', '12315-300', 'court']) {
      const text = lettersOf(dispute).find(letter => letter.id === id)?.text ?? ''
      expect(sumsOf(text), id).toEqual([{ stated: 25_200, counted: 25_200 }])
    }
  })

  it('shows the whole charges beside the differences of a price', () => {
    const charges = madeMonths('2025-06-05', [1800, ...times(12, 2100)])
    const answers = { payer: 'self', price: 'not-told', reminder: 'earlier', 'reminded-until': '2026-01-10' }
    const rise = madeFinding('price-increase', charges.slice(1), { before: fen(1800), on: day('2025-07-05') })
    const dispute = buildDispute(madeCase(charges, answers, [rise]))
    expect(dispute.result.refundFen).toBe(5 * 2100 + 7 * 300)
    const sums = (id: string) => sumsOf(lettersOf(dispute).find(letter => letter.id === id)?.text ?? '')
    // Who asks for less in the same breath is given less: that stays for a court, over every dearer charge.
    expect(sums('merchant')).toEqual([{ stated: 12_600, counted: 12_600 }])
    expect(sums('12315-300')).toEqual([{ stated: 12_600, counted: 12_600 }])
    expect(sums('court')).toEqual([
      { stated: 12_600, counted: 12_600 },
      { stated: 12 * 300, counted: 12 * 300 },
    ])
  })
})
