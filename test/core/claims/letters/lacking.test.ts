import { expect, it } from 'vitest'
import { addMonths, day } from '../../../../src/core/base/calendar.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { answersLacking } from '../../../../src/core/claims/letters/all.ts'
import { madeCase, madeCharge } from '../made-case.ts'

const charges = [0, 1, 2].map(months => madeCharge(addMonths(day('2026-05-05'), months), 600))
const lacking = (answers: Record<string, string>) =>
  answersLacking(buildDispute(madeCase(charges, { 'first-charge': 'renewal', ...answers })))

it('answers are lacking only where nothing can be asked for without them', () => {
  const unsure = { payer: 'self', reminder: 'unsure', 'would-cancel': 'yes' }
  expect(lacking(unsure)).toContain('reminder')
  expect(lacking({ ...unsure, cancelled: 'yes', 'cancelled-on': '2026-06-10' })).toEqual([])
  expect(lacking({ payer: 'stolen' })).toEqual([])
})
