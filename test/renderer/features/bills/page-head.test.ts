import { describe, expect, it } from 'vitest'
import type { AccountView } from '../../../../src/contract/accounts.ts'
import { day } from '../../../../src/core/base/calendar.ts'
import type { Person } from '../../../../src/core/bills/accounts/person.ts'
import { words } from '../../../../src/i18n/words.ts'
import { headline, readLine } from '../../../../src/renderer/features/bills/page-head.ts'

const account = (person: Person | null, to: string | null): AccountView => ({
  key: to ?? '',
  wallet: 'alipay',
  name: null,
  person,
  bills: [1],
  assumed: [],
  covered: to === null ? [] : [{ from: day('2025-01-01'), to: day(to) }],
  sample: false,
  paidFrom: [],
})
const [me, mother]: Person[] = [{ is: 'me' }, { is: 'mother' }]
const head = (...accounts: AccountView[]) => headline(accounts, '2026-11-29', words('zh'))

describe('the head of 账单', () => {
  it('tells how many people and accounts, and how far the newest bill reaches', () => {
    const three = [account(me!, '2026-10-31'), account(me!, '2026-09-30'), account(mother!, '2026-11-27')]
    expect(head(...three)).toBe('2 个人、3 个账户，读到 11月27日')
    expect(headline(three, '2026-11-29', words('en'))).toBe('2 people, 3 accounts, read until 27 Nov')
    expect(head(account(me!, '2025-12-31'))).toBe('1 个账户，读到 2025年12月31日')
  })

  it('counts no people as long as one account may be anyone’s, and says nothing before the first bill', () => {
    expect(head(account(me!, '2026-10-31'), account(null, '2026-10-31'))).toBe('2 个账户，读到 10月31日')
    expect(head()).toBeNull()
    expect(head(account(me!, null))).toBeNull()
  })

  it('says how rows and totals came out', () => {
    const { billsScreen } = words('zh')
    const bill = { rows: 1200, rejectedCount: 0, reconciled: true }
    expect(readLine([bill, bill], billsScreen)).toBe('2 份账单，2,400 行都读懂了，合计和账单自己写的一致。')
    expect(readLine([bill, { ...bill, rejectedCount: 3, reconciled: false }], billsScreen)).toBe(
      '2 份账单，2,400 行，有 3 行没读懂，有 1 份的合计和账单自己写的不一致。',
    )
    expect(readLine([{ ...bill, reconciled: null }], billsScreen)).toBe('1 份账单，1,200 行都读懂了')
  })
})
