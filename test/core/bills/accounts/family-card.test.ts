import { expect, test } from 'vitest'
import { isPaidByFamily, paysForFamily } from '../../../../src/core/bills/accounts/family-card.ts'

const row = { category: '日用百货', method: '余额宝', status: '交易成功' }

test('who buys with a family card is told by the method, who pays by category or status', () => {
  expect([isPaidByFamily(row), paysForFamily(row)]).toEqual([false, false])
  const bought = { ...row, method: '亲情卡(妈妈)' }
  expect([isPaidByFamily(bought), paysForFamily(bought)]).toEqual([true, false])
  for (const paid of [
    { ...row, category: '亲友代付' },
    { ...row, status: '亲属卡交易' },
  ])
    expect([isPaidByFamily(paid), paysForFamily(paid)]).toEqual([false, true])
})

test('a purchase whose category names the card as well is still bought, not paid', () => {
  expect(paysForFamily({ ...row, method: '亲情卡', category: '亲情卡' })).toBe(false)
})
