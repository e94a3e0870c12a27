import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../src/core/claims/letters/all.ts'
import { isAnswered, questionsOf } from '../../../src/core/claims/questionnaire.ts'
import { mostFen, searchTask } from '../../../src/core/claims/search-task.ts'
import { rounds } from '../../rounds.ts'
import { anyCase, madeCase, madeCharge, madeFinding, madeMonths, textsOf, times } from './made-case.ts'

const charges = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'].map((on, index) =>
  madeCharge(day(on), 600, 0, 'alipay', index),
)
const said = { payer: 'self', 'first-charge': 'renewal' }

describe('an answer that is taken back', () => {
  it('takes a fraud with it that was said of the offer', () => {
    const offer: Record<string, string> = {
      ...said,
      trial: 'yes',
      signup: 'hidden',
      'first-charge': 'signup',
    }
    const fraud = {
      fraud: 'yes',
      'fraud-what': '写着到期不续',
      'fraud-when': '2026-05-01',
      'fraud-where': '开通页面',
      'fraud-why': '没有去关',
    }
    const texts = (answers: Record<string, string>) =>
      [...textsOf(madeCase(charges, { ...answers, ...fraud, reminder: 'none' })).values()].join('\n')
    expect(texts(offer)).toMatch(/隐瞒了事实/)
    for (const question of ['trial', 'signup']) {
      const { [question]: _, ...others } = offer
      expect(texts(others), question).not.toMatch(/隐瞒|到期不续|增加赔偿/)
    }
  })

  it('is known by its sentence: each of the plain case comes and goes with its answer', () => {
    const plain = {
      ...said,
      reminder: 'none',
      'looked-sms': 'none',
      'looked-push': 'none',
      'would-cancel': 'yes',
      used: 'not',
      'found-on': '2026-11-01',
      future: 'stop',
    }
    const texts = (answers: Record<string, string>) =>
      [...textsOf(madeCase(charges, answers)).values()].join('\n')
    const sentences: Record<string, string> = {
      reminder: '没有收到过提醒',
      'looked-sms': '仍保存的短信',
      'looked-push': '手机弹出的通知不会保存',
      'would-cancel': '会在扣款前取消',
      used: '没有用过这项服务',
      'found-on': '2026年11月1日发现这些扣款',
      future: '停止自动续费',
    }
    for (const [question, sentence] of Object.entries(sentences)) {
      expect(texts(plain), question).toContain(sentence)
      const { [question]: _, ...others } = plain as Record<string, string>
      expect(texts(others), question).not.toContain(sentence)
    }
  })
})

describe('answers that contradict each other', () => {
  const contradictions = (answers: Record<string, string>) =>
    questionsOf(madeCase(charges, { ...said, ...answers })).flatMap(({ id, contradicts }) =>
      contradicts ? [[id, contradicts.kind]] : [],
    )

  it.each([
    [{ cancelled: 'yes', 'cancelled-on': '2026-05-01' }, 'cancelled-on', 'off-after-last'],
    [{ reminder: 'none', 'looked-mail': 'found' }, 'looked-mail', 'found-though-none'],
    [{ reminder: 'earlier', 'reminded-until': '2026-04-05' }, 'reminded-until', 'reminded-to-last'],
    [{ reminder: 'none', 'would-cancel': 'yes', future: 'keep' }, 'future', 'cancel-yet-keep'],
    [{ 'found-on': '2025-12-31' }, 'found-on', 'found-before-first'],
    [
      { 'found-on': '2026-05-05', demanded: 'waiting', 'demanded-on': '2026-05-01' },
      'demanded-on',
      'demanded-before-found',
    ],
  ])('%j are met with a question', (answers, question, kind) => {
    expect(contradictions(answers)).toEqual([[question, kind]])
  })

  const child = { payer: 'minor', guardian: 'mother', 'minor-refused': 'yes' }
  /** On the day of the oldest charge, 2026-01-05, the child is as old as the year tells. */
  it.each([
    ['under-8', '2018-01-05', 'signup', true],
    ['under-8', '2018-01-06', 'signup', false],
    ['8-13', '2018-01-05', 'signup', false],
    ['8-13', '2018-01-06', 'renewal', true],
    ['14-17', '2016-06-01', 'renewal', true],
    // Signed up before the oldest charge that is known, and younger then.
    ['under-8', '2017-06-01', 'renewal', false],
    ['under-8', '2017-06-01', 'unsure', true],
    ['14-17', '2007-01-01', 'signup', true],
    ['under-8', '2026-02-01', 'signup', true],
  ])('a child of %s, born %s, the oldest charge being %s, are asked again: %s', (age, born, first, isMet) => {
    const answers = { ...child, 'minor-age': age, 'child-born': born, 'first-charge': first }
    const both = [
      ['minor-age', 'born-at-other-age'],
      ['child-born', 'born-at-other-age'],
    ]
    expect(contradictions(answers)).toEqual(isMet ? both : [])
  })

  it('of a child print neither its age nor its day of birth in any paper until one is settled', () => {
    const answers = {
      ...said,
      ...child,
      'first-charge': 'signup',
      future: 'stop',
      used: 'not',
      reminder: 'none',
    }
    const of = (age: string, born: string) => {
      const material = madeCase(charges, {
        ...answers,
        'would-cancel': 'yes',
        'minor-age': age,
        'child-born': born,
      })
      const letters = lettersOf(buildDispute(material)).map(({ text }) => text)
      return { isAnswered: isAnswered(material), text: letters.join('\n') }
    }
    const clash = of('under-8', '2012-06-01')
    expect(clash.isAnswered).toBe(false)
    expect(clash.text).not.toMatch(/周岁|2012年/)
    const settled = of('8-13', '2012-06-01')
    expect(settled.isAnswered).toBe(true)
    expect(settled.text).toContain('账单上最早的一笔扣款时13周岁')
    expect(settled.text).toContain('2012年6月1日出生')
    // That the guardian did not use it says nothing of the child, who did.
    expect(settled.text).not.toContain('没有用过')
  })

  it('leave the case open, and the later one unsaid', () => {
    const material = madeCase(charges, { ...said, reminder: 'none', 'would-cancel': 'yes', future: 'keep' })
    expect(isAnswered(material)).toBe(false)
    const clash = { ...said, demanded: 'refused', 'demanded-on': '2026-05-01', 'found-on': '2026-05-05' }
    const texts = lettersOf(buildDispute(madeCase(charges, { ...clash, reminder: 'none' })))
    for (const { text } of texts) expect(text).not.toContain('2026年5月1日要求退款')
  })
})

describe('somebody who asks only for a rise', () => {
  const rise = madeFinding('price-increase', charges.slice(2), { before: fen(400), on: day('2026-03-05') })
  const asked = (answers: Record<string, string>) =>
    madeCase(charges, { ...said, price: 'not-told', future: 'keep', used: 'used', ...answers }, [rise])

  it('has no reminders to look for, and is asked nothing about them', () => {
    const ids = (answers: Record<string, string>) => questionsOf(asked(answers)).map(({ id }) => id)
    expect(searchTask(asked({ demand: 'all' }))).not.toBeNull()
    expect(ids({ demand: 'all' })).toEqual(expect.arrayContaining(['reminder', 'looked-sms', 'would-cancel']))
    const material = asked({ demand: 'excess' })
    expect(searchTask(material)).toBeNull()
    for (const id of ['reminder', 'looked-sms', 'looked-push', 'would-cancel', 'fallback'])
      expect(ids({ demand: 'excess' })).not.toContain(id)
    expect(isAnswered(material)).toBe(true)
    const { claims, refundFen } = buildDispute(material).result
    expect([claims.map(({ situation }) => situation), refundFen]).toEqual([['price-rise'], 400])
  })

  it('may go on using it, whatever they said of reminders before', () => {
    const material = asked({ demand: 'excess', reminder: 'none', 'would-cancel': 'yes' })
    expect(isAnswered(material)).toBe(true)
    expect([...textsOf(material).values()].join()).not.toMatch(/提醒过|没有收到过提醒/)
  })
})

describe('somebody who is not sure', () => {
  const unsure = { ...said, reminder: 'unsure' }

  it('has a task with places, words and the days before the last charges, and the sum stays at most', () => {
    const material = madeCase(charges, unsure)
    expect(searchTask(material)).toMatchObject({
      places: ['looked-sms', 'looked-wallet', 'looked-mail', 'looked-app'],
      windows: [{ from: '2026-03-26', to: '2026-04-05' }, { to: '2026-03-05' }, { to: '2026-02-05' }],
    })
    expect(buildDispute(material, 'sure').result.refundFen).toBe(0)
    expect(mostFen(material)).toBe(2400)
  })

  it('claims once every place was looked through in vain, and says no more than that', () => {
    const looked = {
      ...unsure,
      'looked-sms': 'none',
      'looked-wallet': 'none',
      'looked-mail': 'skipped',
      'looked-app': 'none',
    }
    const material = madeCase(charges, looked)
    expect(searchTask(material)).toBeNull()
    const dispute = buildDispute(material)
    expect(dispute.result.refundFen).toBe(2400)
    const letter = lettersOf(dispute)[0]?.text ?? ''
    expect(letter).toContain('仍保存的短信、支付宝的消息、服务 App 里的消息，我都找过')
    expect(letter).not.toMatch(/邮件|没有收到过提醒/)
    const found = madeCase(charges, { ...looked, 'looked-app': 'found' })
    expect(buildDispute(found).result.refundFen).toBe(0)
  })

  it('never has more at most than was charged, nor less than is asked for', () => {
    fc.assert(
      fc.property(anyCase, material => {
        const most = mostFen(material)
        expect(most).toBeGreaterThanOrEqual(buildDispute(material).result.refundFen)
        const paid = material.charges.reduce((sum, { stored }) => sum + stored.charge.fen, 0)
        expect(most).toBeLessThanOrEqual(paid)
      }),
      { numRuns: rounds(100) },
    )
  })
})

describe('charges older than three years', () => {
  it('stand in a sum of their own', () => {
    const old = madeMonths('2022-10-05', times(48, 600))
    const texts = textsOf(madeCase(old, { ...said, reminder: 'none' }))
    expect(texts.get('12315-300')).toContain('退还三年以内的34笔204元')
    expect(texts.get('12315-300')).toContain('更早的14笔84元，请一并协商')
    // Who owes may say that a claim is barred; nobody says it for them.
    for (const id of ['merchant', 'court']) expect(texts.get(id)).not.toContain('三年')
  })
})
