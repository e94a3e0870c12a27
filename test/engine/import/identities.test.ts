import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import type { BillOptions } from '../../fixture/bill-options.ts'
import { household } from '../../fixture/household.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const end = day('2030-01-01')
const period = { from: '2018-01-01', to: '2024-12-31' }
/** What people put in the place of every order number before they publish a bill. */
const anonymous = '2024010122001400000000000001'

/** Bills imported one after the other: how each row was counted, and the trades that are known in the end. */
async function imported(...bills: Partial<BillOptions & { trades: readonly FixtureTrade[] }>[]) {
  const ctx = await testContext()
  const folder = temporaryFolder()
  const files = bills.map((bill, index) =>
    fileOf(folder, `${index}.csv`, writeBill({ format: 'A4', trades: [], period, ...bill })),
  )
  const useCases = billUseCases(ctx)
  await useCases.import(files, {})
  const listed = await useCases['bills.list']({})
  return {
    counts: listed.ok
      ? listed.value.sources.map(({ rows, imported, duplicates }) => [rows, imported, duplicates])
      : [],
    trades: allTrades(ctx.db, end),
  }
}

describe('the anonymised trap', () => {
  // Long enough that rows have been stored under the number before it shows that others share it.
  const many = household({ wallet: 'alipay', ...period, perMonth: 60, seed: 5 })
  const trades = many.map(trade => ({ ...trade, tradeNo: anonymous }))

  it('one number for every row of a long bill: all rows are kept as trades of their own', async () => {
    const { counts, trades: known } = await imported({ trades })
    expect(counts).toEqual([[trades.length, trades.length, 0]])
    expect(known).toHaveLength(trades.length)
  })

  it('the number is shared by the two oldest rows only, the last of the file', async () => {
    const oldest = many.toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(0, 2)
    const bill = many.map(trade => (oldest.includes(trade) ? { ...trade, tradeNo: anonymous } : trade))
    const { counts, trades: known } = await imported({ trades: bill })
    expect(counts).toEqual([[many.length, many.length, 0]])
    expect(new Set(known.map(({ identity }) => identity)).size).toBe(many.length)
  })

  it('the same bill in other bytes brings nothing new', async () => {
    const { counts } = await imported({ trades }, { trades, lineEnds: 'lf' })
    expect(counts[1]).toEqual([trades.length, 0, trades.length])
  })

  it('two bills of one row each, both with the number but with another amount, are two trades', async () => {
    const row = (at: string, fen: number) => ({
      at,
      counterparty: '小米云服务',
      goods: '包月',
      fen,
      tradeNo: anonymous,
    })
    const { counts, trades: known } = await imported(
      { trades: [row('2024-01-05 08:31:12', 2100)] },
      { trades: [row('2024-03-05 08:31:12', 600)] },
    )
    expect(counts).toEqual([
      [1, 1, 0],
      [1, 1, 0],
    ])
    expect(known.map(({ fen }) => fen).sort()).toEqual([2100, 600])
  })
})

it('a bill without order numbers keeps equal charges of one second apart, and knows them again', async () => {
  const twice = Array.from({ length: 2 }, () => ({
    at: '2024-01-05 08:31:12',
    counterparty: '小米云服务',
    goods: '包月',
    fen: 2100,
    tradeNo: '',
  }))
  const { counts, trades } = await imported({ trades: twice }, { trades: twice, lineEnds: 'lf' })
  expect(counts).toEqual([
    [2, 2, 0],
    [2, 0, 2],
  ])
  expect(trades).toHaveLength(2)
})

describe('two people charged alike in one minute, the numbers lost', () => {
  const charges = ['2024-01-05', '2024-02-05', '2024-03-05'].map(paidOn => ({
    at: `${paidOn} 08:31:12`,
    counterparty: '小米云服务',
    goods: '包月',
    fen: 600,
    tradeNo: '',
  }))
  const known = charges.length

  it('both stay two, whatever their bills have lost of the time', async () => {
    const days = charges.map(charge => ({ ...charge, at: `${charge.at.slice(0, 10)} 00:00:00` }))
    for (const hers of [charges, days]) {
      const { counts } = await imported(
        { trades: charges, account: '13800000001', owner: '*小雨' },
        { trades: hers, account: '13900000002', owner: '*桂兰' },
        { trades: charges, account: '138******01', owner: '*小雨', lineEnds: 'lf' },
      )
      expect(counts).toEqual([
        [known, known, 0],
        [known, known, 0],
        [known, 0, known],
      ])
    }
  })

  it('a bill that names nobody may be a copy of the other', async () => {
    const { counts } = await imported(
      { trades: charges, account: '13800000001', owner: '*小雨' },
      { trades: charges, account: '', owner: '', lineEnds: 'lf' },
    )
    expect(counts.at(-1)).toEqual([known, 0, known])
  })
})
