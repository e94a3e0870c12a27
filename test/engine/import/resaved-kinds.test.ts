import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { numberedTrades, resavedBill } from '../../fixture/resaved-bill.ts'
import type { FixtureTrade, FixtureWallet } from '../../fixture/trade.ts'
import { serialOf, workbook } from '../../fixture/wechat-workbook.ts'
import { encoded, writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const wallets: readonly FixtureWallet[] = ['alipay', 'wechat']
const cloud = (on: string, fen = 2100): FixtureTrade => ({
  at: `${on} 09:12:33`,
  counterparty: '小米科技有限责任公司',
  goods: '小米云服务-200GB连续包月',
  fen,
})
const spring = [cloud('2025-01-22'), cloud('2025-02-22'), cloud('2025-03-22')]
const autumn = [cloud('2025-09-22'), cloud('2025-10-22')]
const springDays = { from: '2025-01-01', to: '2025-03-31' }
const autumnDays = { from: '2025-09-01', to: '2025-10-31' }

async function imported(files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const ctx = await testContext()
  const folder = temporaryFolder()
  await billUseCases(ctx).import(
    files.map(([name, bytes]) => fileOf(folder, name, bytes)),
    {},
  )
  return {
    trades: allTrades(ctx.db, day('2026-01-01')),
    sources: allSources(ctx.db),
    snapshot: createSnapshots(ctx)(),
  }
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

describe('both wallets in one file', () => {
  const alipay = writeBill({ format: 'A4', trades: spring, period: springDays, account: '139****1234' })
  const wechat = writeBill({ format: 'W1', trades: autumn, period: autumnDays, owner: '小雨' })
  it.each([
    ['Alipay first', joined(alipay, wechat)],
    ['WeChat first', joined(wechat, alipay)],
  ])('each in its own encoding, %s: rows, accounts and days stay those of their wallet', async (_, bytes) => {
    const { trades, sources, snapshot } = await imported([['both.csv', bytes]])
    expect(sources[0]).toMatchObject({ rows: 5, rejectedCount: 0, reconciled: true })
    expect(trades.map(({ wallet, fen }) => `${wallet} ${fen}`).sort()).toEqual(
      [...spring.map(() => 'alipay 2100'), ...autumn.map(() => 'wechat 2100')].sort(),
    )
    expect(
      snapshot.accounts.map(({ account: { wallet, name }, coverage }) => [wallet, name?.label, coverage]),
    ).toEqual([
      ['alipay', '139****1234', [springDays]],
      ['wechat', '小雨', [autumnDays]],
    ])
    expect(
      snapshot.subscriptions.map(({ account, charges }) => [account?.name?.wallet, charges.length]),
    ).toEqual(
      expect.arrayContaining([
        ['alipay', 3],
        ['wechat', 2],
      ]),
    )
  })
})

it('joined bills with days between them cover only their own', async () => {
  const bill = (trades: readonly FixtureTrade[], period: typeof springDays) =>
    writeBill({ format: 'A4', trades, period, account: '139****1234' })
  const { sources, snapshot } = await imported([
    ['joined.csv', joined(bill(spring, springDays), bill(autumn, autumnDays))],
  ])
  expect(sources[0]?.period).toEqual({ from: springDays.from, to: autumnDays.to })
  expect(snapshot.accounts[0]?.proof).toEqual([springDays, autumnDays])
})

describe.each(wallets)('a bill of %s saved again', wallet => {
  const text = (options = {}) => new TextDecoder().decode(resavedBill({ wallet, trades: spring, ...options }))
  const fullWidth = (digits: string) =>
    digits.replaceAll(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

  it('in full-width digits is the same bill', async () => {
    const wide = text().replaceAll(/\d[\d.:-]*/g, fullWidth)
    const { trades } = await imported([
      ['a.csv', resavedBill({ wallet, trades: spring })],
      ['b.csv', encoded(wide, 'utf-8')],
    ])
    expect(trades.map(({ fen }) => fen)).toEqual([2100, 2100, 2100])
  })

  it.each([
    ['grouped', (number: string) => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')],
    ['with a point', (number: string) => `${number}.0`],
    ['as a float', (number: string) => String(Number(number)).toUpperCase()],
    ['masked with one asterisk', (number: string) => `${number.slice(0, 6)}*${number.slice(-4)}`],
    ['masked with dots', (number: string) => `${number.slice(0, 6)}…${number.slice(-4)}`],
    ['its last digits', (number: string) => number.slice(-4)],
    ['told as hidden', () => '已隐藏'],
  ])('with its numbers %s is the same bill in either order', async (_, form) => {
    const numbers = numberedTrades(wallet, spring).map(({ tradeNo }) => tradeNo)
    const copy = numbers.reduce(
      (changed, number) => changed.replace(number, form(number)),
      text().replaceAll(/M\d+|,T[^,]*(?=,\r?\n)/g, ''),
    )
    const files = [
      ['original.csv', resavedBill({ wallet, trades: spring })],
      ['copy.csv', encoded(copy, 'utf-8')],
    ] as const
    for (const order of [files, files.toReversed()]) {
      const { trades, sources } = await imported(order)
      expect([trades.length, sources.map(({ duplicates }) => duplicates)]).toEqual([3, [0, 3]])
    }
  })

  it('as a spreadsheet leaves merchants’ numbers that begin with zeros is the same bill', async () => {
    const trades = spring.map((trade, at) => ({ ...trade, merchantOrderNo: `00460554857998077${at}` }))
    const bill = resavedBill({ wallet, trades })
    for (const [, form] of [
      ['whole', (number: string) => number.replace(/^0+/, '')],
      ['scientific', (number: string) => Number(number).toExponential(5).toUpperCase()],
    ] as const) {
      const numbers = numberedTrades(wallet, trades).flatMap(one => [one.tradeNo, one.merchantOrderNo])
      const copy = numbers.reduce(
        (changed, number, at) =>
          changed.replace(number, at % 2 === 0 ? Number(number).toExponential(5) : form(number)),
        new TextDecoder().decode(bill),
      )
      const { sources } = await imported([
        ['original.csv', bill],
        ['copy.csv', encoded(copy, 'utf-8')],
      ])
      expect(sources.map(({ duplicates }) => duplicates)).toEqual([0, 3])
    }
  })

  it.each([
    '1月合计,,,,,63.00',
    '2025年1月小计',
    '以下为4月账单',
    '2025年2月',
    '月平均值,21.00',
    '制表人：陈',
  ])('with a line %j between its rows loses none and refuses none', async line => {
    const lines = text().split('\r\n')
    const { sources } = await imported([
      ['a.csv', encoded([...lines.slice(0, 2), line, ...lines.slice(2)].join('\r\n'), 'utf-8')],
    ])
    expect(sources[0]).toMatchObject({ rows: 3, rejectedCount: 0 })
  })

  it.each(['收／支', '收 / 支'])('with a column 「%s」 is read', async name => {
    const { sources } = await imported([['a.csv', encoded(text().replace('收/支', name), 'utf-8')]])
    expect(sources[0]).toMatchObject({ rows: 3, rejectedCount: 0 })
  })

  it('with one byte of zero in its goods is read', async () => {
    const bytes = resavedBill({ wallet, trades: spring, encoding: 'utf-8' })
    bytes[Buffer.from(bytes).indexOf('200GB')] = 0
    const { trades, sources } = await imported([['a.csv', bytes]])
    expect([trades.length, sources[0]?.rejectedCount]).toEqual([3, 0])
  })

  it('divided over two sheets, the second without a header, is whole', async () => {
    const [header = '', ...rows] = text().replace('\uFEFF', '').trim().split('\r\n')
    const cells = (line: string) =>
      line
        .split(',')
        .map((cell, index) =>
          index === 0 && /^\d/.test(cell)
            ? { number: serialOf(cell), style: 1 as const }
            : { text: cell.trim() },
        )
    const sheet = (lines: readonly string[], name: string) => ({
      name,
      rows: new Map(lines.map((line, index) => [index + 1, cells(line)])),
    })
    const book = workbook([sheet([header, ...rows.slice(0, 2)], '1'), sheet(rows.slice(2), '2')], false)
    const { sources, trades } = await imported([['a.xlsx', book]])
    expect([sources[0]?.rows, trades.length]).toEqual([3, 3])
  })
})

it('a table whose header comes again agrees with its totals as a whole', async () => {
  const bytes = writeBill({ format: 'W1', trades: spring, period: springDays, encoding: 'utf-8' })
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  const header = lines.findIndex(line => line.startsWith('交易时间,'))
  lines.splice(header + 2, 0, '小计,,,,,21.00', '', lines[header]!)
  const { sources } = await imported([['a.csv', encoded(lines.join('\r\n'), 'utf-8')]])
  expect(sources[0]).toMatchObject({ rows: 3, reconciled: true, declared: { count: 3 } })
})

it('years of two digits, the day first: days are not taken for years', async () => {
  const trades = ['2025-01-05', '2025-02-17', '2025-03-28', '2025-04-11'].map(on => cloud(on))
  const text = new TextDecoder()
    .decode(resavedBill({ wallet: 'alipay', trades }))
    .replaceAll(/20(\d\d)-(\d\d)-(\d\d) /g, '$3/$2/$1 ')
  const { trades: found } = await imported([['a.csv', encoded(text, 'utf-8')]])
  expect(found.map(({ paidAt }) => paidAt.slice(0, 10)).sort()).toEqual(
    trades.map(({ at }) => at.slice(0, 10)),
  )
})
