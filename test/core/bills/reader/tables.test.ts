import { describe, expect, it } from 'vitest'
import { expectOk, read } from '../../../fixture/read.ts'
import { numberedTrades, resavedBill, type TimeForm, timeForms } from '../../../fixture/resaved-bill.ts'
import type { FixtureTrade, FixtureWallet } from '../../../fixture/trade.ts'
import { writeBill } from '../../../fixture/write-bill.ts'

const wallets: readonly FixtureWallet[] = ['alipay', 'wechat']
const encodings = ['gb18030', 'utf-8', 'utf-8-bom', 'utf-16le'] as const
const day = (on: string, fen = 2100): FixtureTrade => ({
  at: `${on} 09:12:33`,
  counterparty: '小米科技有限责任公司',
  goods: '小米云服务-200GB连续包月',
  fen,
})
const trades = [day('2025-01-22'), day('2025-02-03', 600), day('2025-03-05'), day('2025-03-12')]
/** What each form keeps of `2025-01-22 09:12:33`. */
const kept = (at: string, form: TimeForm) => {
  const length = form === 'day' ? 10 : ['minute', 'month first', 'two digits'].includes(form) ? 16 : 19
  return `${at.replace(' ', 'T').slice(0, length)}${'T00:00:00'.slice(length - 10)}`.slice(0, 19)
}

describe.each(wallets)('a bill of %s saved again', wallet => {
  describe.each(Object.keys(timeForms) as TimeForm[])('with times %s', time => {
    it.each(encodings)('in %s, by whatever names of columns', encoding => {
      for (const otherNames of [false, true]) {
        for (const delimiter of [',', ';', '\t'] as const) {
          const bytes = resavedBill({ wallet, trades, time, encoding, otherNames, delimiter })
          const bill = expectOk(read(bytes))
          expect(bill.rejected).toEqual([])
          expect(bill.wallet).toBe(wallet)
          expect(bill.transactions.map(({ paidAt, fen, goods }) => [paidAt, fen, goods])).toEqual(
            trades.toReversed().map(({ at, fen, goods }) => [kept(at, time), fen, goods]),
          )
        }
      }
    })
  })

  it.each(['month first', 'day first'] as const)('%s: no day above 12 and the period settles it', time => {
    const some = [day('2025-01-02'), day('2025-02-03'), day('2025-03-04')]
    const period = { from: '2025-01-01', to: '2025-03-31' }
    const bill = expectOk(read(resavedBill({ wallet, trades: some, time, period })))
    expect(bill.transactions.map(({ paidAt }) => paidAt.slice(0, 10))).toEqual([
      '2025-03-04',
      '2025-02-03',
      '2025-01-02',
    ])
    const open = read(resavedBill({ wallet, trades: some, time }))
    expect(open).toMatchObject({
      ok: false,
      issue: { code: 'unreadable', dates: { readings: expect.anything() } },
    })
    if (!open.ok) expect(new Set(open.issue.dates?.readings).size).toBe(2)
  })

  it.each(['合计,,,,,63.00,,,,,', '---信息列表结束---', '小计：4笔', ',,,,,63.00,,,,,', '共4笔记录'])(
    'a line %j ends the table and hides nothing',
    line => {
      const below = [
        line,
        '',
        ...new TextDecoder().decode(resavedBill({ wallet, trades: [day('2025-04-01')] })).split('\r\n'),
      ]
      for (const lines of [below, [line, below.at(-1)!]]) {
        const bill = expectOk(read(resavedBill({ wallet, trades, below: lines })))
        expect([bill.transactions.length, bill.rejected]).toEqual([5, []])
      }
    },
  )

  it('rows that nobody understands are no bill', () => {
    const bytes = new TextEncoder().encode(
      new TextDecoder().decode(resavedBill({ wallet, trades })).replaceAll(/2025-\d\d-\d\d/g, '某日'),
    )
    expect(read(bytes)).toMatchObject({ ok: false, issue: { code: 'unreadable', rows: 4 } })
  })
})

describe('bills joined into one file', () => {
  const formats = ['A1', 'A2', 'A3', 'A4', 'W1', 'W2'] as const
  const pairs = formats.flatMap(first => formats.map(second => [first, second] as const))
  it.each(pairs)('%s and %s', (first, second) => {
    const [spring, summer] = [
      [day('2025-01-12'), day('2025-02-12')],
      [day('2025-04-12'), day('2025-05-12'), day('2025-06-12', 600)],
    ]
    const one = writeBill({
      format: first,
      trades: spring,
      period: { from: '2025-01-01', to: '2025-03-31' },
      encoding: 'utf-8',
    })
    const two = writeBill({
      format: second,
      trades: summer,
      period: { from: '2025-04-01', to: '2025-06-30' },
      encoding: 'utf-8',
    })
    const line = one.at(-1) === 0x0a ? [] : [0x0a]
    const bill = expectOk(read(Uint8Array.from([...one, ...line, ...two])))
    expect([bill.rows, bill.transactions.length, bill.rejected]).toEqual([5, 5, []])
    expect(bill.period).toEqual({ from: '2025-01-01', to: '2025-06-30' })
    expect(bill.reconciled).toBe(true)
    expect(bill.declared).toMatchObject({ count: 5, expense: { count: 5, fen: 9000 } })
    expect(new Set(bill.transactions.map(({ wallet }) => wallet))).toEqual(
      new Set([first, second].map(format => (format.startsWith('A') ? 'alipay' : 'wechat'))),
    )
  })

  it.each(formats)('%s twice is one bill told twice', format => {
    const bytes = writeBill({ format, trades, encoding: 'utf-8' })
    const line = bytes.at(-1) === 0x0a ? [] : [0x0a]
    const bill = expectOk(read(Uint8Array.from([...bytes, ...line, ...bytes])))
    expect([bill.rows, bill.repeats, bill.reconciled]).toEqual([8, 4, true])
    const wallet = format.startsWith('A') ? 'alipay' : 'wechat'
    expect(new Set(bill.transactions.map(({ identity }) => identity))).toEqual(
      new Set(numberedTrades(wallet, trades).map(({ tradeNo }) => tradeNo)),
    )
  })
})

it.each(encodings.slice(0, 3))(
  'a broken byte in %s marks its cell, and refuses the row in a number, amount or time',
  encoding => {
    const bytes = Buffer.from(resavedBill({ wallet: 'alipay', trades, encoding }))
    const at = (text: string) => bytes.indexOf(text)
    const spoilt = (place: number) => {
      const copy = Uint8Array.from(bytes)
      copy[place] = 0xff
      return expectOk(read(copy))
    }
    const line = at('2025-03-12')
    const inGoods = spoilt(bytes.indexOf(',', bytes.indexOf(',', bytes.indexOf(',', line) + 1) + 1) + 3)
    expect([inGoods.transactions.length, inGoods.rejected]).toEqual([4, []])
    expect(inGoods.transactions[0]?.goods + String(inGoods.transactions[0]?.counterparty)).toContain('\uFFFD')
    for (const place of [line + 3, bytes.indexOf('21.00', line), bytes.indexOf('2025031222', line) + 2]) {
      const bill = spoilt(place)
      expect([bill.transactions.length, bill.rejected.map(({ reason }) => reason)]).toEqual([
        3,
        ['broken-bytes'],
      ])
    }
  },
)
