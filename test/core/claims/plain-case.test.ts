import { describe, expect, it } from 'vitest'
import { addMonths, day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { answersLacking } from '../../../src/core/claims/letters/all.ts'
import { isAnswered, questionsOf } from '../../../src/core/claims/questionnaire.ts'
import { mostFen, openExcessFen, searchTask } from '../../../src/core/claims/search-task.ts'
import { madeCase, madeCharge, madeFinding, madeMonths, textsOf, times } from './made-case.ts'

const alike = madeMonths('2024-11-06', times(12, 1800))
const dearer = madeMonths('2024-11-06', [...times(12, 1800), ...times(12, 2100)])
const rise = madeFinding('price-increase', dearer.slice(12), { before: fen(1800), on: day('2025-11-06') })
/** What one tap each says: theirs, would have ended it, never used, wants it no more, all of it. */
const five = { payer: 'self', 'would-cancel': 'yes', used: 'not', future: 'stop', demand: 'all' }
const four: Record<string, string> = { ...five }
delete four.demand

const asked = (material: ReturnType<typeof madeCase>) =>
  questionsOf(material).flatMap(({ id, optional }) => (optional ? [] : [id]))

describe('the plain case', () => {
  it('asks five questions, and four where the bills show no excess', () => {
    expect(asked(madeCase(dearer, four, [rise]))).toEqual([
      'payer',
      'would-cancel',
      'used',
      'future',
      'demand',
    ])
    expect(asked(madeCase(alike, {}))).toEqual(['payer', 'would-cancel', 'used', 'future'])
    expect(isAnswered(madeCase(dearer, five, [rise]))).toBe(true)
    expect(isAnswered(madeCase(alike, four))).toBe(true)
  })

  it('stands before the letter with nothing but a choice among answers, whoever signed up', () => {
    for (const payer of ['self', 'adult', 'minor', 'stolen', 'unsure']) {
      const needed = questionsOf(madeCase(dearer, { ...five, payer }, [rise])).filter(one => !one.optional)
      expect(new Set(needed.map(({ kind }) => kind)), payer).toEqual(new Set(['choice']))
    }
  })

  it('asks to see the reminders and the notice of the rise, and says nothing of what nobody knows', () => {
    const texts = textsOf(madeCase(dearer, five, [rise]))
    expect([...texts.keys()]).toEqual(['merchant', 'alipay'])
    const letter = texts.get('merchant') ?? ''
    expect(letter).toContain('提供每次扣款前提醒的时间、方式和内容；没有提醒过的，退还那一笔，最多退还450元')
    expect(letter).toContain('涨价也没有通知过的，至少退还涨价的差额36元')
    expect(letter).toContain('如果看到了提醒，我会在扣款前取消')
    for (const text of texts.values())
      expect(text).not.toMatch(/没有收到|没有提醒，|都找过|没有通知，|如果事先提醒|最后一次/)
    // The oldest charge may be the sign-up itself, which needs no reminder, or a renewal.
    expect(mostFen(madeCase(dearer, five, [rise]))).toBe(46_800)
    // Until it was said what is wanted, the excess is told beside it.
    const { demand: _, ...open } = five
    expect(openExcessFen(madeCase(dearer, open, [rise]))).toBe(3_600)
    expect(openExcessFen(madeCase(dearer, { ...five, demand: 'all' }, [rise]))).toBe(0)
  })

  it('does not speak of itself once the day it was sent is noted', () => {
    const sent = { ...five, demanded: 'waiting', 'demanded-on': '2026-11-29' }
    expect(textsOf(madeCase(dearer, sent, [rise])).get('merchant')).not.toMatch(/等待答复|要求退款/)
    const refused = { ...sent, demanded: 'refused' }
    expect(textsOf(madeCase(dearer, refused, [rise])).get('merchant')).toContain('要求退款，被拒绝')
  })

  it('asks for the difference alone where only what was taken too much is wanted', () => {
    const texts = textsOf(madeCase(dearer, { ...five, demand: 'excess' }, [rise]))
    expect(texts.get('merchant')).toContain(
      '提供涨价通知的时间、方式和内容；没有通知过的，退还涨价的差额36元，即（21元−18元）×12',
    )
    expect(texts.get('merchant')).not.toMatch(/提醒过|450元/)
  })

  it('goes to an authority and a court once reminders were looked for, with what was found', () => {
    const open = madeCase(dearer, five, [rise])
    expect(searchTask(open)).not.toBeNull()
    const looked = {
      'looked-sms': 'none',
      'looked-wallet': 'none',
      'looked-mail': 'skipped',
      'looked-app': 'none',
    }
    const texts = textsOf(madeCase(dearer, { ...five, ...looked }, [rise]))
    expect([...texts.keys()]).toEqual(['merchant', 'alipay', '12315-300', '12315-form', 'report', 'court'])
    expect(texts.get('court')).toContain('仍保存的短信、支付宝的消息、服务 App 里的消息，原告都找过')
    expect(texts.get('court')).not.toMatch(/没有收到过提醒|没有收到涨价的通知/)
    expect(texts.get('merchant')).toContain('退还450元')
  })

  it('brings to them what was said of the rise, before reminders were looked for', () => {
    const texts = textsOf(madeCase(dearer, { ...five, price: 'not-told' }, [rise]))
    expect(texts.get('merchant')).toContain('上项不成立的，至少退还涨价的差额36元')
    expect(texts.get('court')).toContain('判令被告退还原告36元')
    expect(texts.get('court')).not.toMatch(/提醒/)
    expect(texts.get('12315-300')).toContain('退还自动续费36元')
  })

  it('asks nobody for reminders once one was found, until it is said since when they stopped', () => {
    const found = { ...four, 'looked-app': 'found' }
    expect(textsOf(madeCase(alike, found)).get('merchant') ?? '').not.toContain('提醒')
    const until = { ...found, reminder: 'earlier', 'reminded-until': '2025-08-10' }
    expect(textsOf(madeCase(alike, until)).get('merchant')).toContain('退还36元')
  })
})

describe('the question that a situation turns on', () => {
  const at = addMonths(day('2024-11-06'), 4)
  const twin = madeCharge(at, 1800, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on: at })
  const withTwin = [...alike.slice(0, 5), twin, ...alike.slice(5)]

  it('stands before the letter where the bills show a double charge', () => {
    expect(asked(madeCase(withTwin, {}, [double])).slice(0, 2)).toEqual(['payer', 'double'])
  })

  it('is not asked, and nothing claimed, of a double charge whose first came back', () => {
    const first = withTwin[4]!
    const returned = withTwin.map(one => (one === first ? { ...first, refundedFen: first.charge.fen } : one))
    const letterOf = (charges: typeof withTwin) =>
      textsOf(madeCase(charges, { ...five, double: 'same' }, [double])).get('merchant')
    expect(letterOf(withTwin)).toContain('又扣18元')
    expect(asked(madeCase(returned, {}, [double]))).not.toContain('double')
    expect(letterOf(returned)).not.toContain('又扣')
  })

  it('is all that is asked where every charge of the case is a double one', () => {
    const alone = (answers: Record<string, string>) => madeCase([twin], answers, [double])
    expect(asked(alone({}))).toEqual(['payer', 'double'])
    expect(searchTask(alone({ payer: 'self', double: 'unsure' }))).toBeNull()
    const ids = questionsOf(alone({ payer: 'self' })).map(({ id }) => id)
    for (const id of ['would-cancel', 'used', 'reminder', 'looked-sms', 'trial', 'demand', 'fallback'])
      expect(ids).not.toContain(id)
    const letter = textsOf(alone({ payer: 'self', double: 'same' })).get('merchant')
    expect(letter).toContain('退还18元')
    expect(letter).not.toContain('提醒')
    // Two services: what is left to ask about is the renewal.
    expect(asked(alone({ payer: 'self', double: 'different' }))).toContain('would-cancel')
  })

  it('stands there for a trial and for charges after cancelling too, and for a rise begun from its charges', () => {
    const trial = madeFinding('trial-conversion', alike.slice(1))
    expect(asked(madeCase(alike, {}, [trial])).slice(0, 2)).toEqual(['payer', 'trial'])
    const after = madeFinding('charge-after-cancellation', alike.slice(9), { on: day('2025-08-01') })
    expect(asked(madeCase(alike, {}, [after])).slice(0, 2)).toEqual(['payer', 'cancelled'])
    expect(asked(madeCase(alike, { cancelled: 'yes' }, [after])).slice(1, 3)).toEqual([
      'cancelled',
      'cancelled-on',
    ])
    expect(asked(madeCase(dearer.slice(12), {}, [rise])).slice(0, 2)).toEqual(['payer', 'price'])
  })
})

describe('an authority or a court that nothing can be written to yet', () => {
  const on = addMonths(day('2024-11-06'), 4)
  const twin = madeCharge(on, 1800, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on })
  const lacking = (...[charges, answers, findings]: Parameters<typeof madeCase>) =>
    answersLacking(buildDispute(madeCase(charges, answers, findings)))

  it('names the answer that would make it possible, and nothing that would not', () => {
    expect(lacking([twin], { payer: 'self', double: 'unsure' }, [double])).toEqual(['double'])
    expect(lacking(alike, four)).toEqual(['reminder'])
    expect(lacking(dearer, { ...five, demand: 'excess' }, [rise])).toEqual(['price'])
  })

  it('names none where the letter is there, or the matter is the wallet’s', () => {
    expect(lacking([twin], { payer: 'self', double: 'same' }, [double])).toEqual([])
    expect(lacking(alike, { payer: 'stolen' })).toEqual([])
  })
})
