import { describe, expect, it } from 'vitest'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { app, cloud, hers, mine, monthsTo } from './people-and-bills.ts'

describe('a family card', () => {
  const months = monthsTo(9)
  const bought = (method: string) => cloud(months, 6, '1').map(trade => ({ ...trade, method }))

  it.each([
    {
      wallet: 'alipay' as const,
      paid: cloud(months, 6, '1').map(trade => ({
        ...trade,
        category: '亲友代付',
        status: '亲情卡付款成功',
      })),
      method: '亲情卡(妈妈)',
      formats: ['A4', 'A4'] as const,
    },
    {
      wallet: 'wechat' as const,
      paid: cloud(months, 6, '1').map(trade => ({ ...trade, category: '亲属卡交易' })),
      method: '亲属卡',
      formats: ['W2', 'W2'] as const,
    },
  ])('of $wallet counts for the account that pays, and each account says so', async row => {
    const { ask, give, accounts } = await app()
    await give('hers.csv', { format: row.formats[0], trades: row.paid, ...hers })
    await give('mine.csv', { format: row.formats[1], trades: bought(row.method), ...mine })
    const { subscriptions } = await ask('subscriptions.overview', {})
    const all = await accounts()
    const payer = all.find(({ paidFrom }) => paidFrom.length === 0)
    const buyer = all.find(one => one !== payer)
    expect(buyer?.paidFrom).toEqual([{ key: payer?.key, trades: months.length }])
    expect(subscriptions.map(({ owner, charges }) => [owner.key, charges.length])).toEqual([
      [expect.stringContaining(hers.owner), months.length],
    ])
    expect(payer?.key).toContain(hers.owner)
  })

  it.each(['hers', 'mine'])('counts once where a spreadsheet spoilt the numbers of %s', async spoilt => {
    const paid = cloud(months, 6, '1').map(trade => ({
      ...trade,
      category: '亲友代付',
      status: '亲情卡付款成功',
    }))
    const { ask, give } = await app()
    const trades = (whose: string, own: readonly FixtureTrade[]) =>
      own.map(trade =>
        whose === spoilt ? { ...trade, tradeNo: Number(trade.tradeNo).toExponential(5) } : trade,
      )
    await give('hers.csv', { trades: trades('hers', paid), ...hers })
    await give('mine.csv', { trades: trades('mine', bought('亲情卡(妈妈)')), ...mine })
    const { subscriptions } = await ask('subscriptions.overview', {})
    expect(subscriptions.map(({ owner, charges }) => [owner.key, charges.length])).toEqual([
      [expect.stringContaining(hers.owner), months.length],
    ])
  })

  it('without the bill of who pays counts where it is, and nothing is said', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: bought('亲情卡(妈妈)'), ...mine })
    await give('hers.csv', { trades: cloud(months, 12, '2'), ...hers })
    const { subscriptions } = await ask('subscriptions.overview', {})
    expect(subscriptions.map(({ charges }) => charges.length)).toEqual([months.length, months.length])
    expect((await accounts()).flatMap(({ paidFrom }) => paidFrom)).toEqual([])
  })
})
