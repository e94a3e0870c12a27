import { describe, expect, it } from 'vitest'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { presentCase } from '../../../src/renderer/features/claims/present-case.ts'
import { caseOf, monthly, sure, textsIn } from './test-case.ts'

const video = { counterparty: '星河视频科技有限公司', goods: '星河视频会员连续包月' }
const policy = { counterparty: '平安健康保险股份有限公司', goods: '好医保 自动扣款 每月保费' }
/** What is told of the app itself, whoever the merchant. */
const ownNotice = /小米、支付宝、微信为各自权利人的商标|Xiaomi, Alipay and WeChat are trademarks/

describe('a case about another merchant', () => {
  it.each(['zh', 'en'] as const)(
    'speaks of Xiaomi nowhere, neither in the window nor in a letter: %s',
    async language => {
      const test = await caseOf(monthly('2026-01', 10, 1500, video))
      const seen: string[] = []
      const look = () => {
        const view = sure(test.handlers['claims.open']({ id: test.view.id }))
        seen.push(...textsIn(presentCase(view, language)))
      }
      look()
      test.answerAll({ payer: 'self', 'would-cancel': 'yes', used: 'not', future: 'stop', cancelled: 'yes' })
      look()
      const found = seen.filter(
        text => /小米|米家|Xiaomi|Mi Home|i\.mi\.com/.test(text) && !ownNotice.test(text),
      )
      expect([...new Set(found)]).toEqual([])
      expect(seen.some(text => text.includes('星河视频'))).toBe(true)
    },
  )
})

it('what is said under a pack names days as people write them', async () => {
  const { handlers, view: begun } = await caseOf(monthly('2026-01', 10, 1500, video))
  const view = sure(handlers['claims.open']({ id: begun.id }))
  for (const language of ['zh', 'en'] as const)
    expect(presentCase(view, language).disclaimers.join()).not.toMatch(/\d{4}-\d{2}-\d{2}/)
})

it('an insurance has no case: it is ended by its own way, and no letter asks its premium back', async () => {
  const trades = [...monthly('2026-01', 10, 1500, video), ...monthly('2026-01', 10, 4980, policy)]
  const test = await caseOf(trades, { charges: trades.slice(0, 10) })
  const overview = sure(chargeHandlers(test.ctx, createSnapshots(test.ctx))['subscriptions.overview']({}))
  const insurance = overview.subscriptions.find(({ kind }) => kind === 'insurance-or-bill')
  const keys = insurance!.charges.map(({ tradeNo }) => ({ wallet: insurance!.wallet, tradeNo }))
  expect(keys).toHaveLength(10)
  expect(test.handlers['claims.start']({ charges: keys })).toMatchObject({
    failure: { code: 'nothing-to-claim' },
  })
  expect(sure(test.handlers['claims.list']({}))).toHaveLength(1)
})
