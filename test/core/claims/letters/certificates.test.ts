import { expect, it } from 'vitest'
import { addMonths, day } from '../../../../src/core/base/calendar.ts'
import type { CaseMaterial } from '../../../../src/core/claims/case-material.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { madeCase, madeCharge } from '../made-case.ts'

type Certificate = CaseMaterial['certificates'][number]

const charges = [0, 1].map(months =>
  madeCharge(addMonths(day('2026-05-05'), months), 600, 0, 'alipay', months),
)
const answers = { payer: 'self', reminder: 'none', 'would-cancel': 'yes', 'first-charge': 'renewal' }

function suit(differences: Certificate['found'][number]['differences'][]): string {
  const made = madeCase(charges, answers)
  const certificates = [
    {
      ...{ sourceId: 9, wallet: 'alipay', missing: [], outside: [], pages: [3], isWhole: false },
      found: differences.map((own, charge) => ({ charge, page: 3, row: 7, sheet: null, differences: own })),
    },
  ] as unknown as CaseMaterial['certificates']
  const material = { ...made, certificates, answers: new Map([...made.answers, ['certificate', 'with']]) }
  const letters = lettersOf(buildDispute(material as CaseMaterial))
  return letters.find(({ id }) => id === 'court')?.text ?? ''
}

it('a certificate proves to a court the charges that it tells as the bills do, and none otherwise', () => {
  const other = [{ field: 'fen', bill: '600', certificate: '900' }] as const
  expect(suit([[], other])).toContain('第3页，证明其中1笔扣款的时间、金额和收款方')
  expect(suit([other, other])).toContain('诉讼请求')
  expect(suit([other, other])).not.toContain('支付宝出具')
})
