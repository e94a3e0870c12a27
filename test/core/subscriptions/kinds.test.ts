import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import type { SubscriptionKind } from '../../../src/core/subscriptions/subscription.ts'
import { seeded } from '../../fixture/random.ts'
import { everyDays, monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row, type Text } from '../../scenarios/story.ts'

const from = '2024-01-07'

/** Eight months of one text at one price, asked for on the last day. */
function inputOf(text: Text, category: string) {
  const random = seeded(3)
  const days = monthDays(from, 8)
  const asOf = shifted(days.at(-1)!, 3)
  return {
    charges: days.map((on, at) =>
      chargeOf({ ...row(random, 'alipay', on, text, 2900), category } as never, at),
    ),
    coverage: { alipay: [{ from: shifted(from, -40), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    decisions: [],
    cancellations: [],
    rules: [],
  }
}

it('three purchases a month apart without a word, one of them cheaper, are no renewal', () => {
  const input = inputOf({ counterparty: '青竹小卖部', goods: '商品' }, '日用百货')
  const charges = input.charges
    .slice(0, 3)
    .map((one, at) => (at === 1 ? { ...one, charge: { ...one.charge, fen: 900 } } : one))
  expect(detectOthers({ ...input, charges } as never)).toEqual([])
})

describe('what kind of renewal it is', () => {
  it.each<[counterparty: string, goods: string, category: string, kind: SubscriptionKind]>([
    ['众安保险', '保险承保-家庭版|期数|202401|续期交易付款', '保险', 'insurance-or-bill'],
    ['众安保险', '全民门诊险-自动扣款', '保险', 'insurance-or-bill'],
    ['蚂蚁保', '好医保·长期医疗-按月缴费', '保险', 'insurance-or-bill'],
    ['微保', '微医保百万医疗险-每月缴费', '商户消费', 'insurance-or-bill'],
    ['江苏联通', '腾讯王卡微信话费代扣', '充值缴费', 'insurance-or-bill'],
    ['国网上海市电力公司', '电费自动缴费', '充值缴费', 'insurance-or-bill'],
    ['城市自来水公司', '水费代扣', '充值缴费', 'insurance-or-bill'],
    ['北京燃气', '燃气费自动缴费', '充值缴费', 'insurance-or-bill'],
    ['中国联通', '宽带包月自动扣费', '充值缴费', 'insurance-or-bill'],
    // No word of how it is collected: the days say so.
    ['中国联通', '宽带费', '充值缴费', 'insurance-or-bill'],
    ['爱奇艺', '会员充值-连续包月', '充值缴费', 'membership'],
    ['Keep', 'Keep会员', '文化休闲', 'membership'],
    ['拉扎斯', '红包套餐自动续费', '餐饮美食', 'membership'],
    ['哈啰', '骑行月卡', '交通出行', 'membership'],
    ['平安健康保险股份有限公司', '长期医疗保费', '商户消费', 'insurance-or-bill'],
    ['某某投资管理有限公司', '会员自动续费', '生活服务', 'membership'],
    ['青竹咖啡', '会员月卡', '商户消费', 'membership'],
    ['青竹画室', '扫码开通-连续包月', '扫二维码付款', 'membership'],
  ])('%s %s (%s): %s', (counterparty, goods, category, kind) => {
    const found = detectOthers(inputOf({ counterparty, goods }, category))
    expect(found.map(one => [one.kind, one.cadence, one.charges.length])).toEqual([[kind, 'monthly', 8]])
  })

  it.each<[counterparty: string, goods: string, category: string]>([
    ['天天基金', '基金定投-沪深300', '投资理财'],
    ['理财通', '定投扣款', '商户消费'],
    ['妈妈', '亲情卡', '亲友代付'],
    ['余额宝', '余额宝-自动转入', '投资理财'],
    ['林女士', '转账备注:房租', '转账红包'],
    ['自如', '房租', '住房物业'],
    ['花呗', '花呗自动还款', '信用借还'],
    ['ETC', '高速通行费代扣', '交通出行'],
    ['小区停车场', '停车费自动扣费', '交通出行'],
    ['北京地铁', '地铁代扣', '交通出行'],
    ['中国移动', '话费充值', '充值缴费'],
    ['社保局', '居民医保缴费', '公共服务'],
    ['拼多多平台商户', '拼多多订单免密支付', '日用百货'],
    // Whoever scans a code pays by hand.
    ['青竹画室', '扫码付款', '日用百货'],
    ['王记菜摊', '经营码交易', '日用百货'],
    ['李师傅', '修鞋', '扫二维码付款'],
    ['某数码专营店', '【账号直充】黄金VIP月卡', '日用百货'],
    ['某汽车金融', '车贷月供', '商户消费'],
    ['小区物业', '车位费', '商户消费'],
    ['青竹琴行', '钢琴课时费', '商户消费'],
    ['铁路12306', '火车票', '商户消费'],
    // The goods say nothing, the name says where it was bought.
    ['青竹便利店', '消费', '商户消费'],
    ['星巴克', '商品', '商户消费'],
  ])('%s %s (%s) is in no list, however steady', (counterparty, goods, category) => {
    const input = inputOf({ counterparty, goods }, category)
    expect(detectOthers(input)).toEqual([])
    expect(detect(input).subscriptions).toEqual([])
  })

  it.each<[counterparty: string, goods: string]>([
    ['小米汽车', '高速通行费代扣'],
    ['小米商城', '小米商城分期付款'],
    ['小米移动', '话费自动充值'],
    ['小米移动', '吃到饱套餐 14.9元 充值'],
    ['小米', '基金定投'],
    ['小米', '小米保险自动续费'],
  ])("at Xiaomi's merchants %s %s stays beside the renewals", (counterparty, goods) => {
    const input = inputOf({ counterparty, goods }, '充值缴费')
    const { subscriptions, otherCharges } = detect(input)
    expect(subscriptions).toEqual([])
    expect(otherCharges).toHaveLength(8)
    expect(detectOthers(input)).toEqual([])
  })
})

describe('a merchant of whom two things come every week', () => {
  const text = { counterparty: '深圳市腾讯计算机系统有限公司', goods: '支付订单' }
  const weeks = everyDays(from, 110, 7)
  const weekly = [1700, 2100].flatMap((fen, at) =>
    weeks.map((on): [string, number] => [shifted(on, at * 3), fen]),
  )
  const found = (more: readonly [on: string, fen: number][]) => {
    const charges = [...weekly, ...more].map(([on, fen], at) =>
      chargeOf({ ...row(seeded(3), 'alipay', on, text, fen), category: '商户消费' } as never, at),
    )
    return detectOthers({ ...inputOf(text, '商户消费'), charges, asOf: weekly.at(-1)![0] as never })
      .map(({ cadence }) => cadence)
      .sort()
  }

  it('also has what comes every quarter', () => {
    const quarters = monthDays('2024-01-15', 8, 3).map((on): [string, number] => [on, 1500])
    expect(found(quarters)).toEqual(['quarterly', 'weekly', 'weekly'])
  })

  it('has nothing more where purchases come as often', () => {
    const bought = everyDays('2024-01-08', 250, 3).map((on, at): [string, number] => [
      on,
      500 + (at % 7) * 100,
    ])
    expect(found(bought)).toEqual(['weekly', 'weekly'])
  })
})

describe('a premium', () => {
  const found = (goods: string, shifts: readonly number[]) => {
    const text = { counterparty: '平安健康保险股份有限公司', goods }
    const input = inputOf(text, '商户消费')
    const charges = monthDays(from, shifts.length).map((on, at) =>
      chargeOf(row(seeded(3), 'wechat', shifted(on, shifts[at]!), text, 8200), at),
    )
    const covered = [{ from: shifted(from, -40), to: input.asOf }]
    return detectOthers({ ...input, charges, coverage: { alipay: [], wechat: covered } as never })
  }

  it('is collected, though nothing says so, and may come late', () => {
    expect(found('长期医疗保费', [0, 3, 1, 5, 0, 2, 4, 1])).toHaveLength(1)
  })

  it('of a parcel is paid with the parcel', () => {
    expect(found('运费险保费', [0, 3, 1, 5, 0, 2, 4, 1])).toEqual([])
  })
})
