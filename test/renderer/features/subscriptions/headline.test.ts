import { expect, it } from 'vitest'
import type { SubscriptionView } from '../../../../src/contract/subscriptions.ts'
import { words } from '../../../../src/i18n/words.ts'
import { untilOf } from '../../../../src/renderer/features/subscriptions/headline.ts'
import { standing } from '../../../../src/renderer/features/subscriptions/subscription-words.ts'

const [zh, en] = [words('zh'), words('en')]
const today = '2026-11-30'
const monthly = { state: 'charging', cadence: 'monthly' } as const

it('says how far the bills reach of those alone whose bills end early', () => {
  const upToDate = { ...monthly, billsEnd: '2026-11-25' as const } as Pick<SubscriptionView, 'billsEnd'> &
    typeof monthly
  const early = { ...upToDate, billsEnd: '2026-09-20' } as typeof upToDate
  expect(untilOf([upToDate], today, zh)).toBeNull()
  expect(untilOf([early, early], today, zh)).toBe('账单只到 9月')
  expect(untilOf([early, upToDate], today, zh)).toBe('其中 1 项的账单只到 9月')
  expect(untilOf([early, upToDate], '2027-01-03', en)).toBe('The bills end in Sep 2026')
})

it('names the year of a day that is not in this one', () => {
  const stopped = { state: 'stopped', charges: [] } as unknown as SubscriptionView
  const off = (day: string) => standing({ ...stopped, cancelledOn: day as never }, today, zh)
  expect(off('2026-10-20')).toEqual(['10月20日关的'])
  expect(off('2025-10-20')).toEqual(['2025年10月20日关的'])
})
