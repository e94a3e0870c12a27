import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import type { Wallet } from '../../../src/core/bills/transaction.ts'
import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { howToGet } from '../../../src/core/claims/evidence.ts'
import { evidenceLines } from '../../../src/core/claims/evidence-lines.ts'
import type { EvidenceId } from '../../../src/core/claims/evidence-names.ts'
import { evidenceItems } from '../../../src/core/claims/law.ts'
import { situations } from '../../../src/core/claims/situations/all.ts'
import type { Finding } from '../../../src/core/subscriptions/subscription.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { evidenceLineText } from '../../../src/i18n/present/claims.ts'
import { words } from '../../../src/i18n/words.ts'
import { madeCase, madeCharge, madeFinding, madeMonths, times } from './made-case.ts'

const months = ['2026-05-05', '2026-06-05', '2026-07-05'].map((on, index) =>
  madeCharge(day(on), 600, 0, index === 1 ? 'wechat' : 'alipay', index),
)
const everyCase = [
  'bill-original',
  'sealed-statement',
  'charge-details',
  'wallet-mandate',
  'merchant-pages',
  'agreements',
  'licence-page',
  'identity',
  'evidence-index',
]

function itemsOf(answers: Record<string, string>, findings: Finding[] = []): string[] {
  return buildDispute(madeCase(months, { payer: 'self', ...answers }, findings)).evidence.map(
    ({ item }) => item.id,
  )
}

describe('the evidence of a case', () => {
  const cases: [string, Record<string, string>, Finding[], string[]][] = [
    ['no-reminder', { reminder: 'none', 'first-charge': 'renewal' }, [], ['reminder-search', 'reminder-log']],
    [
      'after-cancellation',
      { cancelled: 'yes', 'cancelled-on': '2026-05-20', 'cancelled-proof': 'yes' },
      [],
      ['cancellation-proof'],
    ],
    [
      'duplicate',
      { double: 'same' },
      [madeFinding('duplicate-charge', months.slice(1), { before: fen(500) })],
      ['single-period'],
    ],
    ['trial', { trial: 'yes', signup: 'hidden' }, [], ['reminder-search', 'signup-page']],
    [
      'price-rise',
      { price: 'not-told', reminder: 'all' },
      [madeFinding('price-increase', months.slice(1), { before: fen(500) })],
      ['reminder-search', 'earlier-price'],
    ],
    ['minor', { payer: 'minor', 'minor-age': 'under-8' }, [], ['child-operated']],
    ['unauthorised', { payer: 'stolen' }, [], ['not-authorised']],
    [
      'refused',
      { reminder: 'none', 'first-charge': 'renewal', demanded: 'refused', 'demanded-on': '2026-10-01' },
      [],
      ['reminder-search', 'correspondence', 'reminder-log', 'demand-delivered'],
    ],
  ]
  it.each(cases)('%s: what every case needs and its own', (_, answers, findings, own) => {
    expect(itemsOf(answers, findings).toSorted()).toEqual([...everyCase, ...own].toSorted())
  })

  it('has an item of its own for every situation', () => {
    const shared = situations.flatMap(({ evidence }) => evidence)
    const isOwn = (item: string) => shared.filter(other => other === item).length === 1
    const without = situations.filter(({ evidence }) => !evidence.some(isOwn)).map(({ id }) => id)
    // Proof of switching off serves an early charge too.
    expect(without).toEqual(['after-cancellation'])
  })

  it('includes the correspondence as soon as the money was asked for', () => {
    const s1 = { reminder: 'none', 'first-charge': 'renewal' }
    expect(itemsOf({ ...s1, demanded: 'no' })).not.toContain('correspondence')
    expect(itemsOf({ ...s1, demanded: 'waiting', 'demanded-on': '2026-11-20' })).toContain('correspondence')
  })

  it('has nothing of refunds where none came, and no proof of a stop that nobody made', () => {
    const back = madeCharge(day('2026-07-05'), 600, 100)
    const of = (material: Parameters<typeof buildDispute>[0]) =>
      buildDispute(material).evidence.map(({ item }) => item.id)
    expect(itemsOf({ reminder: 'none' })).not.toContain('refunds-received')
    expect(of(madeCase([back], { payer: 'self', reminder: 'none' }))).toContain('refunds-received')
    expect(itemsOf({ early: 'not-told', cancelled: 'no' })).not.toContain('cancellation-proof')
  })

  it('stands in one rank each, and nothing beside the ranks is called by one', () => {
    const ids = itemsOf({ reminder: 'none', 'first-charge': 'renewal' })
    expect(new Set(ids).size).toBe(ids.length)
    for (const language of ['zh', 'en'] as const) {
      const { claimScreen, evidenceScreen } = words(language)
      for (const { title } of Object.values(evidenceScreen.ranks))
        expect(claimScreen.question.search.title).not.toContain(title)
    }
  })

  it('tells the way in the wallets of the case only', () => {
    const sealed = evidenceItems.find(({ id }) => id === 'sealed-statement')
    if (!sealed) throw new Error('no sealed statement')
    const howTo = (wallets: Wallet[], language: Language) =>
      howToGet(sealed, { wallets, merchants: [] }).map(text => text[language])
    expect(howTo(['alipay'], 'zh').join('')).toMatch(/支付宝：.*用于材料证明/)
    expect(howTo(['alipay'], 'zh').join('')).not.toContain('微信：')
    expect(howTo(['alipay', 'wechat'], 'zh')).toHaveLength(3)
    expect(howTo(['wechat'], 'en').join(' ')).toContain('用作证明材料')
  })

  it('proves no more by a file than what the file shows', () => {
    for (const { id, byApp, proves } of evidenceItems) if (!byApp) expect(proves, id).not.toMatch(/每一?笔/)
  })

  it('says that the free export is not for proof, and how to get what is', () => {
    const sealed = evidenceItems.find(({ id }) => id === 'sealed-statement')
    expect(sealed?.why.zh).toContain('仅供个人对账使用')
  })
})

describe('the list of screenshots', () => {
  const listOf = (material: CaseMaterial, id: EvidenceId) => {
    const dispute = buildDispute(material)
    return dispute.evidence
      .filter(({ item }) => item.id === id)
      .flatMap(({ item }) => evidenceLines(item, dispute))
      .map(line => evidenceLineText(line, 'zh'))
  }
  const unreminded = { payer: 'self', reminder: 'none', 'first-charge': 'renewal' }
  const list = (id: EvidenceId) => listOf(madeCase(months, unreminded), id)

  it('names each charge with its order number', () => {
    const lines = list('charge-details')
    expect(lines).toHaveLength(3)
    for (const [index, { charge }] of months.entries()) expect(lines[index]).toContain(charge.tradeNo)
  })

  const year = madeMonths('2025-08-05', times(12, 600))

  it('begins with the last three of many, and so does the search for reminders', () => {
    const many = madeCase(year, unreminded)
    const shots = listOf(many, 'charge-details')
    expect(shots).toHaveLength(3)
    for (const [index, { charge }] of year.slice(-3).entries()) expect(shots[index]).toContain(charge.tradeNo)
    expect(listOf(many, 'reminder-search').map(line => line.split(' ')[0])).toEqual([
      '2026年5月5日',
      '2026年6月5日',
      '2026年7月5日',
    ])
  })

  it('holds a double charge however old it is, with the one that had paid for its period', () => {
    const on = day('2025-10-05')
    const twin = madeCharge(day('2025-10-06'), 600, 0, 'alipay', 90)
    const double = madeFinding('duplicate-charge', [twin], { on })
    const charges = [...year.slice(0, 3), twin, ...year.slice(3)]
    const whole = listOf(madeCase(charges, { ...unreminded, double: 'same' }, [double]), 'charge-details')
    expect(whole).toHaveLength(5)
    // A case about the double charge alone: the first stands in the bills, but is no charge of it.
    const made = madeCase(charges, { payer: 'self', double: 'same' }, [double])
    const alone = { ...made, charges: made.charges.filter(({ stored }) => stored === twin) }
    const shots = listOf(alone, 'charge-details')
    expect(shots).toHaveLength(2)
    for (const lines of [whole, shots])
      for (const { charge } of [year[2]!, twin]) expect(lines.join('\n')).toContain(charge.tradeNo)
  })

  it('gives the ten days before each charge for the search: what came later reminds of nothing', () => {
    expect(list('reminder-search')).toEqual([
      '2026年5月5日 ¥6：翻2026年4月25日到2026年5月5日的消息',
      '2026年6月5日 ¥6：翻2026年5月26日到2026年6月5日的消息',
      '2026年7月5日 ¥6：翻2026年6月25日到2026年7月5日的消息',
    ])
  })

  it('asks one sealed statement of each wallet over all its charges', () => {
    expect(list('sealed-statement')).toEqual([
      '支付宝：时间要包含2026年5月5日到2026年7月5日',
      '微信：时间要包含2026年6月5日',
    ])
  })
})
