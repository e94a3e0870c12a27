import { expect, it } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { searchHandlers } from '../../../src/engine/subscriptions/search.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const paid = (day: string, goods = '私教月费', fen = 19_900): FixtureTrade => ({
  at: `${day} 09:12:08`,
  counterparty: '溪边健身房',
  goods,
  fen,
})

/** Two charges of a merchant that no list knows: too few for any search. */
async function gym() {
  const ctx = await testContext()
  ctx.now = () => '2026-11-01T12:00:00' as WallTime
  const folder = temporaryFolder()
  const bring = (name: string, trades: FixtureTrade[], from: string, to: string) =>
    billUseCases(ctx).import(
      [fileOf(folder, name, writeBill({ format: 'A4', trades, period: { from, to } }))],
      {},
    )
  await bring('秋.csv', [paid('2026-08-03'), paid('2026-09-03')], '2026-07-01', '2026-09-30')
  const snapshots = createSnapshots(ctx)
  const charges = chargeHandlers(ctx, snapshots)
  const list = () => sure(charges['subscriptions.overview']({})).subscriptions
  const keys = async () => sure(await searchHandlers(ctx, snapshots)['bills.search']({ text: '健身' })).trades
  const say = async () => {
    const found = (await keys()).map(({ key }) => key)
    return sure(charges['subscriptions.decide']({ kind: 'recurring', charges: found }))
  }
  return { ctx, snapshots, charges, list, say, bring }
}

it('charges of any merchant are a renewal once a person says so, until that is taken back', async () => {
  const { ctx, snapshots, charges, list, say } = await gym()
  expect(list()).toEqual([])
  const { id } = await say()
  expect(list()).toMatchObject([
    { counterparty: '溪边健身房', cadence: 'monthly', state: 'charging', yearlyFen: 238_800, netFen: 39_800 },
  ])
  const { plans } = sure(cancellationUseCases(ctx, snapshots)['cancellation.plans']({}))
  expect(plans).toHaveLength(1)
  sure(charges['subscriptions.undo']({ id }))
  expect(list()).toEqual([])
})

it('what its next bill charges is of it, and what is bought there is not', async () => {
  const { list, say, bring } = await gym()
  await say()
  const later = [paid('2026-10-03'), paid('2026-10-20', '矿泉水', 300)]
  await bring('十月.csv', later, '2026-10-01', '2026-10-31')
  expect(list()).toMatchObject([{ state: 'charging', netFen: 59_700 }])
})
