import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditReport } from '../../../src/contract/audit-report.ts'
import { day } from '../../../src/core/base/calendar.ts'
import { auditFiles } from '../../../src/engine/subscriptions/audit-files.ts'
import { workbookOfBills } from '../../fixture/workbook-of-bills.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder } from '../test-engine.ts'
import { app, cloud, hers, mine, monthsTo, nameless } from './people-and-bills.ts'

const formats = ['A1', 'A2', 'A4', 'W1'] as const
const myDays = { from: '2026-01-01', to: '2026-10-31' }
const herDays = { from: '2026-01-01', to: '2026-06-30' }

type Format = (typeof formats)[number]
const wechatName = (of: { owner: string; account: string }) => ({ ...of, account: of.owner })

/** Her bill ends earlier; day and sum of what they pay are equal. */
function billsOf(format: Format) {
  return {
    mine: writeBill({
      format,
      trades: cloud(monthsTo(10), 6, '1'),
      period: myDays,
      exportedAt: '2026-11-01 10:00:00',
      ...mine,
    }),
    hers: writeBill({
      format,
      trades: cloud(monthsTo(6), 6, '2'),
      period: herDays,
      exportedAt: '2026-07-01 10:00:00',
      ...hers,
    }),
  }
}

const labelOf = (format: Format, of: typeof mine) => (format === 'W1' ? wechatName(of) : of).account
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

async function audit(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  owner: string | null = null,
) {
  const folder = temporaryFolder()
  return auditFiles({
    paths: files.map(([name, bytes]) => fileOf(folder, name, bytes).path),
    passwords: [],
    language: 'zh',
    asOf: day('2026-10-31'),
    cancellations: [],
    allMerchants: true,
    owner,
    resourcesFolder: resolve(import.meta.dirname, '../../../resources'),
  })
}

/** Everything of its subscriptions but where their rows stand. */
function told({ subscriptions }: AuditReport) {
  return subscriptions
    .map(({ charges, ...rest }) => ({
      ...rest,
      charges: charges.map(({ source: _source, ...charge }) => charge),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe.each(formats)('bills of two people in one file, in layout %s', format => {
  const { mine: my, hers: her } = billsOf(format)

  it.each([
    ['mine first', joined(my, her)],
    ['hers first', joined(her, my)],
  ])('%s: each table is its account’s, as if they were two files', async (_, bytes) => {
    const apart = await audit([
      ['my.csv', my],
      ['her.csv', her],
    ])
    const together = await audit([['both.csv', bytes]])
    expect(told(together)).toEqual(told(apart))
    expect(told(together)).toHaveLength(2)
    expect(together.sources[0]).toMatchObject({ rows: 16, imported: 16, duplicates: 0, reconciled: true })
    expect(together.sources[0]?.accounts?.map(({ label }) => label).sort()).toEqual(
      [labelOf(format, mine), labelOf(format, hers)].sort(),
    )
  })

  it('as two sheets of a workbook are the same two', async () => {
    if (format === 'W1') return
    const book = workbookOfBills({ 我: my, 妈妈: her })
    expect(
      told(await audit([['both.xlsx', book]]))
        .map(({ account }) => account?.label)
        .sort(),
    ).toEqual([labelOf(format, mine), labelOf(format, hers)].sort())
  })

  it('are restricted to one of them', async () => {
    const report = await audit([['both.csv', joined(my, her)]], labelOf(format, hers))
    expect(told(report).map(({ charges }) => charges.length)).toEqual([6])
  })

  it('beside one of them alone count its trades once', async () => {
    const report = await audit([
      ['both.csv', joined(my, her)],
      ['her.csv', her],
    ])
    expect(report.sources.map(({ duplicates }) => duplicates)).toEqual([0, 6])
    expect(
      told(report)
        .map(({ charges }) => charges.length)
        .sort(),
    ).toEqual([10, 6])
  })
})

it('two names in one file that share orders are one account, as in two files', async () => {
  const trades = cloud(monthsTo(10), 6, '1')
  const bill = (months: number[], account: string) => {
    const some = trades.filter((_, at) => months.includes(at + 1))
    return writeBill({ format: 'A4', trades: some, owner: '**雨', account, period: myDays })
  }
  const [older, newer] = [
    bill([1, 2, 3, 4, 5, 6], 'yu***@163.com'),
    bill([4, 5, 6, 7, 8, 9, 10], '139****1234'),
  ]
  const together = await audit([['both.csv', joined(older, newer)]])
  expect(told(together)).toEqual(
    told(
      await audit([
        ['older.csv', older],
        ['newer.csv', newer],
      ]),
    ),
  )
  expect(told(together).map(({ charges }) => charges.length)).toEqual([10])
})

describe('a file of two people, in the window', () => {
  const both = async () => {
    const running = await app()
    const { ask } = running
    const bills = billsOf('A4')
    const { path } = fileOf(temporaryFolder(), 'both.csv', joined(bills.mine, bills.hers))
    await ask('bills.import', { tokens: ['both'] }, new Map([['both', path]]))
    return running
  }

  it('covers the days of each for itself', async () => {
    const { accounts } = await both()
    expect((await accounts()).map(({ name, covered, assumed }) => [name?.label, covered, assumed])).toEqual([
      [hers.account, [herDays], []],
      [mine.account, [myDays], []],
    ])
  })

  it('beside a bill that names nobody: that one asks whose it is', async () => {
    const { accounts, give, ask } = await both()
    await give('nameless.csv', { trades: [], period: myDays, ...nameless })
    expect((await accounts()).map(({ name, bills }) => [name?.label ?? null, bills])).toEqual([
      [null, [2]],
      [hers.account, [1]],
      [mine.account, [1]],
    ])
    const keyOf = async (label: string) => (await accounts()).find(({ name }) => name?.label === label)!.key
    await ask('accounts.assign', { bills: [2], key: await keyOf(hers.account) })
    expect((await accounts()).map(({ bills }) => bills)).toEqual([[1, 2], [1]])
  })

  it('goes with both when it is removed', async () => {
    const { accounts, ask } = await both()
    await ask('bills.remove', { ids: [1] })
    expect(await accounts()).toEqual([])
  })
})
