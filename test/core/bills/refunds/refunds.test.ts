import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WallTime } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { settle } from '../../../../src/core/bills/refunds/refunds.ts'
import type { Transaction } from '../../../../src/core/bills/transaction.ts'
import { seeded } from '../../../fixture/random.ts'
import { rounds } from '../../../rounds.ts'

let count = 0

function row(
  changes: Partial<Omit<Transaction, 'paidAt' | 'fen' | 'statedRefundFen'>> & {
    at: string
    fen: number
    stated?: number
  },
): Transaction {
  count += 1
  const { at, stated, ...rest } = changes
  const tradeNo = changes.tradeNo ?? `T${count}`
  return {
    wallet: 'alipay',
    tradeNo,
    identity: `${tradeNo}#${count}`,
    merchantOrderNo: null,
    direction: 'expense',
    category: '日用百货',
    counterparty: '小米',
    goods: '小米云服务',
    method: '余额宝',
    status: '交易成功',
    note: '',
    settled: true,
    isRefund: false,
    line: count,
    ...rest,
    paidAt: at as WallTime,
    fen: fen(changes.fen),
    statedRefundFen: stated === undefined ? null : fen(stated),
  }
}

const back = (changes: Parameters<typeof row>[0]) =>
  row({
    direction: 'neutral',
    goods: '退款-小米云服务',
    status: '退款成功',
    category: '退款',
    isRefund: true,
    ...changes,
  })
const wechat = (changes: Parameters<typeof row>[0]) =>
  row({ wallet: 'wechat', category: '商户消费', status: '支付成功', ...changes })
const wechatBack = (changes: Parameters<typeof row>[0]) =>
  wechat({
    direction: 'income',
    category: `${changes.counterparty ?? '小米'}-退款`,
    status: '已全额退款',
    isRefund: true,
    ...changes,
  })
const sums = (rows: Transaction[], ...rest: [exportedAt?: (row: Transaction) => WallTime | null]) =>
  settle(rows, ...rest).charges.map(({ refundedFen }) => refundedFen)

describe('Alipay', () => {
  it('gives back no more of a payment than was paid', () => {
    const rows = [
      row({ at: '2024-01-05T08:00:00', fen: 1000, merchantOrderNo: 'M20240105000000000001' }),
      back({ at: '2024-01-06T08:00:00', fen: 600, merchantOrderNo: 'M20240105000000000001' }),
      back({ at: '2024-01-07T08:00:00', fen: 600, merchantOrderNo: 'M20240105000000000001' }),
    ]
    const { charges, unmatched } = settle(rows)
    expect(charges.map(({ refundedFen }) => refundedFen)).toEqual([600])
    expect(unmatched).toHaveLength(1)
  })

  it('ties a refund to the payment of its order that has the very sum, before a later one', () => {
    const order = 'M20240105000000000001'
    const rows = [
      row({ at: '2024-01-05T08:00:00', fen: 2100, merchantOrderNo: `${order}_1` }),
      row({ at: '2024-01-05T09:00:00', fen: 3000, merchantOrderNo: `${order}_2` }),
      back({ at: '2024-01-06T08:00:00', fen: 2100, tradeNo: 'R1', merchantOrderNo: `${order}_7` }),
    ]
    expect(sums(rows)).toEqual([2100, 0])
  })

  it.each(['_', '*'])('ties a refund by the beginning of its number, up to a %s', mark => {
    const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: '20240105' })
    const other = row({ at: '2024-02-05T08:00:00', fen: 2100, tradeNo: '20240205' })
    const refund = back({ at: '2024-02-06T08:00:00', fen: 2100, tradeNo: `20240105${mark}88_3` })
    const { charges, unmatched } = settle([refund, charge, other])
    expect(charges).toEqual([
      { charge, refundedFen: 2100, refunds: [refund] },
      { charge: other, refundedFen: 0, refunds: [] },
    ])
    expect(unmatched).toEqual([])
  })

  it('takes the longest beginning that is a purchase’s number', () => {
    const short = row({ at: '2024-01-05T08:00:00', fen: 100, tradeNo: '1' })
    const long = row({ at: '2024-01-05T08:00:00', fen: 100, tradeNo: '1_2' })
    expect(
      settle([short, long, back({ at: '2024-01-06T08:00:00', fen: 100, tradeNo: '1_2_3' })]).charges[1]!
        .refundedFen,
    ).toBe(100)
  })

  it('adds several partial refunds up', () => {
    const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: 'A' })
    expect(
      sums([
        charge,
        back({ at: '2024-01-06T08:00:00', fen: 500, tradeNo: 'A_1' }),
        back({ at: '2024-03-06T08:00:00', fen: 700, tradeNo: 'A*2_3' }),
      ]),
    ).toEqual([1200])
  })

  it('tells a refund once, however often it is told', () => {
    const closed = row({
      at: '2024-01-05T08:00:00',
      fen: 2100,
      tradeNo: 'A',
      status: '交易关闭',
      stated: 2100,
    })
    const partly = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: 'B', stated: 700 })
    expect(
      sums([
        closed,
        partly,
        back({ at: '2024-01-06T08:00:00', fen: 2100, tradeNo: 'A_1' }),
        back({ at: '2024-01-06T08:00:00', fen: 700, tradeNo: 'B_1' }),
      ]),
    ).toEqual([2100, 700])
  })

  it('believes the status where the refund’s row is in no bill', () => {
    expect(sums([row({ at: '2024-01-05T08:00:00', fen: 2100, status: '交易关闭', stated: 2100 })])).toEqual([
      2100,
    ])
  })

  it('lets more come back than was paid', () => {
    const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: 'A' })
    expect(sums([charge, back({ at: '2024-01-06T08:00:00', fen: 2600, tradeNo: 'A_1' })])).toEqual([2600])
  })

  it.each(['', '_0', '_1'])('ties a refund to the very one of an order’s payments (…%s)', end => {
    const charges = [1, 2, 3].map(n =>
      row({ at: `2024-01-05T08:0${n}:00`, fen: 2100, merchantOrderNo: `ORDER20240105_${n}` }),
    )
    for (const charge of charges) {
      const refund = back({
        at: '2024-01-09T08:00:00',
        fen: 2100,
        merchantOrderNo: `${charge.merchantOrderNo}${end}`,
      })
      expect(settle([...charges, refund]).charges.filter(({ refundedFen }) => refundedFen > 0)).toEqual([
        { charge, refundedFen: 2100, refunds: [refund] },
      ])
    }
  })

  it('ties a refund by a long 商家订单号 whoever it names, by a short one at the same place only', () => {
    const tied = (merchantOrderNo: string) => {
      const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, merchantOrderNo })
      const refund = back({ at: '2024-01-09T08:00:00', fen: 2100, merchantOrderNo, counterparty: '支付宝' })
      return sums([charge, refund])
    }
    expect([tied('T200P20240105123456'), tied('1001')]).toEqual([[2100], [0]])
  })

  it('never goes by the text where both have an order of their own', () => {
    const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, merchantOrderNo: 'T200P20240105123456' })
    const refund = back({ at: '2024-02-09T08:00:00', fen: 2100, merchantOrderNo: 'T200P20240205123456' })
    expect(settle([charge, refund]).unmatched).toEqual([refund])
  })

  it('leaves a refund alone whose purchase is in no bill, though an equal charge is', () => {
    const charge = row({ at: '2024-02-05T08:00:00', fen: 2100, tradeNo: 'FEB' })
    const refund = back({ at: '2024-02-06T08:00:00', fen: 2100, tradeNo: 'JAN_1' })
    expect(settle([charge, refund])).toMatchObject({ unmatched: [refund], charges: [{ refundedFen: 0 }] })
  })

  it('goes by the goods where numbers were edited away', () => {
    const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: '123456' })
    const other = row({ at: '2024-01-05T09:00:00', fen: 2100, tradeNo: '123456', goods: '米家云存储' })
    expect(sums([charge, other, back({ at: '2024-01-06T08:00:00', fen: 2100, tradeNo: '123456' })])).toEqual([
      2100, 0,
    ])
  })

  it.each(['2.02501E+27', '202501222200112000000000000000'.slice(0, 28)])(
    'goes by what a spreadsheet left of the purchase’s number alone, %s',
    tradeNo => {
      const number = '2025012222001123456789012345'
      const spoilt = { tradeNo, goods: '小米云服务' }
      const [older, paid] = [
        row({ at: '2024-12-22T09:12:33', fen: 2100, tradeNo: '2.02412E+27' }),
        row({ at: '2025-01-22T09:12:33', fen: 2100, ...spoilt }),
      ]
      const refund = back({ at: '2025-01-23T10:00:00', fen: 2100, tradeNo: `${number}_1234567890123456` })
      const told = settle([older, paid, refund])
      expect([told.unmatched, told.charges.map(({ refundedFen }) => refundedFen)]).toEqual([[], [0, 2100]])
      expect(settle([older, refund]).unmatched).toEqual([refund])
    },
  )

  it('does not count a refund that is still under way, nor a charge never paid', () => {
    const charge = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: 'A' })
    const unpaid = row({ at: '2024-01-05T08:00:00', fen: 2100, settled: false })
    expect(
      sums([charge, unpaid, back({ at: '2024-01-06T08:00:00', fen: 2100, tradeNo: 'A_1', settled: false })]),
    ).toEqual([0])
  })

  it('calls no refund unmatched whose purchase is there, though it is no charge', () => {
    const unstated = row({ at: '2024-01-05T08:00:00', fen: 2100, tradeNo: 'A', direction: 'unstated' })
    expect(settle([unstated, back({ at: '2024-01-06T08:00:00', fen: 2100, tradeNo: 'A_1' })])).toEqual({
      charges: [],
      unmatched: [],
    })
  })
})

describe('WeChat', () => {
  it('ties a full refund by merchant, sum and status', () => {
    const kept = wechat({ at: '2024-02-05T08:00:00', fen: 1000 })
    const returned = wechat({ at: '2024-01-05T08:00:00', fen: 1000, status: '已全额退款', stated: 1000 })
    const refund = wechatBack({ at: '2024-02-06T08:00:00', fen: 1000 })
    expect(settle([kept, returned, refund]).charges.map(({ refunds }) => refunds)).toEqual([[], [refund]])
  })

  it('ties a partial refund by the sum in the status', () => {
    const charge = wechat({ at: '2024-01-05T08:00:00', fen: 1000, status: '已退款(￥3.00)', stated: 300 })
    const refund = wechatBack({ at: '2024-01-09T08:00:00', fen: 300, status: '已退款￥3.00' })
    expect(settle([refund, charge]).charges).toEqual([{ charge, refundedFen: 300, refunds: [refund] }])
  })

  it('adds up what the status tells in one sum', () => {
    const charge = wechat({ at: '2024-01-05T08:00:00', fen: 1000, status: '已退款(￥5.00)', stated: 500 })
    const refunds = [200, 300].map(sum =>
      wechatBack({ at: '2024-01-09T08:00:00', fen: sum, status: '已退款￥' }),
    )
    expect(settle([charge, ...refunds])).toEqual({
      charges: [{ charge, refundedFen: 500, refunds }],
      unmatched: [],
    })
  })

  it('counts 已全额退款 in full without the refund’s row', () => {
    expect(
      sums([wechat({ at: '2024-01-05T08:00:00', fen: 1000, status: '已全额退款', stated: 1000 })]),
    ).toEqual([1000])
  })

  it('ties a refund to a charge of an earlier bill, which could not know of it yet', () => {
    const old = wechat({ at: '2024-01-05T08:00:00', fen: 1000 })
    const refund = wechatBack({ at: '2024-02-06T08:00:00', fen: 1000 })
    expect(sums([old, refund], () => '2024-01-31T12:00:00' as WallTime)).toEqual([1000])
  })

  it('ties no refund to a charge whose status, told later, knows of none', () => {
    const charge = wechat({ at: '2024-01-05T08:00:00', fen: 1000 })
    const refund = wechatBack({ at: '2024-02-06T08:00:00', fen: 1000 })
    expect(settle([charge, refund], () => '2024-03-01T12:00:00' as WallTime).unmatched).toEqual([refund])
  })

  it('guesses at no partial refund where several charges could be meant', () => {
    const charges = ['01', '02'].map(month => wechat({ at: `2024-${month}-05T08:00:00`, fen: 1000 }))
    const refund = wechatBack({ at: '2024-03-06T08:00:00', fen: 300, status: '已退款￥3.00' })
    expect(settle([...charges, refund]).unmatched).toEqual([refund])
    expect(sums([charges[0]!, refund])).toEqual([300])
  })

  it('never ties a refund to a later purchase, to another merchant or to Alipay', () => {
    const refund = wechatBack({ at: '2024-01-04T08:00:00', fen: 1000 })
    const charges = [
      wechat({ at: '2024-01-05T08:00:00', fen: 1000 }),
      wechat({ at: '2024-01-03T08:00:00', fen: 1000, counterparty: '别家' }),
      row({ at: '2024-01-03T08:00:00', fen: 1000 }),
    ]
    expect(settle([refund, ...charges]).unmatched).toEqual([refund])
  })

  it('ties returned transfers and red packets, which name nobody, by their kind', () => {
    const transfer = wechat({
      at: '2024-01-05T08:00:00',
      fen: 5000,
      category: '转账',
      counterparty: '老王',
      status: '对方已退还',
      stated: 5000,
    })
    const packet = wechat({
      at: '2024-01-05T08:00:00',
      fen: 5000,
      category: '微信红包（单发）',
      counterparty: '老李',
      status: '已全额退款',
      stated: 5000,
    })
    const refunds = ['转账', '微信红包'].map(kind =>
      wechatBack({ at: '2024-01-06T08:00:00', fen: 5000, category: `${kind}-退款`, counterparty: '/' }),
    )
    expect(settle([transfer, packet, ...refunds]).charges.map(({ refunds: own }) => own)).toEqual([
      [refunds[0]],
      [refunds[1]],
    ])
  })
})

describe('whatever the order', () => {
  const many = () => {
    const random = seeded(5)
    return Array.from({ length: 120 }, (_, index) => {
      const at = `2024-${String(random.between(1, 12)).padStart(2, '0')}-05T08:00:${String(index % 60).padStart(2, '0')}`
      const sum = random.pick([1000, 2000])
      if (random.next() < 0.3) return wechatBack({ at, fen: sum, tradeNo: `R${index}` })
      return wechat({ at, fen: sum, tradeNo: `P${index}`, ...(random.next() < 0.5 ? { stated: sum } : {}) })
    })
  }

  it('of the rows, the result is the same', () => {
    const rows = many()
    const seen = (order: Transaction[]) =>
      settle(order)
        .charges.map(({ charge, refunds }) => `${charge.tradeNo}:${refunds.map(({ tradeNo }) => tradeNo)}`)
        .toSorted()
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), shuffled => {
        expect(seen(shuffled)).toEqual(seen(rows))
      }),
      { numRuns: rounds(30) },
    )
  })

  it('ties each refund at most once', () => {
    const { charges, unmatched } = settle(many())
    const tied = charges.flatMap(({ refunds }) => refunds)
    expect(new Set([...tied, ...unmatched]).size).toBe(tied.length + unmatched.length)
  })

  it('looks no more often at a row of one merchant where there are eight times as many', () => {
    const looksPerRow = (length: number) => {
      let looks = 0
      const counting = (of: Transaction) =>
        new Proxy(of, {
          get(target, name) {
            looks += 1
            return Reflect.get(target, name)
          },
        })
      const rows = Array.from({ length }, (_, index) => {
        const at = `2024-01-05T08:00:${String(index % 60).padStart(2, '0')}`
        return index % 10 === 0
          ? wechatBack({ at, fen: 1000 })
          : wechat({ at, fen: 1000 + (index % 7), stated: index % 3 === 0 ? 1000 : undefined })
      })
      settle(rows.map(counting))
      return looks / length
    }
    // Sorting alone looks once more at each row for each doubling.
    expect(looksPerRow(16_000)).toBeLessThan(2 * looksPerRow(2000))
  })
})
