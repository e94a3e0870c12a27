import { expect, it } from 'vitest'
import type { SubscriptionView } from '../../../../src/contract/subscriptions.ts'
import { words } from '../../../../src/i18n/words.ts'
import {
  findingMark,
  findingName,
  payer,
} from '../../../../src/renderer/features/subscriptions/subscription-words.ts'

const zh = words('zh')
const finding = (kind: string) => ({ about: { kind, facts: { before: 1500, after: 2100 } }, tradeNos: ['1'] })
const renewal = (state: string, ...kinds: string[]) =>
  ({ state, findings: kinds.map(finding) }) as unknown as SubscriptionView

it('what the state says is not said again beside the name', () => {
  const again = renewal('charged-again', 'charge-after-cancellation')
  expect([findingMark(again, zh), findingName(again, zh)]).toEqual(['', ''])
  const dearer = renewal('charged-again', 'price-increase', 'charge-after-cancellation')
  expect([findingMark(dearer, zh), findingName(dearer, zh)]).toEqual(['涨过价 ¥15 → ¥21', '涨过价'])
})

it('several kinds are counted, one kind is named', () => {
  expect(findingMark(renewal('charging', 'price-increase', 'duplicate-charge'), zh)).toBe('2 处疑点')
  expect(findingName(renewal('charging', 'price-increase'), zh)).toBe('涨过价')
})

it('an account that nobody was named for goes by its wallet once', () => {
  const paid = (person: unknown) =>
    payer({ wallet: 'alipay', owner: { person } } as unknown as SubscriptionView, '支付宝 陈晓雨', zh)
  expect(paid(null)).toEqual(['支付宝 陈晓雨'])
  expect(paid({ is: 'me' })).toEqual(['支付宝 陈晓雨', '支付宝'])
})
