import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../../src/core/bills/reconcile.ts'
import { settle } from '../../../../src/core/bills/refunds/refunds.ts'
import { exportFormats, type FixtureFormat } from '../../../fixture/bill-options.ts'
import { household } from '../../../fixture/household.ts'
import { computeTally, readWritten } from '../../../fixture/read.ts'
import { type FixtureTrade, numbered, refunded } from '../../../fixture/trade.ts'

const walletOf = (format: FixtureFormat) => (format.startsWith('A') ? 'alipay' : 'wechat')
const period = { from: '2024-01-01', to: '2024-12-31' }

function trades(format: FixtureFormat): FixtureTrade[] {
  const wallet = walletOf(format)
  const charge: FixtureTrade = {
    at: '2024-03-05 00:31:12',
    counterparty: '北京小米移动软件有限公司',
    goods: '小米云服务 200GB 连续包月',
    fen: 2100,
  }
  return [
    charge,
    ...refunded(wallet, { ...charge, at: '2024-04-05 00:30:59' }, { at: '2024-04-08 11:02:03' }),
    ...refunded(wallet, { ...charge, at: '2024-05-05 00:30:07' }, { at: '2024-05-09 12:00:00', fen: 700 }),
    ...household({ wallet, ...period, seed: 11 }),
  ]
}

describe.each(exportFormats)('%s', format => {
  it('comes back row by row, with nothing refused', async () => {
    const written = trades(format)
    const bill = await readWritten({ format, trades: written, period })
    expect(bill.rejected).toEqual([])
    expect(bill.rows).toBe(written.length)
    expect(bill.wallet).toBe(walletOf(format))
    expect(bill.transactions.map(({ identity }) => identity).toSorted()).toEqual(
      written.map(trade => numbered(walletOf(format), trade).tradeNo).toSorted(),
    )
  })

  it('gives a charge with all its fields', async () => {
    const bill = await readWritten({ format, trades: trades(format), period })
    const charge = bill.transactions.find(
      ({ goods, paidAt }) => goods.includes('200GB') && paidAt < '2024-04',
    )
    expect(charge).toMatchObject({
      paidAt: format === 'W5' ? '2024-03-05T00:31:00' : '2024-03-05T00:31:12',
      direction: 'expense',
      fen: 2100,
      counterparty: '北京小米移动软件有限公司',
      goods: '小米云服务 200GB 连续包月',
      method: format === 'A1' ? '' : walletOf(format) === 'alipay' ? '余额宝' : '零钱',
      settled: true,
      statedRefundFen: null,
      isRefund: false,
    })
    expect(charge?.tradeNo).toMatch(/^\d{28}$/)
    expect(charge?.merchantOrderNo).toMatch(/^\d{20}$/)
  })

  it('declares what its rows add up to', async () => {
    const bill = await readWritten({ format, trades: trades(format), period })
    const computed = computeTally(bill)
    expect(computed).toEqual(bill.declared)
    expect(reconcile(bill.declared, computed, bill.format)).toBe(true)
  })

  it('covers the days it declares, and knows when it was made', async () => {
    const bill = await readWritten({
      format,
      trades: trades(format),
      period,
      exportedAt: '2024-12-30 09:00:00',
    })
    expect(bill.period).toEqual({ from: '2024-01-01', to: '2024-12-30' })
    expect(bill.exportedAt).toBe('2024-12-30T09:00:00')
  })

  it('ties its refunds to their charges', async () => {
    const bill = await readWritten({ format, trades: trades(format), period })
    const { charges, unmatched } = settle(bill.transactions)
    expect(unmatched).toEqual([])
    const cloud = charges.filter(({ charge }) => charge.goods.includes('200GB'))
    expect(cloud.map(({ refundedFen }) => refundedFen).toSorted((a, b) => a - b)).toEqual([0, 700, 2100])
  })

  it('without any rows is a bill all the same', async () => {
    const bill = await readWritten({ format, trades: [], period })
    expect(bill).toMatchObject({ rows: 0, transactions: [], rejected: [], period })
    expect(reconcile(bill.declared, computeTally(bill), bill.format)).toBe(true)
  })

  it('with totals edited away says that they are unknown', async () => {
    const bill = await readWritten({ format, trades: trades(format), period, hiddenTotals: true })
    expect(bill.declared).toMatchObject({ count: null, income: null, expense: null })
    expect(reconcile(bill.declared, computeTally(bill), bill.format)).toBeNull()
  })
})

describe('the same trade in several layouts', () => {
  it('is the same trade to the importer', async () => {
    for (const pair of [
      ['A1', 'A3'],
      ['W1', 'W4'],
    ] as const) {
      const [a, b] = await Promise.all(
        pair.map(format => readWritten({ format, trades: trades(pair[0]), period })),
      )
      expect(a!.transactions.map(row => row.identity)).toEqual(b!.transactions.map(row => row.identity))
    }
  })
})
