import { describe, expect, it } from 'vitest'
import type { Case } from '../../../src/renderer/features/claims/present-case.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { caseOf, claim, cloudPlan, monthly, own } from './test-case.ts'

/** Citations with the number of charges each applies to, in order. */
function bases(view: Case, situation: string): string[] {
  return claim(view, situation).bases.map(({ citation, trades }) => `${citation} ${trades.length}`)
}

const regulation = '《中华人民共和国消费者权益保护法实施条例》'
const measures = '《网络交易监督管理办法》'
const rules = '《互联网平台价格行为规则》关于自动续期、自动扣款的规定'
const civilCode = '《中华人民共和国民法典》'
const consumerLaw = '《中华人民共和国消费者权益保护法》'
const priceLaw = '《中华人民共和国价格法》'

describe('one case per situation, from the bill on', () => {
  it('no-reminder: a renewal without a reminder stands on the rules of its own day', async () => {
    const test = await caseOf(monthly('2024-04', 26, 600))
    const view = test.answerAll({ ...own, reminder: 'none', 'would-cancel': 'unsure' })
    const s1 = claim(view, 'no-reminder')
    // The sign-up itself needed no reminder: 25 renewals of 26 charges.
    expect(s1).toMatchObject({ strength: 'arguable', fen: 25 * 600, formula: '¥6 × 25 = ¥150' })
    expect(bases(view, 'no-reminder')).toEqual([
      `${regulation}第十条第二款 23`,
      `${measures}第十八条 20`,
      `${measures}第十八条 5`,
      `${rules} 1`,
      `${civilCode}第五百零九条第二款 25`,
    ])
    const quoted = s1.bases
      .filter(({ citation }) => citation.startsWith(measures))
      .map(({ text }) => text !== null)
    expect(quoted).toEqual([false, true])
    expect(view.claimedFen).toBe(15_000)
  })

  it('no-reminder: "not sure" is not "no", they are only asked to show what they sent', async () => {
    const test = await caseOf(monthly('2025-01', 12, 600))
    const view = test.answerAll({ ...own, reminder: 'unsure', 'would-cancel': 'unsure' })
    expect(view.sureFen).toBe(0)
    expect(view.claims.map(({ title }) => title)).toEqual(['续费前有没有提醒，请对方拿出记录'])
    expect(view.letters.map(({ id }) => id)).toEqual(['merchant', 'alipay'])
    expect(view.answered).toBe(true)
  })

  it('no-reminder: reminders that stopped one day leave the later charges', async () => {
    const test = await caseOf(monthly('2025-01', 12, 600))
    const view = test.answerAll({ ...own, reminder: 'earlier', 'reminded-until': '2025-09-05' })
    expect(claim(view, 'no-reminder').fen).toBe(3 * 600)
  })

  it('after-cancellation: charges after the day of switching off, in full', async () => {
    const test = await caseOf(monthly('2025-06', 8, 2100))
    const view = test.answerAll({
      ...own,
      cancelled: 'yes',
      'cancelled-on': '2025-11-05',
      'cancelled-proof': 'yes',
      reminder: 'all',
    })
    // The charge of the very day may have come first.
    expect(claim(view, 'after-cancellation')).toMatchObject({
      strength: 'good',
      fen: 4200,
      formula: '¥21 × 2 = ¥42',
    })
    expect(bases(view, 'after-cancellation')).toEqual([
      `${measures}第十八条 1`,
      `${measures}第十八条 1`,
      `${civilCode}第五百七十七条 2`,
      `${civilCode}第九百八十五条 2`,
      `${consumerLaw}第四十八条第一款第七项 2`,
      `${consumerLaw}第五十二条 2`,
      `${civilCode}第九百三十三条 2`,
    ])
  })

  it('duplicate: the second charge of a period, if it was the same service of the same account', async () => {
    const trades = monthly('2025-01', 10, 600)
    const second: FixtureTrade = { ...cloudPlan, at: '2025-06-07 20:11:09', fen: 600 }
    const test = await caseOf([...trades, second])
    expect(test.view.questions.map(({ id }) => id)).toContain('double')
    const view = test.answerAll({ ...own, double: 'same', reminder: 'all' })
    expect(claim(view, 'duplicate')).toMatchObject({ strength: 'good', fen: 600, formula: '¥6' })
    expect(bases(view, 'duplicate').at(-1)).toBe(`${priceLaw}第四十一条 1`)
    expect(test.answer('double', 'different').claims.map(({ key }) => key)).not.toContain('duplicate')
  })

  it('trial: a trial that became paid asks for everything after it, never for the trial', async () => {
    const trial: FixtureTrade = { ...cloudPlan, at: '2025-01-05 08:31:12', fen: 100 }
    const test = await caseOf([trial, ...monthly('2025-02', 8, 2990)])
    const view = test.answerAll({ ...own, trial: 'yes', signup: 'hidden-proof', reminder: 'all' })
    expect(claim(view, 'trial')).toMatchObject({
      strength: 'good',
      fen: 23_920,
      formula: '¥29.90 × 8 = ¥239.20',
    })
    expect(claim(view, 'trial').bases[0]).toMatchObject({
      citation: `${civilCode}第四百九十六条第二款`,
      inForceFrom: '2021-01-01',
    })
  })

  it('trial: triple damages only with the four answers, and at least 500 yuan once', async () => {
    const trial: FixtureTrade = { ...cloudPlan, at: '2025-01-05 08:31:12', fen: 100 }
    const test = await caseOf([trial, ...monthly('2025-02', 4, 2990)])
    const asked = test.answerAll({
      ...own,
      trial: 'yes',
      signup: 'hidden',
      reminder: 'all',
      fraud: 'yes',
      'fraud-what': '页面写“永久免费”',
      'fraud-when': '2025-06-10',
      'fraud-where': '开通弹窗',
    })
    expect(asked.claims.map(({ key }) => key)).not.toContain('damages')
    const view = test.answer('fraud-why', '以为不再收费，点了开通')
    expect(claim(view, 'damages')).toMatchObject({ strength: 'weak', fen: 50_000 })
    expect(view.claimedFen).toBe(50_000 + 4 * 2990)
    expect(view.limitation.rescission).toEqual({ fraud: '2026-06-10', mistake: '2025-09-08' })
    expect(view.letters[0]?.text).toContain('页面写“永久免费”')
    expect(test.answer('fraud', 'no').claimedFen).toBe(4 * 2990)
  })

  it('leads each charge with its most particular claim where several are equal', async () => {
    const second: FixtureTrade = { ...cloudPlan, at: '2025-06-07 20:11:09', fen: 600 }
    const test = await caseOf([...monthly('2025-01', 12, 600), second])
    const view = test.answerAll({
      ...own,
      cancelled: 'yes',
      'cancelled-on': '2025-10-20',
      'cancelled-proof': 'yes',
      double: 'same',
      signup: 'hidden-proof',
      reminder: 'none',
    })
    expect(view.claims.map(({ key, fen }) => [key, fen])).toEqual([
      ['no-reminder', 9 * 600],
      ['after-cancellation', 2 * 600],
      ['duplicate', 600],
    ])
    expect(claim(view, 'no-reminder').formula).toContain('另有 3 笔也适用')
  })

  it('price-rise: the difference above the price agreed before', async () => {
    const test = await caseOf([...monthly('2025-01', 6, 2100), ...monthly('2025-07', 5, 2500)])
    const view = test.answerAll({ ...own, price: 'not-told', reminder: 'all' })
    expect(claim(view, 'price-rise')).toMatchObject({
      strength: 'good',
      fen: 2000,
      formula: '（¥25 − ¥21）× 5 = ¥20',
    })
    expect(bases(view, 'price-rise')).toEqual([
      `${civilCode}第五百四十三条 5`,
      `${civilCode}第五百四十四条 5`,
      `${priceLaw}第十三条 5`,
      `${priceLaw}第四十一条 5`,
      `${regulation}第二十二条第二款 5`,
      '《最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释》第十二条 5',
    ])
    expect(test.answer('price', 'agreed').claims.map(({ key }) => key)).not.toContain('price-rise')
  })

  it('price-rise: not added where another claim already asks for the whole charge', async () => {
    const test = await caseOf([...monthly('2025-01', 6, 2100), ...monthly('2025-07', 5, 2500)])
    const view = test.answerAll({ ...own, price: 'not-told', reminder: 'none' })
    expect(claim(view, 'no-reminder').fen).toBe(5 * 2100 + 5 * 2500)
    expect(claim(view, 'price-rise').fen).toBe(0)
    expect(view.claimedFen).toBe(23_000)
  })

  it('minor: a child under eight needs no refusal, an older one does', async () => {
    const test = await caseOf(monthly('2026-01', 4, 1500))
    const answers = {
      ...own,
      payer: 'minor',
      'minor-age': 'under-8',
      'minor-refused': 'unsure',
      reminder: 'all',
    }
    const view = test.answerAll(answers)
    expect(claim(view, 'minor')).toMatchObject({ strength: 'good', fen: 6000 })
    expect(bases(view, 'minor')).toEqual([
      `${civilCode}第二十条 4`,
      `${civilCode}第一百四十四条 4`,
      `${civilCode}第一百五十七条 4`,
    ])
    expect(test.answer('minor-age', '8-13').claims.map(({ key }) => key)).not.toContain('minor')
    const older = test.answer('minor-refused', 'yes')
    expect(claim(older, 'minor').strength).toBe('arguable')
    expect(bases(older, 'minor')[0]).toBe(`${civilCode}第十九条 4`)
  })

  it('goodwill: the unused rest of the running period, as a favour', async () => {
    const yearly: FixtureTrade = {
      ...cloudPlan,
      goods: '小米云服务-200GB连续包年',
      at: '2026-05-20 09:00:00',
      fen: 22_200,
    }
    const before: FixtureTrade = { ...yearly, at: '2025-05-20 09:00:00' }
    const test = await caseOf([before, yearly])
    const view = test.answerAll({ ...own, reminder: 'all' })
    // From 21 November 2026 to 20 May 2027 are 180 days of 365; a fraction of a fen is never asked for.
    expect(claim(view, 'goodwill')).toMatchObject({
      strength: 'weak',
      fen: Math.floor((22_200 * 180) / 365),
      formula: '¥222 × 剩余 180 天 ÷ 全期 365 天 = ¥109.47',
    })
    expect(view.letters[0]?.text).toContain('协商退还还没有用到的部分109.47元')
    expect(view.letters[0]?.text).not.toContain('诉讼')
  })

  it('refused: a refusal, or silence of more than fifteen days, adds pressure and no money', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll({ ...own, reminder: 'none', demanded: 'silent', 'demanded-on': '2026-11-10' })
    expect(test.view.claims.map(({ key }) => key)).not.toContain('refused')
    const view = test.answer('demanded-on', '2026-11-05')
    expect(claim(view, 'refused')).toMatchObject({ fen: 0 })
    expect(bases(view, 'refused')[0]).toBe(`${consumerLaw}第四十八条第一款第八项 8`)
    expect(view.claimedFen).toBe(7 * 600)
    expect(view.limitation.periods[0]).toMatchObject({ until: '2029-11-05', restarted: true })
  })

  it('unauthorised: a payment nobody agreed to goes to the wallet alone', async () => {
    const test = await caseOf(monthly('2026-01', 3, 3000))
    const view = test.answerAll({ payer: 'stolen', future: 'stop', demanded: 'no' })
    expect(view.answered).toBe(true)
    expect(claim(view, 'unauthorised')).toMatchObject({ strength: 'arguable', fen: 9000 })
    expect(bases(view, 'unauthorised')).toEqual([
      '《中华人民共和国电子商务法》第五十七条 3',
      '《非银行支付机构监督管理条例》第三十五条 3',
    ])
    expect(view.letters.map(({ id }) => id)).toEqual(['alipay'])
    expect(view.respondent).toBe('支付宝')
  })

  it('early: charged early and switched off before the period had truly ended', async () => {
    const trades = monthly('2025-01', 6, 600)
    const early: FixtureTrade = { ...cloudPlan, at: '2025-06-20 08:31:12', fen: 600 }
    const test = await caseOf([...trades, early])
    const view = test.answerAll({
      ...own,
      cancelled: 'yes',
      'cancelled-on': '2025-06-25',
      'cancelled-proof': 'yes',
      reminder: 'all',
      early: 'not-told',
    })
    expect(claim(view, 'early')).toMatchObject({ strength: 'arguable', fen: 600 })
    expect(bases(view, 'early')[0]).toBe(`${regulation}第九条第一款 1`)
  })
})

describe('the answer to the other side', () => {
  it('cites what was in force on the day of a charge', async () => {
    const answers = async (first: string) => {
      const test = await caseOf(monthly(first, 3, 600))
      return claim(test.answerAll({ ...own, reminder: 'none', 'would-cancel': 'unsure' }), 'no-reminder')
        .answerBases
    }
    const evidence = '《最高人民法院关于民事诉讼证据的若干规定》第九十五条'
    const records = '《中华人民共和国电子商务法》第六十二条'
    expect(await answers('2023-06')).toEqual([records, evidence])
    expect(await answers('2026-01')).toEqual([
      '《最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释》第十条第三款',
      records,
      evidence,
    ])
  })
})
