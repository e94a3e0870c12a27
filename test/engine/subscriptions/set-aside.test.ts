import { expect, it } from 'vitest'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { monthly, sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const xiaomi = { counterparty: '小米科技有限责任公司', goods: '小米云服务-50GB连续包月' }
const other = { counterparty: '星河视频', goods: '星河视频会员连续包月' }

it.each([xiaomi, other])(
  'what the person called no renewal can be taken back, of $counterparty',
  async one => {
    const ctx = await testContext()
    const trades = monthly('2024-03', 8, 1800, one)
    const bill = writeBill({ format: 'A4', trades, period: { from: '2024-01-01', to: '2024-12-31' } })
    await billUseCases(ctx).import([fileOf(temporaryFolder(), '账单.csv', bill)], {})
    const charges = chargeHandlers(ctx, createSnapshots(ctx))
    const overview = () => sure(charges['subscriptions.overview']({}))
    const [found] = overview().subscriptions
    const keys = found!.charges.map(({ tradeNo }) => ({ wallet: found!.wallet, tradeNo }))
    const { id } = sure(charges['subscriptions.decide']({ kind: 'not-recurring', charges: keys }))
    expect(overview()).toMatchObject({ subscriptions: [], setAside: [{ id, goods: one.goods }] })
    sure(charges['subscriptions.undo']({ id }))
    expect(overview()).toMatchObject({ subscriptions: [{ id: found!.id }], setAside: [] })
  },
)
