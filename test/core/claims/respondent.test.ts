import { expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import type { ServiceId } from '../../../src/core/catalogue/service.ts'
import type { CaseCharge } from '../../../src/core/claims/charge-facts.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../src/core/claims/letters/all.ts'
import { companyKeyOf, namelessOf, respondentOf } from '../../../src/core/claims/respondent.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { madeCase, madeCharge, madeSubscription } from './made-case.ts'

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

it.each([
  ['a company on the bill', [paidTo('爱奇艺', 'other', ['北京爱奇艺科技有限公司'])], null],
  ['an agreement that was read', [paidTo('小米云服务', 'mi-cloud')], null],
  ['a brand that no file has', [paidTo('虎牙直播', 'other')], { brand: '虎牙直播', seen: [] }],
  [
    'a brand whose companies stand in bills of others',
    [paidTo('爱奇艺', 'other')],
    { brand: '爱奇艺', seen: ['北京爱奇艺科技有限公司'] },
  ],
  [
    'a payee that the bill leaves empty',
    [paidTo('', 'other')],
    { brand: '账单上没有写明的收款方', seen: [] },
  ],
  ['no charge at all', [], null],
])('whether the company is still to be named: %s', (_, charges, nameless) => {
  expect(namelessOf(charges)).toEqual(nameless)
})

it.each([
  [
    'a merchant with a file, by whatever name',
    [paidTo('爱奇艺', 'other'), paidTo('北京爱奇艺科技有限公司', 'other')],
    'iqiyi',
  ],
  ['one without, by its brand', [paidTo('虎牙直播', 'other')], '虎牙直播'],
  ['services of Xiaomi apart', [paidTo('米家', 'mi-home-camera')], '米家'],
  ['two merchants', [paidTo('虎牙直播', 'other'), paidTo('爱奇艺', 'other')], null],
])('under what the name of the company is kept: %s', (_, charges, key) => {
  expect(companyKeyOf(charges)).toBe(key)
})

it('leaves a blank for the name of a brand in every paper that names the other side', () => {
  const charges = [1, 2, 3].map(month => madeCharge(day(`2026-0${month}-05`), 600))
  const made = madeCase(charges, { ...neverReminded, 'first-charge': 'renewal' })
  const branded = made.charges.map(one => ({
    ...one,
    service: '虎牙直播·会员',
    stored: { ...one.stored, charge: { ...one.stored.charge, counterparty: '虎牙直播' } },
    subscription: null,
  }))
  const paperOf = (id: string, answers: Record<string, string> = {}) => {
    const said = new Map([...made.answers, ...Object.entries(answers)]) as typeof made.answers
    const dispute = buildDispute({ ...made, charges: branded, answers: said })
    return lettersOf(dispute).find(one => one.id === id)?.text ?? ''
  }
  expect(paperOf('merchant')).toContain('虎牙直播（登记名称：____）：\n')
  expect(paperOf('12315-300')).toContain('被投诉人：虎牙直播（登记名称：____）。')
  expect(paperOf('12315-form')).toContain('企业名称（先搜这个，再选）：虎牙直播（登记名称：____）')
  expect(paperOf('court')).toContain('被告：____（账单上写的收款方“虎牙直播”）')
  for (const id of ['merchant', '12315-300', '12315-form', 'court']) {
    const named = paperOf(id, { 'respondent-name': '青竹文化传播有限公司' })
    expect(named, id).toContain('青竹文化传播有限公司')
    expect(named, id).not.toContain('登记名称：____')
  }
})
