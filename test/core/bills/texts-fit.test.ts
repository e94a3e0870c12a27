import { expect, it } from 'vitest'
import { textsFit } from '../../../src/core/bills/texts-fit.ts'

it.each([
  ['小米云服务', '小米云服务'],
  ['小米云服务', '/'],
  ['小米云服务-200GB连续包月', '小米云服务-20'],
  ['小米云服务-200GB连续包月', '小米云服…'],
  ['小米云服务-200GB连续包月', '小米…包月'],
  ['小米科技有限责任公司', '小米**'],
  ['小米科技有限责任公司', '小*司'],
  ['小米科技有限责任公司', '****'],
  ['小米科技有限责任公司', '小米\uFFFD'],
  ['小米科技有限责任公司', '小米\uFFFD萍加邢'],
  ['M&M 巧克力', 'M&amp;M&nbsp;巧克力'],
])('%s and %s can be one text', (a, b) => {
  expect([textsFit(a, b), textsFit(b, a)]).toEqual([true, true])
})

it.each([
  ['小米云服务', '小米商城'],
  ['小米云服务-50GB', '小米云服务-200GB'],
  ['小米科技有限责任公司', '小爱**'],
  ['小米科技有限责任公司', '小**店'],
  ['小米', '小米云服务'],
])('%s and %s are two', (a, b) => {
  expect([textsFit(a, b), textsFit(b, a)]).toEqual([false, false])
})
