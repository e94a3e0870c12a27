import { describe, expect, it } from 'vitest'
import { computeTally, readText, readWritten } from '../../fixture/read.ts'
import { app, appRow, trade, wechat, wechatRow } from './trap-rows.ts'

describe('5. money', () => {
  it.each(['¥1,020.00', '￥1，020.00', '1020', '1020.0', ' ¥ 1020.00 ', '?1020.00'])('reads %j', sum => {
    expect(wechat(wechatRow({ 5: `"${sum}"` })).transactions[0]!.fen).toBe(102000)
  })
})

describe('6. times', () => {
  it.each([
    ['2020.9.6 16:59', '2020-09-06T16:59:00'],
    ['2024/4/2 18:31', '2024-04-02T18:31:00'],
    ['2026/03/01 10:00', '2026-03-01T10:00:00'],
    ['2024-03-05 08:31:12', '2024-03-05T08:31:12'],
    ['46295.84104166667', '2026-09-30T20:11:06'],
  ])('reads %s', (text, time) => {
    expect(wechat(wechatRow({ 0: text })).transactions[0]!.paidAt).toBe(time)
  })
})

describe('7. refunds told by the status alone', () => {
  it.each([
    ['已退款(￥3.20)', 320],
    ['已退款（￥3.20）', 320],
    ['已退款：¥3.20', 320],
    ['已部分退款(￥1,003.20)', 100320],
    ['部分退款3.20元', 320],
    ['已全额退款', 210000],
    ['对方已退还', 210000],
    ['支付成功', null],
  ])('WeChat: %s', (status, statedRefundFen) => {
    expect(wechat(wechatRow({ 5: '¥2100.00', 7: `"${status}"` })).transactions).toMatchObject([
      { statedRefundFen },
    ])
  })
})

describe('8. words that nobody knew', () => {
  it('are kept and shown, never fatal', () => {
    const bill = wechat(wechatRow({ 1: '分分捐', 7: '天知道什么状态', 6: '数字人民币' }))
    expect(bill.rejected).toEqual([])
    expect(bill.transactions[0]).toMatchObject({
      category: '分分捐',
      status: '天知道什么状态',
      method: '数字人民币',
      settled: true,
    })
  })

  it.each(['借出', '', 'Expense', '支\uFFFD'])(
    'but for 「%s」 under 收/支: a row that may be a charge is told, never left out of the sums unsaid',
    word => {
      for (const bill of [
        wechat(wechatRow(), wechatRow({ 4: word, 8: '2' })),
        app(appRow(), appRow({ 5: word, 9: '2' })),
      ]) {
        expect(bill.transactions).toHaveLength(1)
        expect(bill.rejected).toMatchObject([
          { line: 3, reason: word.includes('\uFFFD') ? 'broken-bytes' : 'direction' },
        ])
      }
    },
  )

  it.each([
    ['支', 'expense'],
    ['已支出', 'expense'],
    ['收', 'income'],
    ['已收入', 'income'],
    ['其他', 'neutral'],
  ])('「%s」 under 收/支 is %s in either wallet’s table', (word, direction) => {
    for (const bill of [wechat(wechatRow({ 4: word })), app(appRow({ 5: word }))])
      expect(bill.transactions).toMatchObject([{ direction }])
  })

  it('A1: a blank direction is kept and never counted as spending', async () => {
    const bill = await readWritten({
      format: 'A1',
      trades: [trade, { ...trade, at: '2024-03-06 09:00:00', direction: 'unstated' }],
    })
    expect(bill.transactions.map(row => row.direction)).toEqual(['unstated', 'expense'])
    expect(computeTally(bill)).toMatchObject({ count: 2, expense: { count: 1, fen: 2100 }, neutral: null })
  })
})

describe('9. trades that look alike', () => {
  it('two exports of one trade are one, by the order number', () => {
    const [a, b] = [app(appRow()), app(appRow({ 8: '交易关闭', 1: '其他' }))]
    expect(a.transactions[0]!.identity).toBe(b.transactions[0]!.identity)
  })

  it('the anonymised trap: one number for all rows never merges two true charges', () => {
    const rows = [
      appRow(),
      appRow({ 0: '2024-04-05 08:31:12' }),
      appRow({ 0: '2024-04-05 08:31:12' }),
      appRow({ 6: '25.00' }),
    ]
    const identities = app(...rows).transactions.map(row => row.identity)
    expect(new Set(identities).size).toBe(4)
    expect(app(...rows).transactions.map(row => row.identity)).toEqual(identities)
  })

  it('a row told twice under its number is one trade', () => {
    const row = appRow({ 9: '2024030522001412345678901234\t' })
    const [first, again] = app(row, row).transactions
    expect(first!.identity).toBe(again!.identity)
  })

  it('two rows with equal parts of numbers may be two trades', () => {
    const [first, again] = app(appRow(), appRow()).transactions
    expect(first!.identity).not.toBe(again!.identity)
  })

  it.each(['', '/', '4.20E+27', '4.200000202191E+27', '420000020219120000000000000000'])(
    'a number like %j is never relied on',
    number => {
      const [a, b] = wechat(wechatRow({ 8: number }), wechatRow({ 8: number, 5: '¥5.00' })).transactions
      expect(a!.identity).not.toBe(b!.identity)
      expect(a!.identity).not.toBe(number)
      expect(wechat(wechatRow({ 8: number })).transactions[0]!.identity).toBe(a!.identity)
    },
  )

  it('a number in scientific notation is kept as it stands', () => {
    expect(wechat(wechatRow({ 8: '4.20E+27' })).transactions[0]!.tradeNo).toBe('4.20E+27')
  })
})

it.each([
  ['2024-03-05', ''],
  ['2024-03-05', '当日合计'],
  ['2024-03-05 00:00:00', '小计'],
])('a total of the day %s told as 「%s」 is no charge', (day, word) => {
  const total = ',,,,,,,,,,'.split(',')
  const [a, w] = [[...total, '', ''], total]
  Object.assign(a, { 0: day, 2: word, 5: '支出', 6: '42.00' })
  Object.assign(w, { 0: day, 2: word, 4: '支出', 5: '¥42.00' })
  for (const bill of [app(appRow(), a.join(',')), wechat(wechatRow(), w.join(','))])
    expect([bill.transactions.length, bill.rejected]).toEqual([1, []])
})

it('rows of which none has a status are no totals', () => {
  const bill = readText('交易时间,收/支,金额,交易状态\n2024-03-05,支出,21.00,\n2024-03-06,支出,21.00,\n')
  expect(bill.transactions).toHaveLength(2)
})

describe('10. closed trades', () => {
  it('closed with a payment method: paid and refunded in full', () => {
    expect(app(appRow({ 8: '交易关闭' })).transactions[0]).toMatchObject({
      settled: true,
      statedRefundFen: 2100,
    })
  })

  it('closed without one: never paid', () => {
    expect(app(appRow({ 5: '不计收支', 7: '', 8: '交易关闭' })).transactions[0]).toMatchObject({
      settled: false,
      statedRefundFen: null,
    })
    expect(app(appRow({ 7: '', 8: '交易关闭' })).transactions[0]!.settled).toBe(false)
  })

  it('A1: the time of payment decides', async () => {
    const closed = { ...trade, status: '交易关闭' }
    const bill = await readWritten({
      format: 'A1',
      trades: [
        { ...closed, paid: false },
        { ...closed, at: '2024-03-01 10:00:00', refundedFen: 2100 },
      ],
    })
    expect(bill.transactions.map(row => [row.settled, row.statedRefundFen])).toEqual([
      [false, null],
      [true, 2100],
    ])
  })

  it.each(['等待确认收货', '等待对方发货', '支付成功', '亲情卡付款成功'])('%s was paid', status => {
    expect(app(appRow({ 8: status })).transactions[0]!.settled).toBe(true)
  })

  it.each(['还款失败', '支付失败', '等待付款'])('%s was not', status => {
    expect(app(appRow({ 8: status })).transactions[0]!.settled).toBe(false)
  })

  it('a sale that fell through is no income', () => {
    expect(app(appRow({ 5: '收入', 8: '交易关闭' })).transactions[0]!.settled).toBe(false)
  })
})
