import { describe, expect, it } from 'vitest'
import { candidateTest } from '../../../src/core/catalogue/candidate.ts'
import { classify, type Tier } from '../../../src/core/catalogue/classify.ts'
import strings from './strings.json' with { type: 'json' }

/** A strong phrase; B1 merchant and renewal word; B2 merchant and membership; C unspecific; X never; - nothing. */
const isCandidate = candidateTest([])

const tiers: Record<string, Tier[]> = {
  A: ['strong'],
  B1: ['renewal'],
  B2: ['membership'],
  C: ['unspecific'],
  X: ['stop'],
  '-': ['none', 'possible'],
}

describe('texts of bills', () => {
  it.each(strings.map(one => [one.id, one.merchant, one.goods, one.tier] as const))(
    '%s %s · %s is %s',
    (_id, counterparty, goods, tier) => {
      expect(tiers[tier]).toContain(classify({ counterparty, goods }).tier)
    },
  )

  it('every text that could matter is found by the quick test, and the others are mostly passed over', () => {
    for (const { merchant, goods, tier } of strings) {
      if (tier !== '-') expect(isCandidate(merchant, goods), `${merchant} ${goods}`).toBe(true)
    }
    expect(isCandidate('张三的粥铺', '南瓜小米粥')).toBe(false)
    expect(isCandidate('一米家', '扫码付款')).toBe(false)
    expect(isCandidate('小米云服务', '退款-小米云服务会员')).toBe(true)
  })

  it.each([
    ['小米电视', '小米儿童成长会员连续包月', 'mi-kids'],
    ['北京小米移动软件有限公司', '小米云服务会员自动续费', 'mi-cloud'],
    ['小米', '云存储-7天滚动存储-连续包月', 'mi-home-camera'],
    ['北京瓦力网络科技有限公司', '自动续费', 'mi-games'],
    ['北京小米移动软件有限公司', '/', 'mi-other'],
    ['App Store & Apple Music', 'iCloud+ 50GB 6.00', 'other'],
  ])('%s · %s is of the service %s', (counterparty, goods, service) => {
    expect(classify({ counterparty, goods }).service).toBe(service)
  })
})
