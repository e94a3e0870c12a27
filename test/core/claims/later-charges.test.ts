import { expect, it } from 'vitest'
import { addMonths, day } from '../../../src/core/base/calendar.ts'
import { laterCharges } from '../../../src/core/claims/later-charges.ts'
import { madeCharge, madeSubscription } from './made-case.ts'

it('charges that were there when the case was opened are asked about only where it has most of the renewal', () => {
  const all = [0, 1, 2, 3].map(months => madeCharge(addMonths(day('2026-05-05'), months), 600))
  const subscription = madeSubscription(all)
  const asked = (held: number) =>
    laterCharges({
      charges: all.slice(0, held).map(stored => ({ stored, subscription, service: '小米云服务' })),
      leftOut: new Set(),
      isLater: () => false,
    })
  expect([1, 2, 3, 4].map(held => asked(held).length)).toEqual([0, 0, 1, 0])
})
