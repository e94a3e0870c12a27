import { describe, expect, it } from 'vitest'
import type { Input } from '../../../src/contract/requests.ts'
import type { TradeKey } from '../../../src/core/bills/transaction.ts'
import type { EngineContext } from '../../../src/engine/context.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { insertCase, putProgress } from '../../../src/engine/store/cases.ts'
import { append } from '../../../src/engine/store/log.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { ruleHandlers } from '../../../src/engine/subscriptions/rules.ts'
import { createSnapshots, type GetSnapshot } from '../../../src/engine/subscriptions/snapshots.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { monthly, sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const shop = { counterparty: '某某云存储小店', goods: '云盘会员连续包月' }

/** Two renewals of Xiaomi's and one of a shop's to import, and everything that can be done with them. */
async function withBills() {
  const ctx = await testContext()
  const getSnapshot = createSnapshots(ctx)
  const folder = temporaryFolder()
  const period = { from: '2024-01-01', to: '2024-12-31' }
  const bill = (format: 'A4' | 'W2', trades: ReturnType<typeof monthly>) =>
    fileOf(folder, `${format}.csv`, writeBill({ format, trades, period }))
  const bills = billUseCases(ctx)
  return {
    ctx,
    getSnapshot,
    bills,
    charges: chargeHandlers(ctx, getSnapshot),
    rules: ruleHandlers(ctx),
    importFirst: () =>
      bills.import([bill('A4', [...monthly('2024-03', 8, 600), ...monthly('2024-02', 9, 1800, shop)])], {}),
    importSecond: () => bills.import([bill('W2', monthly('2024-01', 10, 1200))], {}),
    keysOf: (at: number): TradeKey[] =>
      (getSnapshot().subscriptions[at]?.charges ?? []).map(({ charge: { wallet, tradeNo } }) => ({
        wallet,
        tradeNo,
      })),
  }
}

/** Every part of a snapshot, worked out. */
function all(getSnapshot: GetSnapshot, only?: ReadonlySet<string>): string {
  return JSON.stringify(getSnapshot(only ? { only } : {}))
}

function expectAsNew(ctx: EngineContext, getSnapshot: GetSnapshot) {
  expect(all(getSnapshot)).toBe(all(createSnapshots(ctx)))
  const only = new Set(
    getSnapshot()
      .sources.slice(0, 1)
      .map(({ sha256 }) => sha256),
  )
  expect(all(getSnapshot, only)).toBe(all(createSnapshots(ctx), only))
}

describe('a snapshot', () => {
  it('is what would be found anew after bills, decisions, rules and removals', async () => {
    const { ctx, getSnapshot, bills, charges, rules, importFirst, importSecond, keysOf } = await withBills()
    const check = () => expectAsNew(ctx, getSnapshot)
    check()
    await importFirst()
    check()
    await importSecond()
    check()
    const [mine, other] = [keysOf(0), keysOf(1)]
    const set = sure(charges['subscriptions.decide']({ kind: 'not-recurring', charges: mine }))
    expect(getSnapshot().subscriptions).toHaveLength(1)
    check()
    sure(charges['subscriptions.decide']({ kind: 'cancelled', charges: other, on: '2024-08-01' }))
    check()
    sure(charges['subscriptions.undo']({ id: set.id }))
    expect(getSnapshot().subscriptions).toHaveLength(2)
    check()
    sure(charges['subscriptions.decide']({ kind: 'apart', charges: mine.slice(0, 3) }))
    check()
    const rule: Input<'subscriptions.addRule'> = {
      counterparty: shop.counterparty,
      is: 'xiaomi',
      service: 'mi-cloud',
    }
    const { id } = sure(rules['subscriptions.addRule'](rule))
    expect(getSnapshot().others).toEqual([])
    check()
    sure(rules['subscriptions.removeRule']({ id }))
    expect(getSnapshot().others).toHaveLength(1)
    check()
    const [source] = getSnapshot().sources
    sure(await bills['bills.remove']({ ids: [source?.id ?? 0] }))
    check()
  })

  it('stays the same until something it stands on changes, and keeps what that leaves as it was', async () => {
    const { ctx, getSnapshot, charges, importFirst, keysOf } = await withBills()
    await importFirst()
    const before = getSnapshot()
    const { subscriptions } = before
    const caseId = insertCase(ctx.db, keysOf(0), ctx.now())
    putProgress(ctx.db, caseId, { kind: 'answer', question: 'payer', answer: 'self' }, ctx.now())
    append(ctx.db, { kind: 'check-up', payload: { seen: [] } }, ctx.now())
    expect(getSnapshot()).toBe(before)
    sure(charges['subscriptions.decide']({ kind: 'not-recurring', charges: keysOf(0) }))
    const after = getSnapshot()
    expect(after.subscriptions).toEqual([])
    expect(after.sources).toBe(before.sources)
    expect(after.unmatched).toBe(before.unmatched)
    expect(before.subscriptions).toBe(subscriptions)
  })

  it('of all bills, of some and of others are kept beside each other', async () => {
    const { getSnapshot, importFirst, importSecond } = await withBills()
    await importFirst()
    await importSecond()
    const [one = '', other = ''] = getSnapshot().sources.map(({ sha256 }) => sha256)
    const each = () => [
      getSnapshot(),
      getSnapshot({ only: new Set([one]) }),
      getSnapshot({ only: new Set([other]) }),
    ]
    const first = each()
    expect(first.map(({ subscriptions }) => subscriptions.length)).toEqual([2, 1, 1])
    for (const [index, snapshot] of each().entries()) expect(snapshot).toBe(first[index])
  })
})
