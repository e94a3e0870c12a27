import { describe, expect, it } from 'vitest'
import { day, dayOfTime } from '../../src/core/base/calendar.ts'
import { fen } from '../../src/core/base/money.ts'
import { detect } from '../../src/core/subscriptions/detect.ts'
import type { ReasonFacts, SubscriptionName } from '../../src/core/subscriptions/subscription.ts'
import { words } from '../../src/i18n/words.ts'
import { seeded } from '../fixture/random.ts'
import { scenarios } from '../scenarios/all.ts'
import { inputOf } from '../scenarios/judge.ts'

type Rhythm = Extract<ReasonFacts, { code: 'rhythm' }>

const named: SubscriptionName = {
  service: 'mi-cloud',
  merchant: 'xiaomi',
  product: null,
  tier: null,
  size: '200GB',
  period: 'monthly',
  counterparty: '小米云服务',
  mark: null,
  given: null,
}
const zh = words('zh').detector
const en = words('en').detector

describe('what the detector says', () => {
  const histories = scenarios.map(scenario => ({
    name: scenario.name,
    found: detect(inputOf(scenario.tell(seeded(3)), 3)).subscriptions,
  }))

  it.each(['zh', 'en'] as const)(
    'is a sentence for every history, without days of machines, in %s',
    language => {
      const { reason, finding, title } = words(language).detector
      for (const { name: history, found } of histories) {
        for (const { reasons, findings, name } of found) {
          for (const text of [...reasons.map(reason), ...findings.map(finding), title(name)]) {
            expect(text, history).not.toBe('')
            expect(text, history).not.toMatch(/undefined|NaN|null|Invalid|\d{4}-\d{2}/)
          }
        }
      }
    },
  )

  it('gives names that a person can tell apart', () => {
    let alike = 0
    let all = 0
    for (const { found } of histories) {
      const titles = found.map(({ name }) => zh.title(name))
      all += titles.length
      alike += titles.length - new Set(titles).size
    }
    expect(all).toBeGreaterThan(300)
    // Two of one price on one day, which nobody could tell apart either.
    expect(alike).toBeLessThan(15)
  })

  it('glosses Chinese names in English', () => {
    expect(zh.title(named)).toBe('小米云服务·200GB 连续包月')
    expect(en.title(named)).toBe('小米云服务 (Xiaomi Cloud) · 200GB, monthly')
    const camera: SubscriptionName = { ...named, service: 'mi-home-camera', size: '7天', period: null }
    expect(en.title(camera)).toBe('米家摄像机云存储 (Mi Home camera storage) · 7-day loop')
    expect(en.title({ ...named, service: 'other', merchant: null, size: null })).toBe('小米云服务 · monthly')
    const cloud = { ...named, service: 'other', merchant: null, tier: 'iCloud 200GB', period: null } as const
    expect(zh.title({ ...cloud, counterparty: 'iCloud' })).toBe('iCloud 200GB')
    expect(en.title({ ...cloud, counterparty: 'iCloud' })).toBe('iCloud 200GB')
    expect(zh.listTitle(named)).toBe('小米云服务·200GB')
    expect(en.listTitle(named)).toBe('Xiaomi Cloud · 200GB')
    expect(en.listTitle({ ...named, service: 'other', merchant: null, size: null })).toBe('小米云服务')
    expect(zh.title({ ...camera, mark: { by: 'day', day: 3 } })).toBe('米家摄像机云存储·7天循环（3日扣）')
    expect(en.title({ ...camera, mark: { by: 'since', month: '2024-03' } })).toMatch(/, since Mar 2024$/)
    expect(en.title({ ...named, mark: { by: 'price', fen: fen(900) } })).toMatch(/, ¥9$/)
    expect(zh.title({ ...named, mark: { by: 'wallet', wallet: 'wechat' } })).toMatch(/（微信）$/)
  })

  it('tells the rhythm as a person would', () => {
    const range = { count: 8, lowest: fen(600), highest: fen(900), regular: fen(900) }
    const rhythm = (more: Partial<Rhythm>): Rhythm => ({
      code: 'rhythm',
      cadence: 'monthly',
      anchor: 22,
      month: 3,
      shift: 0,
      ...range,
      ...more,
    })
    expect(zh.reason(rhythm({}))).toBe('8 笔，从 ¥6 到 ¥9，现在 ¥9，每月 22 日扣')
    expect(en.reason(rhythm({}))).toBe('8 charges, ¥6 to ¥9, now ¥9, on the 22nd of each month')
    expect(en.reason(rhythm({ lowest: fen(900), shift: 1 }))).toBe(
      '8 charges of ¥9, on the 22nd of each month, at most 1 day off',
    )
    expect(en.reason(rhythm({ cadence: 'annual' }))).toMatch(/each year on the 22nd of Mar$/)
    expect(zh.reason(rhythm({ cadence: 'annual' }))).toMatch(/每年 3月22日扣$/)
    expect(zh.reason({ code: 'counted-days', every: 31, shift: 2, ...range })).toMatch(
      /每 31 天扣一次，最多差 2 天$/,
    )
  })

  it('says of money that came back that it did', () => {
    const [found] = detect(inputOf(scenarios[0]!.tell(seeded(1)), 1)).subscriptions
    const charge = found!.charges[0]!
    const on = dayOfTime(charge.charge.paidAt)
    const double = { kind: 'duplicate-charge' as const, charges: [charge], facts: { day: day(on) } }
    expect(zh.finding({ ...double, fen: fen(0) })).toMatch(/多扣的已经退回$/)
    expect(en.finding({ ...double, fen: fen(600) })).toMatch(
      /^Charged twice in one period, first on .*: ¥6 too much$/,
    )
  })
})
