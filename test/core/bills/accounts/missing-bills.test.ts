import { expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import type { Account } from '../../../../src/core/bills/accounts/accounts.ts'
import { missingBills } from '../../../../src/core/bills/accounts/missing-bills.ts'
import type { Wallet } from '../../../../src/core/bills/transaction.ts'

const today = day('2026-11-21')

function account(key: string, wallet: Wallet, from: string, to: string, sample = false) {
  const known: Account = {
    key,
    wallet,
    name: { wallet, label: key, holder: null },
    person: { is: 'me' },
    bills: [],
    marks: [],
    assumed: [],
    sample,
  }
  return { account: known, coverage: [{ from: day(from), to: day(to) }] }
}

const kinds = (accounts: ReturnType<typeof account>[], rows = 0) =>
  missingBills(accounts, today, () => ({ rows, cards: [] })).map(({ why }) => why)

it('a bill may come 35 days late, and no more', () => {
  const wechat = account('w', 'wechat', '2026-01-01', '2026-11-20')
  expect(kinds([wechat, account('a', 'alipay', '2026-01-01', '2026-10-17')])).toEqual([])
  expect(kinds([wechat, account('a', 'alipay', '2026-01-01', '2026-10-16')])).toEqual(['ended'])
})

it('the samples miss nothing', () => {
  expect(kinds([account('a', 'alipay', '2026-01-01', '2026-05-31', true)])).toEqual([])
})

it('rows that name a wallet tell of earlier bills only where one account of it can be meant', () => {
  const wechat = account('w', 'wechat', '2026-01-01', '2026-11-20')
  const late = account('a', 'alipay', '2026-06-01', '2026-11-20')
  expect(kinds([late], 2)).toEqual(['wallet'])
  expect(kinds([wechat, late], 2)).toEqual(['before', 'before'])
  expect(kinds([wechat, late, account('b', 'alipay', '2026-01-01', '2026-11-20')], 2)).toEqual(['before'])
})
