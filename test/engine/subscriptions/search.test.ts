import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../../src/contract/requests.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { searchHandlers } from '../../../src/engine/subscriptions/search.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { resavedBill } from '../../fixture/resaved-bill.ts'
import { refunded } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const cloud = { at: '2024-03-09 08:31:12', counterparty: '小米云服务', goods: '连续包月_100%', fen: 2100 }
const soup = { at: '2024-04-01 12:00:00', counterparty: '张记早餐铺', goods: '小米粥', fen: 300 }
const rice = { at: '2023-04-01 12:00:00', counterparty: '绿禾超市', goods: '大米', fen: 2100 }
const period = { from: '2023-01-01', to: '2024-12-31' }

type Found = Output<'bills.search'>

describe('searching all bills', () => {
  const [purchase] = refunded('alipay', cloud, { at: '2024-05-01 10:00:00' })

  async function prepared() {
    const ctx = await testContext()
    const folder = temporaryFolder()
    const later = { format: 'A4' as const, trades: [purchase], period, exportedAt: '2025-02-01 12:00:00' }
    const files = [
      fileOf(folder, 'a.csv', writeBill({ format: 'A4', trades: [cloud, soup], period })),
      fileOf(folder, 'later.csv', writeBill(later)),
      fileOf(folder, 'w.csv', writeBill({ format: 'W2', trades: [rice], period })),
    ]
    await billUseCases(ctx).import(files, {})
    const find = async (query: Input<'bills.search'>): Promise<Found> => {
      const answer = await searchHandlers(ctx, createSnapshots(ctx))['bills.search'](query)
      if (!answer.ok) throw new Error(answer.failure.code)
      return answer.value
    }
    const merchants = async (text: string, more = {}) =>
      (await find({ text, ...more })).trades.map(({ counterparty }) => counterparty)
    return { find, merchants }
  }

  it('shows a trade once, whole, though a spreadsheet’s copy of its bill came later', async () => {
    const ctx = await testContext()
    const folder = temporaryFolder()
    const copy = resavedBill({
      wallet: 'alipay',
      trades: [cloud, soup],
      number: 'scientific',
      time: 'minute',
    })
    await billUseCases(ctx).import(
      [
        fileOf(folder, 'a.csv', resavedBill({ wallet: 'alipay', trades: [cloud, soup] })),
        fileOf(folder, 'b.csv', copy),
      ],
      {},
    )
    const found = await searchHandlers(ctx, createSnapshots(ctx))['bills.search']({ text: '小米' })
    expect(found.ok && found.value.total).toBe(2)
    expect(found.ok && found.value.trades.map(({ source }) => source.name)).toEqual(['a.csv', 'a.csv'])
  })

  it('finds merchant, goods, amount, day and order number, the newest first', async () => {
    const { find, merchants } = await prepared()
    expect(await merchants('小米')).toEqual(['张记早餐铺', '小米云服务'])
    expect(await merchants('21.00')).toEqual(['小米云服务', '绿禾超市'])
    expect(await merchants('2024-03')).toEqual(['小米云服务'])
    const [first] = (await find({ text: '云服务' })).trades
    expect(await merchants(first?.tradeNo ?? '')).toEqual(['小米云服务'])
  })

  it('finds days as screens and people write them', async () => {
    const { merchants } = await prepared()
    for (const day of [
      '3月9日',
      '2024年3月9日',
      '2024年3月',
      '3月',
      '9日',
      '2024/3/9',
      '2024.3.9',
      '03-09',
      '3/9',
    ])
      expect(await merchants(day), day).toEqual(['小米云服务'])
    for (const day of ['9 Mar', '9 March 2024', 'Mar 2024', '云服务 3月 9日'])
      expect(await merchants(day), day).toEqual(['小米云服务'])
    expect(await merchants('2023')).toEqual(['绿禾超市'])
    expect(await merchants('3月10日')).toEqual([])
  })

  it('takes a short number for a sum, never for a part of an order number or a time', async () => {
    const { find, merchants } = await prepared()
    for (const sum of ['21', '¥21', '21元', '21.00', '￥21']) {
      expect(await merchants(sum), sum).toEqual(['小米云服务', '绿禾超市'])
    }
    for (const part of ['12', '8', '31']) expect(await merchants(part), part).toEqual([])
    expect(await merchants('100')).toEqual(['小米云服务'])
    const [first] = (await find({ text: '云服务' })).trades
    expect(await merchants(first?.tradeNo.slice(0, 12) ?? '')).toContain('小米云服务')
  })

  it('wants every word, within the days and the wallet asked for', async () => {
    const { merchants } = await prepared()
    expect(await merchants('小米 粥')).toEqual(['张记早餐铺'])
    expect(await merchants('米', { wallet: 'wechat' })).toEqual(['绿禾超市'])
    expect(await merchants('', { from: '2024-03-09', to: '2024-03-09' })).toEqual(['小米云服务'])
    expect(await merchants('没有这样的商家')).toEqual([])
  })

  it('takes signs of patterns for what they are', async () => {
    const { merchants } = await prepared()
    expect(await merchants('100%')).toEqual(['小米云服务'])
    expect(await merchants('_')).toEqual(['小米云服务'])
    expect(await merchants('%%')).toEqual([])
    expect(await merchants("' OR 1=1 --")).toEqual([])
  })

  it('tells a trade of two bills once, as the newer bill tells it', async () => {
    const { find } = await prepared()
    const { trades, total } = await find({ text: '云服务' })
    expect(total).toBe(1)
    expect(trades[0]).toMatchObject({ status: purchase.status, source: { name: 'later.csv' } })
  })
})
