import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/contract/reply.ts'
import { day, type WallTime } from '../../../src/core/base/calendar.ts'
import type { TradeKey } from '../../../src/core/bills/transaction.ts'
import { originalPath } from '../../../src/engine/files/originals.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { allCases, insertCase } from '../../../src/engine/store/cases.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { household } from '../../fixture/household.ts'
import { refunded } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, sampleCount, temporaryFolder, testContext } from '../test-engine.ts'

const cloud = (at: string) => ({ at, counterparty: '小米云服务', goods: '小米云服务会员连续包月', fen: 2100 })
const end = day('2030-01-01')

function value<T>(reply: Reply<T> | Promise<Reply<T>>): T {
  if (reply instanceof Promise || !reply.ok) throw new Error('expected a value at once')
  return reply.value
}

function yearBill(from: string, to: string, trades = [cloud(`${from} 08:31:12`)]) {
  return writeBill({ format: 'A4', trades, period: { from, to } })
}

describe('importing bills', () => {
  it('stores every row with its line, and says so', async () => {
    const ctx = await testContext()
    const trades = household({ wallet: 'alipay', from: '2024-01-01', to: '2024-12-31', seed: 3 })
    const file = fileOf(
      temporaryFolder(),
      '账单.csv',
      writeBill({ format: 'A4', trades, period: { from: '2024-01-01', to: '2024-12-31' } }),
    )
    const [result] = await billUseCases(ctx).import([file], {})
    expect(result).toMatchObject({ outcome: 'imported', error: null })
    const { sources } = value(billUseCases(ctx)['bills.list']({}))
    expect(sources).toMatchObject([
      {
        name: '账单.csv',
        rows: trades.length,
        imported: trades.length,
        duplicates: 0,
        rejectedCount: 0,
        reconciled: true,
      },
    ])
    expect(allTrades(ctx.db, end)).toHaveLength(trades.length)
  })

  it('changes nothing when the same file comes again', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const file = fileOf(temporaryFolder(), 'a.csv', yearBill('2024-01-01', '2024-12-31'))
    await bills.import([file], {})
    const before = value(bills['bills.list']({}))
    const [again] = await bills.import([file], {})
    expect(again?.outcome).toBe('already-imported')
    expect(value(bills['bills.list']({}))).toEqual(before)
  })

  it('counts a trade of two overlapping bills once', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const folder = temporaryFolder()
    const charges = ['2024-10-05', '2024-11-05', '2024-12-05', '2025-01-05'].map(one =>
      cloud(`${one} 08:31:12`),
    )
    await bills.import(
      [fileOf(folder, 'a.csv', yearBill('2024-10-01', '2024-12-31', charges.slice(0, 3)))],
      {},
    )
    await bills.import([fileOf(folder, 'b.csv', yearBill('2024-11-01', '2025-01-31', charges.slice(1)))], {})
    const { sources } = value(bills['bills.list']({}))
    expect(sources.map(({ rows, imported, duplicates }) => [rows, imported, duplicates])).toEqual([
      [3, 3, 0],
      [3, 1, 2],
    ])
    expect(allTrades(ctx.db, end)).toHaveLength(4)
  })

  it('shows a newer state of a known trade and keeps the older row', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const folder = temporaryFolder()
    const paid = cloud('2024-10-05 08:31:12')
    const [closed, refund] = refunded('alipay', paid, { at: '2024-11-02 10:00:00' })
    await bills.import([fileOf(folder, 'a.csv', yearBill('2024-10-01', '2024-10-31', [paid]))], {})
    await bills.import([fileOf(folder, 'b.csv', yearBill('2024-10-01', '2024-11-30', [closed, refund]))], {})
    const told = allTrades(ctx.db, end).find(({ isRefund }) => !isRefund)
    expect(told?.status).toBe(closed.status)
    const { n } = ctx.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM row').get() ?? { n: 0 }
    expect(n).toBe(3)
  })

  it('takes a source out with all that came only from it', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const folder = temporaryFolder()
    const shared = cloud('2024-12-05 08:31:12')
    const onlyB = cloud('2025-01-05 08:31:12')
    await bills.import([fileOf(folder, 'a.csv', yearBill('2024-12-01', '2024-12-31', [shared]))], {})
    await bills.import([fileOf(folder, 'b.csv', yearBill('2024-12-01', '2025-01-31', [shared, onlyB]))], {})
    const [a, b] = value(bills['bills.list']({})).sources
    await bills['bills.remove']({ ids: [a?.id ?? 0] })
    expect(
      allTrades(ctx.db, end)
        .map(({ paidAt }) => paidAt.slice(0, 10))
        .sort(),
    ).toEqual(['2024-12-05', '2025-01-05'])
    expect(existsSync(originalPath(ctx.dataFolder, a?.sha256 ?? ''))).toBe(false)
    await bills['bills.remove']({ ids: [b?.id ?? 0] })
    expect(allTrades(ctx.db, end)).toEqual([])
    expect(await bills['bills.remove']({ ids: [99] })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    })
  })

  it('shows the row of an Alipay bill that was saved as a workbook', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const text = new TextDecoder('gb18030').decode(yearBill('2024-01-01', '2024-12-31'))
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(text.split(/\r?\n/).map(line => line.split(','))))
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
    await bills.import([fileOf(temporaryFolder(), '账单.xlsx', bytes)], {})
    const [trade] = allTrades(ctx.db, end)
    const row = await bills['bills.row']({ sourceName: '账单.xlsx', line: trade?.line ?? 0 })
    expect(row.ok && row.value.text).toContain('小米云服务会员连续包月')
    expect(row.ok && row.value.inSheet).toBeNull()
  })

  it('keeps the file byte for byte and read-only, and shows a row as it stands in it', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const bytes = yearBill('2024-01-01', '2024-12-31')
    await bills.import([fileOf(temporaryFolder(), '账单.csv', bytes)], {})
    const [source] = value(bills['bills.list']({})).sources
    const kept = originalPath(ctx.dataFolder, source?.sha256 ?? '')
    expect(new Uint8Array(readFileSync(kept))).toEqual(bytes)
    if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o400)
    const [trade] = allTrades(ctx.db, end)
    const row = await bills['bills.row']({ sourceName: '账单.csv', line: trade?.line ?? 0 })
    expect(row.ok && row.value.text).toContain(trade?.tradeNo)
    expect(row.ok && row.value.cells.find(({ column }) => column === '金额')?.value).toBe('¥21')
    chmodSync(kept, 0o600)
    writeFileSync(kept, 'changed')
    expect(await bills['bills.row']({ sourceName: '账单.csv', line: trade?.line ?? 0 })).toMatchObject({
      ok: false,
      failure: { code: 'original-changed' },
    })
  })

  it('never changes an imported row', async () => {
    const ctx = await testContext()
    await billUseCases(ctx).import(
      [fileOf(temporaryFolder(), 'a.csv', yearBill('2024-01-01', '2024-12-31'))],
      {},
    )
    expect(() => ctx.db.exec('UPDATE told_row SET source_id = 1')).toThrow('never changed')
  })

  it('has samples give way to the first bill of one’s own, and come back once that is taken back', async () => {
    const ctx = await testContext()
    const bills = billUseCases(ctx)
    const listed = () => value(bills['bills.list']({})).sources
    await bills['bills.importSamples']({})
    expect(listed()).toHaveLength(sampleCount)
    expect(listed().every(({ sample, reconciled }) => sample && reconciled)).toBe(true)
    const madeUp = ctx.db.prepare<[], TradeKey>('SELECT wallet, trade_no AS tradeNo FROM row LIMIT 2').all()
    insertCase(ctx.db, madeUp, ctx.now())
    const real = { wallet: 'alipay', tradeNo: '2020123122001400000000000001' } as const
    const own = insertCase(ctx.db, [...madeUp, real], ctx.now())
    const { path } = fileOf(temporaryFolder(), 'own.csv', yearBill('2020-01-01', '2020-12-31'))
    const [result] = value(await bills['bills.import']({ tokens: ['own'] }, new Map([['own', path]])))
    expect(result).toMatchObject({ outcome: 'imported', replacedSamples: true })
    expect(listed().map(({ name }) => name)).toEqual(['own.csv'])
    expect(allCases(ctx.db).map(({ id }) => id)).toEqual([own])
    expect(ctx.db.pragma('foreign_key_check')).toEqual([])
    const next = fileOf(temporaryFolder(), 'next.csv', yearBill('2021-01-01', '2021-12-31'))
    const [later] = value(await bills['bills.import']({ tokens: ['next'] }, new Map([['next', next.path]])))
    expect(later).not.toHaveProperty('replacedSamples')
    await bills['bills.remove']({ ids: later!.sourceIds })
    expect(value(await bills['bills.importSamples']({}))).toEqual([])
    expect(listed().map(({ name }) => name)).toEqual(['own.csv'])
    await bills['bills.remove']({ ids: result!.sourceIds })
    await bills['bills.importSamples']({})
    expect(listed()).toHaveLength(sampleCount)
  })

  it('has samples end with the month before, whatever the day, one loading in place of the last', async () => {
    let now = '2026-11-29T09:00:00'
    const ctx = { ...(await testContext()), now: () => now as WallTime }
    const bills = billUseCases(ctx)
    const ends = async () => {
      await bills['bills.importSamples']({})
      const { sources } = value(bills['bills.list']({}))
      expect(sources).toHaveLength(sampleCount)
      expect(sources.every(({ reconciled, rejectedCount }) => reconciled && rejectedCount === 0)).toBe(true)
      const last = sources.map(({ period }) => period!.to).sort()
      for (const { name, period } of sources) expect(name).toContain(period!.to.replaceAll('-', ''))
      return last.at(-1)
    }
    expect(await ends()).toBe('2026-10-31')
    now = '2027-03-01T00:00:00'
    expect(await ends()).toBe('2027-02-28')
    now = '2028-03-31T23:59:59'
    expect(await ends()).toBe('2028-02-29')
    now = '2026-01-15T12:00:00'
    expect(await ends()).toBe('2025-12-31')
  })
})

describe('files that are no bills', () => {
  it.each([
    ['photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'unrecognised-format'],
    ['empty.csv', new Uint8Array(), 'empty'],
    ['other.csv', new TextEncoder().encode('姓名,城市\n张三,北京\n'), 'unrecognised-format'],
  ])('%s is answered with a code and changes nothing', async (name, bytes, code) => {
    const ctx = await testContext()
    const [result] = await billUseCases(ctx).import([fileOf(temporaryFolder(), name, bytes)], {})
    expect(result).toMatchObject({ outcome: 'refused', sourceIds: [], error: { code } })
    expect(allTrades(ctx.db, end)).toEqual([])
    expect(existsSync(join(ctx.dataFolder, 'originals'))).toBe(false)
  })

  it('a path that is not there is answered with not-found', async () => {
    const ctx = await testContext()
    const [result] = await billUseCases(ctx).import(
      [{ token: 'x', path: '/nowhere/x.csv', sample: false }],
      {},
    )
    expect(result?.error?.code).toBe('not-found')
  })
})
