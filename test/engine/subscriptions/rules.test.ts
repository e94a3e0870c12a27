import { describe, expect, it } from 'vitest'
import type { EngineContext } from '../../../src/engine/context.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { ruleHandlers } from '../../../src/engine/subscriptions/rules.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { monthly, sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const reseller = { counterparty: '某某云存储小店', goods: '云盘会员' }
const spell = { counterparty: '小米粒听书', goods: '听书会员自动续费' }
const candidates = 'SELECT count(*) FROM candidate'

async function withBill(trades: readonly FixtureTrade[]) {
  const ctx = await testContext()
  const bills = billUseCases(ctx)
  await bills.import([fileOf(temporaryFolder(), '账单.csv', billOf(trades))], {})
  return { ctx, bills, rules: ruleHandlers(ctx), charges: chargeHandlers(ctx, createSnapshots(ctx)) }
}

function billOf(trades: readonly FixtureTrade[]) {
  return writeBill({ format: 'A4', trades, period: { from: '2024-01-01', to: '2024-12-31' } })
}

function overviewOf(ctx: EngineContext) {
  return sure(chargeHandlers(ctx, createSnapshots(ctx))['subscriptions.overview']({}))
}

/** What of the list is Xiaomi's, and what everyone else's. */
function listOf(ctx: EngineContext) {
  const { subscriptions } = overviewOf(ctx)
  return {
    xiaomi: subscriptions.filter(({ service }) => service !== 'other'),
    others: subscriptions.filter(({ service }) => service === 'other'),
  }
}

describe("a person's own rules about merchants", () => {
  it('make a merchant Xiaomi, one row after the other, and let it go again', async () => {
    const { ctx, rules } = await withBill(monthly('2024-03', 8, 1800, reseller))
    expect(listOf(ctx)).toMatchObject({ xiaomi: [], others: { length: 1 } })
    const { id } = sure(
      rules['subscriptions.addRule']({
        counterparty: reseller.counterparty,
        is: 'xiaomi',
        service: 'mi-cloud',
      }),
    )
    expect(overviewOf(ctx).subscriptions).toMatchObject([
      { service: 'mi-cloud', cadence: 'monthly', netFen: 14400, merchants: [reseller.counterparty] },
    ])
    expect(listOf(ctx).others).toEqual([])
    sure(rules['subscriptions.removeRule']({ id }))
    expect(listOf(ctx)).toMatchObject({ xiaomi: [], others: { length: 1 } })
    expect(ctx.db.prepare(candidates).pluck().get()).toBe(0)
    expect(sure(rules['subscriptions.rules']({}))).toEqual([])
  })

  it('take all of a merchant out of Xiaomi, and show its renewals among the others', async () => {
    const { ctx, rules } = await withBill(monthly('2024-03', 8, 600))
    const [found] = overviewOf(ctx).subscriptions
    const { id } = sure(
      rules['subscriptions.addRule']({ counterparty: found?.counterparty ?? '', is: 'not-xiaomi' }),
    )
    expect(overviewOf(ctx)).toMatchObject({ otherCharges: [], summary: { xiaomiFen: 0, chargedFen: 4800 } })
    expect(listOf(ctx)).toMatchObject({ xiaomi: [], others: { length: 1 } })
    sure(rules['subscriptions.removeRule']({ id }))
    expect(overviewOf(ctx).subscriptions).toEqual([found])
  })

  it('are kept when bills go, and hold for bills that come later', async () => {
    const { ctx, bills, rules } = await withBill(monthly('2024-03', 8, 1800, reseller))
    sure(rules['subscriptions.addRule']({ counterparty: ` ${reseller.counterparty}`, is: 'xiaomi' }))
    const [source] = sure(bills['bills.list']({})).sources
    sure(bills['bills.remove']({ ids: [source?.id ?? 0] }))
    expect(sure(rules['subscriptions.rules']({}))).toMatchObject([
      { is: 'xiaomi', service: null, saidOn: '2026-11-21' },
    ])
    await bills.import(
      [fileOf(temporaryFolder(), 'b.csv', billOf(monthly('2024-05', 6, 1800, reseller)))],
      {},
    )
    expect(overviewOf(ctx).subscriptions).toMatchObject([{ service: 'mi-cloud', netFen: 10800 }])
  })

  it('say one thing of a merchant, the last one', async () => {
    const { ctx, rules } = await withBill(monthly('2024-03', 8, 1800, reseller))
    const { counterparty } = reseller
    sure(rules['subscriptions.addRule']({ counterparty, is: 'xiaomi' }))
    sure(
      rules['subscriptions.addRule']({ counterparty: counterparty.replace('云', ' 云'), is: 'not-xiaomi' }),
    )
    expect(sure(rules['subscriptions.rules']({}))).toMatchObject([{ is: 'not-xiaomi' }])
    expect(listOf(ctx).xiaomi).toEqual([])
    expect(rules['subscriptions.removeRule']({ id: 99 })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    })
  })

  it('do not argue with what was said of single charges', async () => {
    const { ctx, rules, charges } = await withBill(monthly('2024-03', 8, 1800, reseller))
    const { counterparty } = reseller
    sure(rules['subscriptions.addRule']({ counterparty, is: 'xiaomi' }))
    const keys = overviewOf(ctx).subscriptions[0]?.charges.map(({ tradeNo }) => ({
      wallet: 'alipay' as const,
      tradeNo,
    }))
    sure(charges['subscriptions.decide']({ kind: 'not-recurring', charges: keys ?? [] }))
    expect(overviewOf(ctx)).toMatchObject({ subscriptions: [], otherCharges: { length: 8 } })
  })

  it('answer merchants that only sound like Xiaomi', async () => {
    const { ctx, rules } = await withBill(monthly('2024-03', 3, 900, spell))
    const { counterparty } = spell
    expect(listOf(ctx).xiaomi).toEqual([])
    expect(overviewOf(ctx).lookalikes).toEqual([{ counterparty, count: 3, fen: 2700 }])
    sure(rules['subscriptions.addRule']({ counterparty, is: 'not-xiaomi' }))
    expect(listOf(ctx).xiaomi).toEqual([])
    expect(overviewOf(ctx).lookalikes).toEqual([])
    sure(rules['subscriptions.addRule']({ counterparty, is: 'xiaomi' }))
    expect(overviewOf(ctx)).toMatchObject({ subscriptions: [{ netFen: 2700 }], lookalikes: [] })
  })

  it('keep two merchants of the same price apart', async () => {
    const other = { counterparty: '某某听歌小店', goods: '听歌会员' }
    const { ctx, rules } = await withBill([
      ...monthly('2024-03', 8, 1800, reseller),
      ...monthly('2024-03', 8, 1800, other).map(one => ({ ...one, at: one.at.replace('-05 ', '-19 ') })),
    ])
    for (const { counterparty } of [reseller, other])
      sure(rules['subscriptions.addRule']({ counterparty, is: 'xiaomi' }))
    expect(overviewOf(ctx).subscriptions.map(({ merchants }) => merchants)).toEqual(
      expect.arrayContaining([[reseller.counterparty], [other.counterparty]]),
    )
  })

  it('give what names no service the name of its merchant', async () => {
    const club = { counterparty: '某某俱乐部', goods: '商品' }
    const { ctx, rules } = await withBill(monthly('2024-03', 8, 1800, club))
    sure(rules['subscriptions.addRule']({ counterparty: club.counterparty, is: 'xiaomi' }))
    expect(overviewOf(ctx).subscriptions).toMatchObject([
      { service: 'mi-other', name: { product: club.counterparty } },
    ])
  })
})
