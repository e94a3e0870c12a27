import { describe, expect, it } from 'vitest'
import { fen } from '../../../src/core/base/money.ts'
import { billFormats, type Tally } from '../../../src/core/bills/bill.ts'
import { reconcile } from '../../../src/core/bills/reconcile.ts'
import { computeTally, readText, readWritten } from '../../fixture/read.ts'
import { refunded } from '../../fixture/trade.ts'

const part = (count: number, sum: number | null) => ({ count, fen: sum === null ? null : fen(sum) })
const tally = (changes: Partial<Tally> = {}): Tally => ({
  count: 3,
  income: part(1, 100),
  expense: part(2, 500),
  neutral: part(0, 0),
  ...changes,
})

describe('reconcile', () => {
  it('compares counts everywhere and sums for WeChat only', () => {
    for (const format of billFormats) {
      const isWechat = format.startsWith('wechat')
      expect(reconcile(tally(), tally(), format)).toBe(true)
      expect(reconcile(tally({ count: 4 }), tally(), format)).toBe(false)
      expect(reconcile(tally({ income: part(2, 100) }), tally(), format)).toBe(false)
      expect(reconcile(tally({ expense: part(2, 501) }), tally(), format)).toBe(!isWechat)
      expect(reconcile(tally({ neutral: part(0, 1) }), tally(), format)).toBe(!isWechat)
    }
  })

  it('passes over what can’t be read', () => {
    expect(
      reconcile(tally({ count: null, expense: null, income: part(1, null) }), tally(), 'wechat-csv'),
    ).toBe(true)
    expect(reconcile(tally(), tally({ neutral: null }), 'wechat-csv')).toBe(true)
  })

  it('knows nothing where nothing is declared', () => {
    expect(reconcile(null, tally(), 'wechat-csv')).toBeNull()
    expect(
      reconcile({ count: null, income: null, expense: null, neutral: null }, tally(), 'wechat-csv'),
    ).toBeNull()
  })
})

describe('computeTally', () => {
  const charge = { at: '2024-03-05 08:31:12', counterparty: '小米', goods: '小米云服务', fen: 2100 }

  it('Alipay app: 支出 is net of the refunds in the same bill, counts are plain', async () => {
    const bill = await readWritten({
      format: 'A4',
      trades: [
        ...refunded('alipay', charge, { at: '2024-03-06 08:00:00' }),
        { ...charge, at: '2024-04-05 08:31:12' },
      ],
    })
    expect(computeTally(bill)).toEqual({
      count: 3,
      income: part(0, 0),
      expense: part(2, 2100),
      neutral: part(1, 2100),
    })
  })

  it('Alipay app: a refund without its purchase takes nothing off', async () => {
    const [, refund] = refunded('alipay', charge, { at: '2024-03-06 08:00:00' })
    const bill = await readWritten({
      format: 'A4',
      trades: [refund, { ...charge, at: '2024-04-05 08:31:12' }],
    })
    expect(computeTally(bill).expense).toEqual(part(1, 2100))
  })

  it('Alipay web: by 资金状态, net of 成功退款, without a neutral part', async () => {
    const bill = await readWritten({
      format: 'A1',
      trades: [
        ...refunded('alipay', charge, { at: '2024-03-06 08:00:00', fen: 700 }),
        { ...charge, at: '2024-03-01 08:31:12', direction: 'neutral' },
      ],
    })
    expect(computeTally(bill)).toEqual({
      count: 3,
      income: part(1, 700),
      expense: part(1, 1400),
      neutral: null,
    })
  })

  it('Alipay web: by 资金状态 wherever it stands', () => {
    const bill = readText(
      [
        '资金状态,交易号,交易创建时间,付款时间,交易对方,商品名称,金额（元）,收/支,交易状态,成功退款（元）',
        '已支出,77,2024-03-05 08:31:12,2024-03-05 08:31:12,小米,云服务,21.00,支出,交易成功,7.00',
      ].join('\n'),
    )
    expect(computeTally(bill).expense).toEqual(part(1, 1400))
  })

  it('Alipay app: what came back of a purchase that is no 支出 of the bill is taken off none', async () => {
    const bill = await readWritten({
      format: 'A4',
      trades: [
        ...refunded('alipay', { ...charge, direction: 'neutral' }, { at: '2024-03-06 08:00:00' }),
        { ...charge, at: '2024-04-05 08:31:12' },
      ],
    })
    expect(bill.transactions.map(({ direction }) => direction)).toContain('neutral')
    expect(computeTally(bill).expense).toEqual(part(1, 2100))
  })

  it('WeChat: plain counts and sums, refunds being income', async () => {
    const bill = await readWritten({
      format: 'W2',
      trades: refunded('wechat', charge, { at: '2024-03-06 08:00:00' }),
    })
    expect(computeTally(bill)).toEqual({
      count: 2,
      income: part(1, 2100),
      expense: part(1, 2100),
      neutral: part(0, 0),
    })
  })
})
