import { describe, expect, it } from 'vitest'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { app, cloud, hers, mine } from './people-and-bills.ts'

describe('bills that are missing', () => {
  it('are told account by account, and the wallet nobody gave', async () => {
    const { ask, give } = await app()
    const cards = (trades: FixtureTrade[]) =>
      trades.map(trade => ({ ...trade, method: '招商银行储蓄卡(1234)' }))
    await give('a.csv', {
      trades: [
        ...cards(cloud(['2026-01'], 6, '1')),
        { at: '2026-01-09 08:00:00', counterparty: '财付通支付科技有限公司', goods: '转账', fen: 100 },
      ],
      period: { from: '2026-01-01', to: '2026-01-31' },
      ...mine,
    })
    await give('b.csv', {
      trades: cards(cloud(['2026-03'], 6, '1')),
      period: { from: '2026-03-01', to: '2026-11-20' },
      ...mine,
    })
    await give('c.csv', {
      trades: cloud(['2026-02'], 12, '2'),
      period: { from: '2026-02-01', to: '2026-02-28' },
      ...hers,
    })
    const { missing } = await ask('accounts.list', {})
    const [he, me] = [hers, mine].map(({ owner, account }) => ({
      wallet: 'alipay',
      name: { wallet: 'alipay', label: account, holder: owner },
      person: null,
    }))
    expect(missing).toEqual([
      { why: 'ended', of: he, last: '2026-02-28' },
      { why: 'gap', of: me, days: { from: '2026-02-01', to: '2026-02-28' } },
      {
        why: 'wallet',
        of: { wallet: 'wechat', name: null, person: null },
        rows: 1,
        cards: ['招商银行储蓄卡(1234)'],
      },
    ])
  })
})

describe('a bill that is missing', () => {
  const wechat = { format: 'W2', owner: '小雨', account: '' } as const
  const transfer = (at: string, counterparty: string, method: string): FixtureTrade => ({
    at: `${at} 08:00:00`,
    counterparty,
    goods: '转账',
    fen: 100,
    method,
  })

  it('is told where the other wallet names this one before its first day', async () => {
    const { ask, give } = await app()
    await give('a.csv', {
      trades: cloud(['2026-06'], 6, '1'),
      period: { from: '2026-06-01', to: '2026-11-20' },
      ...mine,
    })
    await give('w.csv', {
      trades: [
        transfer('2026-02-09', '支付宝（中国）网络技术有限公司', '零钱'),
        transfer('2026-05-31', '支付宝', '零钱'),
        transfer('2026-06-01', '支付宝', '零钱'),
      ],
      period: { from: '2026-01-01', to: '2026-11-20' },
      ...wechat,
    })
    const { missing } = await ask('accounts.list', {})
    expect(missing).toMatchObject([{ why: 'before', of: { wallet: 'alipay' }, first: '2026-06-01', rows: 2 }])
  })

  it('is that of the wallet whose cards are known by the other, alone or beside another way of paying', async () => {
    const { ask, give } = await app()
    await give('w.csv', {
      trades: [
        transfer('2026-10-01', '街角小店', '招商银行储蓄卡(1234)'),
        transfer('2026-10-02', '街角小店', '工商银行(0042)&零钱'),
        transfer('2026-10-03', '街角小店', '零钱&工商银行（0042）'),
      ],
      period: { from: '2026-10-01', to: '2026-11-20' },
      ...wechat,
    })
    const { missing } = await ask('accounts.list', {})
    expect(missing).toMatchObject([
      {
        why: 'wallet',
        of: { wallet: 'alipay' },
        rows: 0,
        cards: ['工商银行(0042)', '招商银行储蓄卡(1234)'],
      },
    ])
  })
})
