import { expect, test } from 'vitest'
import type { FamilyRow } from '../../../src/engine/store/family-trades.ts'
import type { AccountBills } from '../../../src/engine/subscriptions/account-bills.ts'
import { foreignTrades } from '../../../src/engine/subscriptions/foreign-trades.ts'

const account = (key: string, bills: number[]) =>
  ({ account: { key, wallet: 'alipay', bills }, coverage: [] }) as unknown as AccountBills
const daughter = account('daughter', [1])
const mother = account('mother', [2])

const row = (source: number, change: Partial<FamilyRow>): FamilyRow => ({
  source,
  wallet: 'alipay',
  identity: 'T1',
  category: '日用百货',
  method: '余额宝',
  status: '交易成功',
  ...change,
})
const bought = row(1, { method: '亲情卡' })
const paid = row(2, { category: '亲情卡' })

test('a trade of a family card counts for the one that paid, whose key is told', () => {
  const foreign = foreignTrades([bought, paid], [daughter, mother])
  expect([...foreign]).toEqual([['daughter', new Map([['T1', 'mother']])]])
})

test('it stays where it was bought as long as the payer has no bill here', () => {
  expect(foreignTrades([bought], [daughter, mother])).toEqual(new Map())
})

test('what says that it paid is never another’s, whatever the other bill says', () => {
  expect(foreignTrades([row(1, { status: '亲情卡' }), paid], [daughter, mother])).toEqual(new Map())
})
