import { expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import type { ServiceId } from '../../../src/core/catalogue/service.ts'
import type { CaseCharge } from '../../../src/core/claims/charge-facts.ts'
import { respondentOf } from '../../../src/core/claims/respondent.ts'
import { madeCharge, madeSubscription } from './made-case.ts'

function paidTo(counterparty: string, service: ServiceId | null, others: string[] = []): CaseCharge {
  const named = (name: string) => {
    const stored = madeCharge(day('2026-05-05'), 600)
    return { ...stored, charge: { ...stored.charge, counterparty: name } }
  }
  const stored = named(counterparty)
  const subscription = service && { ...madeSubscription([stored, ...others.map(named)]), service }
  return { stored, subscription, service: counterparty }
}

it.each([
  ['a company on the bill', paidTo('小米科技有限责任公司', 'mi-cloud'), '小米科技有限责任公司'],
  [
    'another of the group is another',
    paidTo('北京小米移动软件有限公司', 'mi-home-camera'),
    '北京小米移动软件有限公司',
  ],
  [
    'a company on a row of the same stream',
    paidTo('小米云服务', 'mi-cloud', ['广州小米信息服务有限公司']),
    '广州小米信息服务有限公司',
  ],
  ['the party of the agreement', paidTo('小米云服务', 'mi-cloud'), '小米科技有限责任公司'],
  ['an unnamed payee of Xiaomi', paidTo('米家', 'mi-home-camera'), ''],
  ['another unnamed payee of Xiaomi', paidTo('小米有品', 'mi-other'), ''],
  ['a merchant of its own', paidTo('虎牙直播', 'other'), '虎牙直播'],
])('%s', (_, charge, name) => {
  expect(respondentOf(charge)).toBe(name)
})
