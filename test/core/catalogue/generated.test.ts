import { expect, it } from 'vitest'
import { candidateTest } from '../../../src/core/catalogue/candidate.ts'
import { classify } from '../../../src/core/catalogue/classify.ts'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { seeded } from '../../fixture/random.ts'
import { shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { only, type Row } from '../../scenarios/story.ts'

const isCandidate = candidateTest([])

const places = ['北京', '上海', '深圳市', '杭州', '成都', '', '', '']
const brands = [
  '米哈游',
  '米其林',
  '虾米',
  '云米',
  '一米家',
  '厘米家居',
  '玉米家',
  '老米家',
  '大米家',
  '糯米家',
  '华为',
  '萤石',
  '小蚁',
  '蓝月',
  '青禾',
  '半山',
  '云帆',
  '长安通',
  '腾讯',
  '爱奇艺',
  '优酷',
  '网易云',
  '百度网盘',
  '阿里云',
  'OPPO',
  'vivo',
  'Keep',
  'Mimo',
  'MiniMax',
  'iCloud',
  '天星',
  '淘米',
  '迷你',
  '米兰',
  '米粉世家',
  '黄小米',
  '张记',
  '李家',
]
const trades = [
  '科技有限公司',
  '网络技术有限公司',
  '便利店',
  '旗舰店',
  '专营店',
  '音乐',
  '视频',
  '云服务',
  '云空间',
  '餐饮店',
  '百货',
  '(五道口店)',
  '',
  '',
]
const goods = [
  '会员连续包月',
  '会员自动续费',
  '云服务会员（月付）',
  '云空间50GB连续包月',
  '云存储连续包月',
  '摄像机云存储自动续费',
  '小米粥',
  '南瓜小米粥',
  '小米辣椒',
  '小米椒炒牛肉',
  '黄小米2.5kg',
  '小米锅巴',
  '甜玉米家庭装',
  '扫码付款',
  '/',
  '',
  '商品',
  '餐费',
  'Token Plan 自动续费',
  '适用小米14手机壳',
  '电视会员',
  '儿童会员连续包月',
  '米币充值',
  'Mimo Pro Yearly',
  '云服务器ECS自动续费',
  '自动扣款',
  '代扣',
]

it('5,000 Chinese merchants and goods without Xiaomi yield nothing', () => {
  const random = seeded(4)
  const rows: Row[] = []
  for (let index = 0; index < 5000; index += 1) {
    const counterparty = `${random.pick(places)}${random.pick(brands)}${random.pick(trades)}`
    const text = { counterparty, goods: random.pick(goods) }
    const { tier, service, listed } = classify(text)
    expect({ ...text, tier, service, listed }).toEqual({
      ...text,
      tier: 'none',
      service: 'other',
      listed: false,
    })
    expect(isCandidate(text.counterparty, text.goods), `${counterparty} ${text.goods}`).toBe(false)
    rows.push({
      ...text,
      id: `g${index}`,
      wallet: 'alipay',
      fen: 600,
      at: `${shifted('2023-01-05', 30 * (index % 30))} 09:00:00`,
    })
  }
  const asOf = '2026-01-01'
  const found = detect({
    charges: rows.map(chargeOf),
    coverage: only('alipay', { from: '2023-01-01', to: asOf }) as never,
    asOf: asOf as never,
    decisions: [],
    cancellations: [],
    rules: [],
  })
  expect(found).toEqual({ subscriptions: [], otherCharges: [], possible: [] })
})
