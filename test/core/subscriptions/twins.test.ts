import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import { seeded } from '../../fixture/random.ts'
import { monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row, type Text } from '../../scenarios/story.ts'

/** Eight months of both texts, at one price and on the same days. */
function beside(first: Text, second: Text) {
  const random = seeded(3)
  const days = monthDays('2024-01-07', 8)
  const asOf = shifted(days.at(-1)!, 3)
  const input = {
    charges: days
      .flatMap(on => [first, second].map(text => row(random, 'alipay', on, text, 2000)))
      .map(chargeOf),
    coverage: { alipay: [{ from: shifted(days[0]!, -40), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    decisions: [],
    cancellations: [],
    rules: [],
  }
  return [...detect(input).subscriptions, ...detectOthers(input)].map(({ charges, confidence, reasons }) => ({
    charges: charges.length,
    isLikely: confidence >= 0.5,
    isAsked: reasons.some(({ code }) => code === 'twin'),
  }))
}

describe('two renewals of one price on the same days', () => {
  const tencent = '深圳市腾讯计算机系统有限公司'

  it.each<[counterparty: string, first: string, second: string]>([
    [tencent, '腾讯视频VIP-自动续费', 'QQ音乐豪华绿钻自动续费'],
    ['米家', '米家云存储-7天滚动存储连续包月', '米家云存储-30天滚动存储连续包月'],
  ])('of two things that %s names are both sure', (counterparty, first, second) => {
    const found = beside({ counterparty, goods: first }, { counterparty, goods: second })
    expect(found).toEqual(Array.from({ length: 2 }, () => ({ charges: 8, isLikely: true, isAsked: false })))
  })

  it.each<[counterparty: string, goods: string]>([
    [tencent, '腾讯视频VIP-自动续费'],
    [tencent, '支付订单'],
    ['米家', '米家云存储连续包月'],
  ])('of one text (%s %s) may be one charged twice', (counterparty, goods) => {
    const found = beside({ counterparty, goods }, { counterparty, goods })
    expect(found).toEqual(Array.from({ length: 2 }, () => ({ charges: 8, isLikely: false, isAsked: true })))
  })
})
