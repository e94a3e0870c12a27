import { describe, expect, it } from 'vitest'
import { CaseView as CaseSchema } from '../../../src/contract/claims.ts'
import type { QuestionId } from '../../../src/core/claims/question-ids.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { refunded } from '../../fixture/trade.ts'
import { caseOf, claim, monthly, own, shown, sure } from './test-case.ts'

describe('a case', () => {
  it('takes refunds already received off', async () => {
    const [first, ...rest] = monthly('2025-06', 6, 600)
    const [bought, back] = refunded('alipay', rest[2]!, { at: '2025-10-01 10:00:00', fen: 250 })
    const trades = [first!, ...rest.filter((_, index) => index !== 2), bought, back]
    const test = await caseOf(trades, { charges: [first!, ...rest] })
    const view = test.answerAll({ ...own, reminder: 'none', 'would-cancel': 'unsure' })
    expect(claim(view, 'no-reminder')).toMatchObject({
      fen: 5 * 600 - 250,
      formula: '¥6 × 5 − 已退回 ¥2.50 = ¥27.50',
    })
  })

  it('is what the contract says', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll({ ...own, reminder: 'none', 'would-cancel': 'unsure' })
    const view = sure(test.handlers['claims.open']({ id: test.view.id }))
    expect(() => CaseSchema.parse(view)).not.toThrow()
    expect(sure(test.handlers['claims.list']({}))).toMatchObject([
      { id: view.id, claimedFen: 4200, answered: true },
    ])
  })

  it('refuses answers that fit no question, and forgets one taken back', async () => {
    const test = await caseOf(monthly('2025-06', 3, 600))
    const { id } = test.view
    expect(test.handlers['claims.answer']({ id, question: 'payer', answer: 'nobody' })).toMatchObject({
      ok: false,
    })
    expect(
      test.handlers['claims.answer']({ id, question: 'shoe-size' as QuestionId, answer: '42' }),
    ).toMatchObject({
      ok: false,
    })
    expect(
      test.handlers['claims.answer']({ id, question: 'cancelled-on', answer: '2025-02-30' }),
    ).toMatchObject({
      ok: false,
    })
    test.answer('payer', 'self')
    expect(test.answer('payer', null).questions[0]?.answer).toBeNull()
  })

  it('notes evidence at hand', async () => {
    const test = await caseOf(monthly('2025-06', 3, 600))
    test.answerAll({ ...own, reminder: 'none', 'would-cancel': 'unsure' })
    expect(test.view.evidence.find(({ id }) => id === 'wallet-mandate')?.state).toBe('missing')
    test.answer('evidence:wallet-mandate', 'done')
    expect(test.view.evidence.find(({ id }) => id === 'wallet-mandate')?.state).toBe('done')
  })

  it('lists what to photograph and where to search, charge by charge', async () => {
    const test = await caseOf(monthly('2025-06', 3, 600))
    test.answerAll({ ...own, reminder: 'none', 'would-cancel': 'unsure' })
    const list = (id: string) => test.view.evidence.find(item => item.id === id)?.list
    expect(list('sealed-statement')).toEqual(['支付宝：时间要包含2025年7月5日到2025年8月5日'])
    expect(list('charge-details')?.[0]).toMatch(/^2025-07-05 08:31　¥6　支付宝　订单号 \d{28}　商户单号 \d+$/)
    expect(list('reminder-search')?.[0]).toBe('2025年7月5日 ¥6：翻2025年6月25日到2025年7月5日的消息')
  })

  it('names the contract party of the agreement where the bill gives no registered name', async () => {
    const test = await caseOf(
      monthly('2025-06', 3, 600, { counterparty: '小米云服务', goods: '小米云服务连续包月' }),
    )
    expect(test.view.respondent).toBe('小米科技有限责任公司')
    expect(test.answer('respondent-name', '某某科技有限公司').respondent).toBe('某某科技有限公司')
  })

  it('opens again where one about the same charges is there', async () => {
    const trades = monthly('2025-06', 3, 600)
    const test = await caseOf(trades)
    const again = sure(test.handlers['claims.start']({ charges: test.view.charges }))
    expect(again.id).toBe(test.view.id)
    sure(test.handlers['claims.remove']({ id: again.id }))
    expect(sure(test.handlers['claims.list']({}))).toEqual([])
  })

  it('says that a renewal of it goes on charging, and no longer once it is called off', async () => {
    const running = await caseOf(monthly('2026-02', 10, 600))
    expect(running.view.running).toMatchObject([{ title: '小米云服务·50GB 连续包月', next: '2026-12-05' }])
    const { ctx, handlers, view } = running
    const plans = cancellationUseCases(ctx, createSnapshots(ctx))
    const [plan] = sure(plans['cancellation.plans']({})).plans
    for (const step of ['merchant', 'wallet'] as const)
      if (plan) sure(plans['cancellation.mark']({ charge: plan.charge, step, state: 'done' }))
    // Off on both sides, and no bill shows it yet.
    expect(sure(handlers['claims.open']({ id: view.id })).running).toEqual([])
    const over = await caseOf(monthly('2025-02', 10, 600))
    expect(over.view.running).toEqual([])
  })

  it('is one for each respondent, also where one of its plans names no company', async () => {
    const named = monthly('2025-06', 4, 600)
    const unnamed = monthly('2025-06', 4, 2100, { counterparty: '小米云服务', goods: '200GB连续包月' })
    const camera = monthly('2025-06', 4, 900, {
      counterparty: '北京小米移动软件有限公司',
      goods: '米家摄像机云存储-连续包月',
    })
    const test = await caseOf([...named, ...unnamed, ...camera])
    expect(test.view.alsoStarted).toHaveLength(1)
    expect(test.view).toMatchObject({ respondent: '小米科技有限责任公司', chargedFen: 4 * 2700 })
    const [other = 0] = test.view.alsoStarted
    expect(sure(test.handlers['claims.open']({ id: other }))).toMatchObject({
      respondent: '北京小米移动软件有限公司',
      chargedFen: 3600,
    })
  })

  it('names other cases that hold some of its charges, until they are gone', async () => {
    const test = await caseOf(monthly('2025-06', 6, 600))
    const part = shown(sure(test.handlers['claims.start']({ charges: test.view.charges.slice(2, 4) })))
    expect(part.overlaps).toEqual([{ id: test.view.id, title: test.view.title, charges: 2 }])
    expect(sure(test.handlers['claims.open']({ id: test.view.id })).overlaps).toMatchObject([
      { id: part.id, charges: 2 },
    ])
    sure(test.handlers['claims.remove']({ id: part.id }))
    expect(sure(test.handlers['claims.open']({ id: test.view.id })).overlaps).toEqual([])
  })
})
