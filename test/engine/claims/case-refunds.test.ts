import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { writePack } from '../../../src/engine/packs/packs.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { type FixtureTrade, type FixtureWallet, refunded } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { print } from '../packs/print.ts'
import { fileOf, temporaryFolder } from '../test-engine.ts'
import { caseOf, cloudPlan, monthly, shown, sure, type TestCase } from './test-case.ts'

const answers = {
  ...neverReminded,
  'first-charge': 'renewal',
  demanded: 'agreed',
  'demanded-on': '2026-06-01',
}
const early = { from: '2026-01-01', to: '2026-05-31' }
const whole = { from: '2026-01-01', to: '2026-06-30' }

/** Four charges of ¥6 by the bill of May; what came back stands in the one of June. */
async function agreed(wallet: FixtureWallet, trades = monthly('2026-01', 4, 600)) {
  const one = await caseOf(trades, { wallet, period: early })
  one.answerAll(answers)
  expect(one.view).toMatchObject({ stage: 'filed', claimedFen: 2400, refundedFen: 0, refunds: [] })
  expect(one.view.next.kind).toBe('receive')
  return { one, trades }
}

async function bring(one: TestCase, wallet: FixtureWallet, trades: FixtureTrade[]): Promise<number> {
  const format = wallet === 'alipay' ? 'A4' : 'W2'
  const known = new Set(allSources(one.ctx.db).map(({ id }) => id))
  const bytes = writeBill({ format, trades, period: whole })
  await billUseCases(one.ctx).import([fileOf(temporaryFolder(), '后来.csv', bytes)], {})
  return allSources(one.ctx.db).find(({ id }) => !known.has(id))?.id ?? 0
}

function undo(one: TestCase, id: number): void {
  sure(billUseCases(one.ctx)['bills.remove']({ ids: [id] }))
}

const opened = (one: TestCase) => shown(sure(one.handlers['claims.open']({ id: one.view.id })))

test.each(['alipay', 'wechat'] as const)('%s: all of it back closes the case', async wallet => {
  const { one, trades } = await agreed(wallet)
  const back = trades.flatMap(trade => refunded(wallet, trade, { at: '2026-06-03 10:00:00' }))
  const source = await bring(one, wallet, back)
  const view = opened(one)
  expect(view).toMatchObject({ stage: 'refunded', claimedFen: 0, refundedFen: 2400, letters: [] })
  expect(view.next).toMatchObject({ kind: 'done', overdue: 0 })
  expect(
    view.refunds.map(({ chargedOn, on, fen, source: from }) => [chargedOn, on, fen, from?.name]),
  ).toEqual([
    ['2026-01-05', '2026-06-03', 600, '后来.csv'],
    ['2026-02-05', '2026-06-03', 600, '后来.csv'],
    ['2026-03-05', '2026-06-03', 600, '后来.csv'],
    ['2026-04-05', '2026-06-03', 600, '后来.csv'],
  ])
  expect(sure(one.handlers['claims.list']({}))).toMatchObject([{ stage: 'refunded', refundedFen: 2400 }])

  undo(one, source)
  expect(opened(one)).toMatchObject({
    stage: 'filed',
    claimedFen: 2400,
    refundedFen: 0,
    refunds: [],
    next: { kind: 'receive' },
  })
})

test.each(['alipay', 'wechat'] as const)('%s: a part of it back leaves the rest', async wallet => {
  const { one, trades } = await agreed(wallet)
  const [first, second, ...rest] = trades
  const back = [
    ...refunded(wallet, first!, { at: '2026-06-03 10:00:00' }),
    ...refunded(wallet, second!, { at: '2026-06-04 11:00:00', fen: 250 }),
    ...rest,
  ]
  const source = await bring(one, wallet, back)
  const view = opened(one)
  expect(view).toMatchObject({ stage: 'filed', refundedFen: 850, claimedFen: 600 * 3 - 250 })
  expect(view.claims[0]?.formula).toBe('¥6 × 3 − 已退回 ¥2.50 = ¥15.50')
  expect(view.refunds.map(({ on, fen }) => [on, fen])).toEqual([
    ['2026-06-03', 600],
    ['2026-06-04', 250],
  ])
  undo(one, source)
  expect(opened(one)).toMatchObject({ refundedFen: 0, claimedFen: 2400 })
})

test('the pack names what came back, with its day', async () => {
  const { one, trades } = await agreed('alipay')
  const [first, ...rest] = trades
  await bring(one, 'alipay', [...refunded('alipay', first!, { at: '2026-06-03 10:00:00' }), ...rest])
  const reply = await writePack(
    one.ctx,
    createSnapshots(one.ctx),
    { caseId: one.view.id, form: 'folder', folder: temporaryFolder() },
    print,
  )
  const { path } = sure(reply)
  const report = readFileSync(join(path, '证据/证据包.pdf'), 'utf8')
  expect(report).toContain('2026-06-03 10:00:00')
  expect(report).toContain('第 1 笔退回 ¥6')
  expect(report).toContain('4 笔，合计 ¥24，已退回 ¥6')
  expect(JSON.parse(readFileSync(join(path, '校验/manifest.json'), 'utf8'))).toMatchObject({
    claimedFen: 1800,
  })
})

test('a refund that fits no charge is told, and nothing is taken off for it', async () => {
  const { one, trades } = await agreed('alipay')
  const lump: FixtureTrade = {
    ...cloudPlan,
    goods: '退款-小米云服务',
    at: '2026-06-05 09:00:00',
    fen: 1777,
    direction: 'neutral',
    status: '退款成功',
  }
  await bring(one, 'alipay', [...trades, lump])
  expect(opened(one)).toMatchObject({
    claimedFen: 2400,
    refundedFen: 0,
    unmatchedRefunds: { count: 1, fen: 1777 },
  })
})

test('a charge whose state alone says that it was refunded counts as refunded', async () => {
  const { one, trades } = await agreed('wechat')
  const [first, ...rest] = trades
  const [told] = refunded('wechat', first!, { at: '2026-07-03 10:00:00' })
  await bring(one, 'wechat', [told, ...rest])
  const view = opened(one)
  expect(view).toMatchObject({ claimedFen: 1800, refundedFen: 600, stage: 'filed' })
  expect(view.refunds).toMatchObject([{ chargedOn: '2026-01-05', fen: 600, on: null, source: null }])
})
