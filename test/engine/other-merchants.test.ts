import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { QuestionId } from '../../src/core/claims/question-ids.ts'
import { words } from '../../src/i18n/words.ts'
import { neverReminded } from '../fixture/answers.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { monthly, sure } from './claims/test-case.ts'
import { type ServedEngine, servedEngine } from './served-engine.ts'
import { temporaryFolder } from './test-engine.ts'

/** Renewals of a merchant that has a file, of one that has none, and of one that bills name by its brand alone. */
const merchants = [
  {
    title: '夸克·网盘SVIP会员 连续包月',
    plan: { counterparty: '广州市动景计算机科技有限公司', goods: '连续包月(网盘SVIP会员)' },
    respondent: '广州市动景计算机科技有限公司',
  },
  {
    title: '云间瑜伽科技·瑜伽会员 连续包月',
    plan: { counterparty: '云间瑜伽科技有限公司', goods: '瑜伽会员连续包月' },
    respondent: '云间瑜伽科技有限公司',
  },
  {
    title: '百度网盘·超级会员 连续包月',
    plan: { counterparty: '百度', goods: '百度网盘超级会员(1个月-自动续费)' },
    respondent: null,
  },
]

async function engineWith(plan: { counterparty: string; goods: string }): Promise<ServedEngine> {
  const folder = temporaryFolder()
  const trades = monthly('2026-01', 8, 2500, plan)
  const bill = join(folder, 'bill.csv')
  writeFileSync(bill, writeBill({ format: 'A4', trades, period: { from: '2026-01-01', to: '2026-08-20' } }))
  const engine = await servedEngine(join(folder, 'data'))
  sure(await engine.ask('bills.import', { tokens: ['bill'] }, { bill }))
  return engine
}

describe.each(merchants)('a renewal of another merchant: $title', ({ title, plan, respondent }) => {
  it('stands in the list with its state and yearly cost', async () => {
    const engine = await engineWith(plan)
    const { subscriptions } = sure(await engine.ask('subscriptions.overview', {}))
    expect(
      subscriptions.map(({ name, state, yearlyFen }) => [words('zh').detector.title(name), state, yearlyFen]),
    ).toEqual([[title, 'charging', 30_000]])
  })

  it('has a plan of stopping without a word of Xiaomi, and a bill proves it', async () => {
    const engine = await engineWith(plan)
    const planOf = async () => sure(await engine.ask('cancellation.plans', {})).plans[0]!
    const { charge, service, message } = await planOf()
    expect(service).toBe('other')
    expect(message).not.toMatch(/小米|Xiaomi/)
    for (const step of ['merchant', 'wallet'] as const)
      sure(await engine.ask('cancellation.mark', { charge, step, state: 'done', at: '2026-08-10T20:00:00' }))
    expect((await planOf()).stage).toBe('waiting')
  })

  it('makes a case against whom the bill names, and letters without a word of Xiaomi', async () => {
    const engine = await engineWith(plan)
    const [one] = sure(await engine.ask('subscriptions.overview', {})).subscriptions
    const charges = one!.charges.map(({ tradeNo }) => ({ wallet: one!.wallet, tradeNo }))
    const { id } = sure(await engine.ask('claims.start', { charges }))
    for (const [question, answer] of Object.entries({ ...neverReminded, 'first-charge': 'renewal' })) {
      const { questions } = sure(await engine.ask('claims.open', { id }))
      if (questions.some(asked => asked.id === question))
        sure(await engine.ask('claims.answer', { id, question: question as QuestionId, answer }))
    }
    const view = sure(await engine.ask('claims.open', { id }))
    expect(view.letters.length).toBeGreaterThan(3)
    for (const { text } of view.letters) expect(text).not.toMatch(/小米|米家|Xiaomi/i)
    if (respondent) expect(view.letters.find(letter => letter.id === 'merchant')?.text).toContain(respondent)
  })
})
