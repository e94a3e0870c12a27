import { expect, it } from 'vitest'
import type { Account } from '../../../src/core/bills/accounts/accounts.ts'
import type { Wallet } from '../../../src/core/bills/transaction.ts'
import { byPayer } from '../../../src/engine/claims/load-case.ts'

function accountOf(label: string, wallet: Wallet, holder: string): Account {
  const name = { wallet, label, holder }
  return { key: label, wallet, name, marks: [name], person: null, bills: [], assumed: [], sample: false }
}

it('what nobody is named for goes with the first; two people’s charges are two cases', () => {
  const payers = new Map([
    ['hers', accountOf('138****5678', 'alipay', '林小满')],
    ['hers too', accountOf('小满', 'wechat', '林小满')],
    ['his', accountOf('139****1234', 'alipay', '陈晓雨')],
    ['his too', accountOf('晓雨', 'wechat', '陈晓雨')],
  ])
  const parts = (...charges: string[]) => byPayer(charges, charge => payers.get(charge) ?? null)
  expect(parts('nobody’s', 'hers', 'his', 'nobody’s')).toEqual([['nobody’s', 'hers', 'nobody’s'], ['his']])
  expect(parts('hers', 'his', 'hers too', 'his too')).toEqual([
    ['hers', 'hers too'],
    ['his', 'his too'],
  ])
})
