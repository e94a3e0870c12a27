import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/contract/reply.ts'
import { day } from '../../../src/core/base/calendar.ts'
import type { EngineContext } from '../../../src/engine/context.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { readLate } from '../../../src/engine/import/read-late.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { auditFiles } from '../../../src/engine/subscriptions/audit-files.ts'
import { type NumberForm, resavedBill, type TimeForm } from '../../fixture/resaved-bill.ts'
import { workbookOfBills } from '../../fixture/workbook-of-bills.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

function value<T>(reply: Reply<T> | Promise<Reply<T>>): T {
  if (reply instanceof Promise || !reply.ok) throw new Error('expected a value at once')
  return reply.value
}

/** A bill of two charges, the later of an amount that is none. */
function yearBill(year: number): Uint8Array {
  const trades = ['01', '02'].map(month => ({
    at: `${year}-${month}-05 08:31:12`,
    counterparty: '小米云服务',
    goods: '小米云服务会员连续包月',
    fen: month === '01' ? 2100 : 777,
  }))
  const bill = writeBill({ format: 'A4', trades, period: { from: `${year}-01-01`, to: `${year}-12-31` } })
  return Buffer.from(Buffer.from(bill).toString('latin1').replace(',7.77,', ',none,'), 'latin1')
}

const twoYears = workbookOfBills({ 前一年: yearBill(2024), 后一年: yearBill(2025) })
const oneYear = workbookOfBills({ 账单: yearBill(2024) })
const places = [
  { name: '前一年', row: 25 },
  { name: '后一年', row: 25 },
]

async function imported(name: string, bytes: Uint8Array) {
  const ctx = await testContext()
  await billUseCases(ctx).import([fileOf(temporaryFolder(), name, bytes)], {})
  return ctx
}

function rejectedIn(ctx: EngineContext) {
  return value(billUseCases(ctx)['bills.rejected']({ id: 1 }))
}

async function rowsIn(ctx: EngineContext, sourceName: string) {
  const found = []
  for (const { line } of allTrades(ctx.db, day('2030-01-01'))) {
    const row = await billUseCases(ctx)['bills.row']({ sourceName, line })
    found.push(row.ok && row.value.inSheet)
  }
  return found
}

it('a row of a workbook of several sheets is told by its sheet, understood or not', async () => {
  const ctx = await imported('两年.xlsx', twoYears)
  expect(rejectedIn(ctx).map(({ inSheet }) => inSheet)).toEqual(places)
  expect(rejectedIn(ctx).map(({ text }) => text.slice(0, 7))).toEqual(['2024-02', '2025-02'])
  expect(await rowsIn(ctx, '两年.xlsx')).toEqual(places.map(place => ({ ...place, row: 26 })))
})

it('a row of the only sheet is told by its line alone', async () => {
  const ctx = await imported('一年.xlsx', oneYear)
  expect(rejectedIn(ctx)).toEqual([expect.not.objectContaining({ inSheet: expect.anything() })])
  expect(rejectedIn(ctx)[0]).toMatchObject({ line: 25 })
  expect(await rowsIn(ctx, '一年.xlsx')).toEqual([null])
})

it('the report tells the sheet of a row that was not understood', async () => {
  const folder = temporaryFolder()
  fileOf(folder, '两年.xlsx', twoYears)
  fileOf(folder, '一年.xlsx', oneYear)
  const report = await auditFiles({
    paths: ['两年.xlsx', '一年.xlsx'].map(name => join(folder, name)),
    passwords: [],
    language: 'zh',
    asOf: null,
    cancellations: [],
    allMerchants: false,
    owner: null,
    resourcesFolder: resolve(import.meta.dirname, '../../../resources'),
  })
  expect(report.sources.map(({ rejected }) => rejected.map(({ inSheet }) => inSheet))).toEqual([
    places,
    [undefined],
  ])
})

it('sheets of a workbook that a former version stored are read from its original, and nothing else changes', async () => {
  const ctx = await imported('两年.xlsx', twoYears)
  const before = allSources(ctx.db)
  ctx.db.exec('UPDATE source SET sheets = NULL')
  expect(rejectedIn(ctx).map(({ inSheet }) => inSheet)).toEqual([undefined, undefined])
  await readLate(ctx, () => {})
  expect(rejectedIn(ctx).map(({ inSheet }) => inSheet)).toEqual(places)
  expect(allSources(ctx.db)).toEqual(before)
})

describe('a sheet that repeats rows of another', () => {
  const charge = (at: string, fen = 2100) => ({
    at,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务会员连续包月',
    fen,
  })
  // Two in one second, and two of one day: true charges stay two.
  const trades = [
    ...['2025-01-05 08:31:12', '2025-02-05 08:31:12', '2025-02-05 08:31:12', '2025-03-05 08:31:12'].map(at =>
      charge(at),
    ),
    charge('2025-03-05 20:14:00'),
    charge('2025-03-06 08:31:12', 600),
  ]
  const whole = writeBill({ format: 'A4', trades })
  const copy = (of: typeof trades, number: NumberForm, time: TimeForm = 'exact') =>
    resavedBill({ wallet: 'alipay', trades: of, number, time, encoding: 'gb18030' })

  it.each([
    ['without numbers', copy(trades, 'none')],
    ['without numbers and seconds', copy(trades, 'none', 'minute')],
    ['without numbers and times', copy(trades, 'none', 'day')],
    ['its numbers spoilt', copy(trades, 'scientific', 'minute')],
    ['of some of them', copy(trades.slice(1, 4), 'none')],
  ])('counts nothing twice: %s, in either order', async (_, repeated) => {
    for (const sheets of [
      { 明细: whole, 筛选: repeated },
      { 筛选: repeated, 明细: whole },
    ]) {
      const ctx = await imported('账单.xlsx', workbookOfBills(sheets))
      const [source] = allSources(ctx.db)
      expect(source!.rows - source!.duplicates).toBe(trades.length)
      expect(allTrades(ctx.db, day('2030-01-01')).map(({ tradeNo }) => tradeNo.length)).toEqual(
        trades.map(() => 28),
      )
    }
  })

  it('and in a workbook of its own, beside the bill, nothing three times', async () => {
    const ctx = await imported(
      '账单.xlsx',
      workbookOfBills({ 明细: whole, 筛选: copy(trades, 'none', 'minute') }),
    )
    await billUseCases(ctx).import([fileOf(temporaryFolder(), '原件.csv', whole)], {})
    expect(allSources(ctx.db).map(({ duplicates }) => duplicates)).toEqual([trades.length, trades.length])
    expect(allTrades(ctx.db, day('2030-01-01'))).toHaveLength(trades.length)
  })

  it('is no copy where it tells of other days', async () => {
    const later = copy([charge('2025-04-05 08:31:12'), charge('2025-05-05 08:31:12')], 'none')
    const ctx = await imported('账单.xlsx', workbookOfBills({ 一季度: whole, 四月起: later }))
    expect(allSources(ctx.db).map(({ duplicates }) => duplicates)).toEqual([0])
    expect(allTrades(ctx.db, day('2030-01-01'))).toHaveLength(trades.length + 2)
  })
})
