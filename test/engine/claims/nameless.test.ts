import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { type FixtureTrade, numbered } from '../../fixture/trade.ts'
import { caseOf, monthly, shown, sure, type TestCase } from './test-case.ts'

const brand = { counterparty: '青竹视频', goods: '青竹视频会员连续包月' }
const company = '青竹文化传播有限公司'
const early = monthly('2025-01', 8, 1500, brand)
const late = monthly('2026-01', 8, 1500, brand)

function letter({ view }: TestCase, id: string): string {
  return view.letters.find(one => one.id === id)?.text ?? ''
}

/** A further case of the same bill. */
function startOf({ handlers }: TestCase, trades: readonly FixtureTrade[]) {
  const charges = trades.map(trade => ({
    wallet: 'alipay' as const,
    tradeNo: numbered('alipay', trade).tradeNo,
  }))
  const { id } = sure(handlers['claims.start']({ charges }))
  return () => shown(sure(handlers['claims.open']({ id })))
}

describe('a merchant whose bills have its brand alone', () => {
  it('is asked for its company, and the papers keep a blank until it is named', async () => {
    const test = await caseOf(early)
    test.answerAll(neverReminded)
    expect(test.view.nameless).toEqual({ brand: '青竹视频', seen: [] })
    expect(letter(test, 'merchant')).toContain('青竹视频（登记名称：____）')
    expect(test.answer('respondent-name', company).nameless).toBeNull()
    expect(letter(test, 'merchant')).toContain(`${company}：`)
    expect(letter(test, 'court')).toContain(`被告：${company}，`)
    expect(test.answer('respondent-name', null).nameless).not.toBeNull()
    expect(letter(test, 'merchant')).toContain('登记名称：____')
  })

  it('is to be named once the merchant refused, before an authority is asked', async () => {
    const test = await caseOf(early)
    test.answerAll(neverReminded)
    const { id } = test.view
    expect(test.view.next.channel).toBe('merchant')
    sure(test.handlers['claims.noteStep']({ id, channel: 'merchant', step: 'filed', on: day('2026-09-01') }))
    sure(test.handlers['claims.noteOutcome']({ id, channel: 'merchant', outcome: 'refused' }))
    expect(shown(sure(test.handlers['claims.open']({ id }))).next.kind).toBe('name')
    expect(test.answer('respondent-name', company).next.channel).toBe('12315')
  })

  it('is asked once: its cases begun before and after have the answer, its change and its taking back', async () => {
    const test = await caseOf([...early, ...late], { charges: early })
    const seenBefore = startOf(test, late.slice(0, 2))
    test.answer('respondent-name', company)
    const seenAfter = startOf(test, late.slice(2))
    for (const view of [seenBefore(), seenAfter()]) {
      expect(view.nameless).toBeNull()
      expect(view.respondent).toBe(company)
    }
    test.answer('respondent-name', '青竹网络科技有限公司')
    expect(seenBefore().respondent).toBe('青竹网络科技有限公司')
    sure(test.handlers['claims.remove']({ id: test.view.id }))
    expect(seenAfter().respondent).toBe('青竹网络科技有限公司')
    sure(test.handlers['claims.answer']({ id: seenAfter().id, question: 'respondent-name', answer: null }))
    expect(seenBefore().nameless).not.toBeNull()
  })

  it('keeps what was said in one case alone until another says otherwise', async () => {
    const test = await caseOf(early)
    const { id } = test.view
    const at = test.ctx.now()
    const payload = JSON.stringify({ caseId: id, question: 'respondent-name', answer: '早先填的公司' })
    test.ctx.db
      .prepare('INSERT INTO typed_text (kind, subject, payload, at) VALUES (?, ?, ?, ?)')
      .run('case-answer', `case/${id}/answer/respondent-name`, payload, at)
    expect(shown(sure(test.handlers['claims.open']({ id }))).respondent).toBe('早先填的公司')
    expect(test.answer('respondent-name', company).respondent).toBe(company)
    expect(test.answer('respondent-name', null).nameless).not.toBeNull()
  })

  it('is not asked for what is asked of the wallet', async () => {
    const test = await caseOf(early)
    test.answerAll({ payer: 'stolen', future: 'stop' })
    expect(test.view.nameless).toBeNull()
  })

  it('is not asked where a company stands in the bill', async () => {
    const test = await caseOf(monthly('2025-01', 3, 1500, { ...brand, counterparty: company }))
    expect(test.view.nameless).toBeNull()
  })
})
