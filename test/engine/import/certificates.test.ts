import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import type { FixtureFormat } from '../../fixture/bill-options.ts'
import { refunded } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const purchase = {
  at: '2024-03-05 08:31:12',
  counterparty: '北京小米移动软件有限公司',
  goods: '小米云服务 200GB 连续包月',
  fen: 2100,
}

describe.each([
  ['alipay', 'A5', 'A4', '交易关闭'],
  ['wechat', 'W6', 'W2', '已全额退款'],
] as const)('a trade that both a certificate and a bill of %s hold', (wallet, certificate, bill, status) => {
  const trades = refunded(wallet, purchase, { at: '2024-03-08 11:02:03' })
  const period = (to: string) => ({ from: '2024-01-01', to })

  async function told(...formats: FixtureFormat[]) {
    const ctx = await testContext()
    const folder = temporaryFolder()
    const files = formats.map((format, index) =>
      // The certificate reaches further, as if it had been asked for later.
      fileOf(
        folder,
        `${index}.csv`,
        writeBill({ format, trades, period: period(format === certificate ? '2025-12-31' : '2024-12-31') }),
      ),
    )
    await billUseCases(ctx).import(files, {})
    return allTrades(ctx.db, day('2026-01-01')).find(({ isRefund }) => !isRefund)
  }

  it('is told by the bill, in whatever order they came', async () => {
    for (const order of [
      [certificate, bill],
      [bill, certificate],
    ] as const)
      expect(await told(...order)).toMatchObject({ status, goods: purchase.goods, statedRefundFen: 2100 })
  })

  it('is told by the certificate alone as paid', async () => {
    expect(await told(certificate)).toMatchObject({ status: '', settled: true, statedRefundFen: null })
  })
})
