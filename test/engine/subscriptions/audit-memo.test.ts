import { describe, expect, it } from 'vitest'
import type { EngineContext } from '../../../src/engine/context.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { audit, auditOthers } from '../../../src/engine/subscriptions/audit.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { ruleHandlers } from '../../../src/engine/subscriptions/rules.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { monthly, sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

/** An engine that remembers nothing yet, on the same store. */
const forgetful = (ctx: EngineContext): EngineContext => ({ ...ctx })

function expectUnremembered(ctx: EngineContext) {
  const fresh = forgetful(ctx)
  expect(JSON.stringify(audit(ctx))).toBe(JSON.stringify(audit(fresh)))
  expect(JSON.stringify(auditOthers(ctx))).toBe(JSON.stringify(auditOthers(fresh)))
  const [first] = audit(ctx).sources
  const only = new Set([first?.sha256 ?? ''])
  expect(JSON.stringify(audit(ctx, { only }))).toBe(JSON.stringify(audit(forgetful(ctx), { only })))
}

describe('what an engine remembers', () => {
  it('is what it would find anew after bills, decisions, rules and removals', async () => {
    const ctx = await testContext()
    const [bills, charges, rules] = [billUseCases(ctx), chargeHandlers(ctx), ruleHandlers(ctx)]
    const period = { from: '2024-01-01', to: '2024-12-31' }
    const shop = { counterparty: '某某云存储小店', goods: '云盘会员连续包月' }
    const folder = temporaryFolder()
    const bill = (format: 'A4' | 'W2', trades: ReturnType<typeof monthly>) =>
      fileOf(folder, `${format}.csv`, writeBill({ format, trades, period }))
    expectUnremembered(ctx)
    await bills.import(
      [bill('A4', [...monthly('2024-03', 8, 600), ...monthly('2024-02', 9, 1800, shop)])],
      {},
    )
    expectUnremembered(ctx)
    await bills.import([bill('W2', monthly('2024-01', 10, 1200))], {})
    expectUnremembered(ctx)
    const keysOf = (at: number) =>
      (audit(ctx).subscriptions[at]?.charges ?? []).map(({ charge: { wallet, tradeNo } }) => ({
        wallet,
        tradeNo,
      }))
    const [mine, other] = [keysOf(0), keysOf(1)]
    const set = sure(charges['subscriptions.decide']({ kind: 'not-recurring', charges: mine }))
    expect(audit(ctx).subscriptions).toHaveLength(1)
    expectUnremembered(ctx)
    sure(charges['subscriptions.decide']({ kind: 'cancelled', charges: other, on: '2024-08-01' }))
    expectUnremembered(ctx)
    sure(charges['subscriptions.undo']({ id: set.id }))
    expect(audit(ctx).subscriptions).toHaveLength(2)
    expectUnremembered(ctx)
    sure(charges['subscriptions.decide']({ kind: 'apart', charges: mine.slice(0, 3) }))
    expectUnremembered(ctx)
    const rule = sure(
      rules['subscriptions.addRule']({ counterparty: shop.counterparty, is: 'xiaomi', service: 'mi-cloud' }),
    )
    expect(auditOthers(ctx)).toEqual([])
    expectUnremembered(ctx)
    sure(rules['subscriptions.removeRule']({ id: rule.id }))
    expectUnremembered(ctx)
    const sources = sure(await bills['bills.list']({})).sources
    sure(await bills['bills.remove']({ ids: [sources[0]?.id ?? 0] }))
    expectUnremembered(ctx)
  })
})
