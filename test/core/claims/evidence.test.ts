import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { disputeOf } from '../../../src/core/claims/dispute.ts'
import { howOf } from '../../../src/core/claims/evidence.ts'
import { evidenceItems, situationIds } from '../../../src/core/claims/law.ts'
import { shotList } from '../../../src/core/claims/shot-list.ts'
import type { Finding } from '../../../src/core/subscriptions/subscription.ts'
import { madeCase, madeCharge, madeFinding } from './made-case.ts'

const months = ['2026-05-05', '2026-06-05', '2026-07-05'].map((on, index) =>
  madeCharge(day(on), 600, 0, index === 1 ? 'wechat' : 'alipay', index),
)
const everyCase = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E08', 'E10', 'E11', 'E12']

function itemsOf(answers: Record<string, string>, findings: Finding[] = []): string[] {
  return disputeOf(madeCase(months, { payer: 'self', ...answers }, findings)).evidence.map(
    ({ item }) => item.id,
  )
}

describe('the evidence of a case', () => {
  const cases: [string, Record<string, string>, Finding[], string[]][] = [
    ['S1', { reminder: 'none', 'first-charge': 'renewal' }, [], ['E07', 'X-S1']],
    ['S2', { cancelled: 'yes', 'cancelled-on': '2026-05-20', 'cancelled-proof': 'yes' }, [], ['X-S2']],
    [
      'S3',
      { double: 'same' },
      [madeFinding('duplicate-charge', months.slice(1), { before: fen(500) })],
      ['X-S3'],
    ],
    ['S4', { trial: 'yes', signup: 'hidden' }, [], ['E07', 'X-S4']],
    [
      'S5',
      { price: 'not-told' },
      [madeFinding('price-increase', months.slice(1), { before: fen(500) })],
      ['E07', 'X-S5'],
    ],
    ['S6', { payer: 'minor', 'minor-age': 'under-8' }, [], ['X-S6']],
    ['S9', { payer: 'stolen' }, [], ['X-S9']],
    [
      'S8',
      { reminder: 'none', 'first-charge': 'renewal', demanded: 'refused', 'demanded-on': '2026-10-01' },
      [],
      ['E07', 'E09', 'X-S1', 'X-S8'],
    ],
  ]
  it.each(cases)('%s: what every case needs and its own', (_, answers, findings, own) => {
    expect(itemsOf(answers, findings).toSorted()).toEqual([...everyCase, ...own].toSorted())
  })

  it('has an item of its own for every situation', () => {
    const own = new Set(evidenceItems.flatMap(({ situations }) => situations ?? []))
    expect([...situationIds].filter(id => !own.has(id))).toEqual([])
  })

  it('includes the correspondence as soon as the money was asked for', () => {
    const s1 = { reminder: 'none', 'first-charge': 'renewal' }
    expect(itemsOf({ ...s1, demanded: 'no' })).not.toContain('E09')
    expect(itemsOf({ ...s1, demanded: 'waiting', 'demanded-on': '2026-11-20' })).toContain('E09')
  })

  it('tells the way in the wallets of the case only', () => {
    const sealed = evidenceItems.find(({ id }) => id === 'E02')
    if (!sealed) throw new Error('no sealed statement')
    expect(howOf(sealed, ['alipay'], 'zh').join('')).toMatch(/支付宝：.*用于材料证明/)
    expect(howOf(sealed, ['alipay'], 'zh').join('')).not.toContain('微信：')
    expect(howOf(sealed, ['alipay', 'wechat'], 'zh')).toHaveLength(3)
    expect(howOf(sealed, ['wechat'], 'en').join(' ')).toContain('用做材料证明')
  })

  it('says that the free export is not for proof, and how to get what is', () => {
    const sealed = evidenceItems.find(({ id }) => id === 'E02')
    expect(sealed?.why.zh).toContain('仅供个人对账使用')
  })
})

describe('the list of screenshots', () => {
  const dispute = disputeOf(madeCase(months, { payer: 'self', reminder: 'none', 'first-charge': 'renewal' }))

  it('names each charge with its order number', () => {
    const list = shotList(dispute, 'E03', 'zh')
    expect(list).toHaveLength(3)
    for (const [index, { charge }] of months.entries()) expect(list[index]).toContain(charge.tradeNo)
  })

  it('gives ten days before and after each charge for the search', () => {
    expect(shotList(dispute, 'E07', 'zh')).toEqual([
      '2026年5月5日 ¥6.00：翻2026年4月25日到2026年5月15日的消息',
      '2026年6月5日 ¥6.00：翻2026年5月26日到2026年6月15日的消息',
      '2026年7月5日 ¥6.00：翻2026年6月25日到2026年7月15日的消息',
    ])
  })

  it('asks one sealed statement of each wallet over all its charges', () => {
    expect(shotList(dispute, 'E02', 'zh')).toEqual([
      '支付宝：时间要包含2026年5月5日到2026年7月5日',
      '微信：时间要包含2026年6月5日',
    ])
  })
})
