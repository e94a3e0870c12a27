import { describe, expect, it } from 'vitest'
import type { Output } from '../../../src/contract/requests.ts'
import { openStore } from '../../../src/engine/store/open.ts'
import type { BillOptions } from '../../fixture/bill-options.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testEngine } from '../test-engine.ts'
import { app, cloud, hers, mine, monthsTo, nameless } from './people-and-bills.ts'

const year = { from: '2026-01-01', to: '2026-10-25' }
const november = { from: '2026-10-26', to: '2026-11-20' }

describe('a stop', () => {
  /** Mine runs to October 25 and was switched off on the 26th. */
  async function switchedOff() {
    const running = await app()
    await running.give('mine.csv', { trades: cloud(monthsTo(10), 6, '1'), period: year, ...mine })
    const { ask, plans } = running
    const [plan] = await plans()
    for (const step of ['merchant', 'wallet'] as const)
      await ask('cancellation.mark', { charge: plan!.charge, step, state: 'done', at: '2026-10-26T09:00:00' })
    const stage = async () => (await plans()).find(one => one.charge.tradeNo === plan!.charge.tradeNo)?.stage
    return { ...running, stage }
  }

  it('is not proven by another’s bill', async () => {
    const { give, stage } = await switchedOff()
    await give('hers.csv', { trades: [], period: november, ...hers })
    expect(await stage()).toBe('waiting')
    await give('mine-too.csv', { trades: [], period: november, ...mine })
    expect(await stage()).toBe('verified')
  })

  it('is not proven by a bill without a name until one tap says whose it is', async () => {
    const { ask, give, stage, accounts } = await switchedOff()
    await give('nameless.csv', { trades: [], period: november, ...nameless })
    expect(await stage()).toBe('waiting')
    const [account] = await accounts()
    expect(account).toMatchObject({ name: { label: '139****1234' }, assumed: [2] })
    await ask('accounts.assign', { bills: [2], key: account!.key })
    expect((await accounts())[0]).toMatchObject({ bills: [1, 2], assumed: [] })
    expect(await stage()).toBe('verified')
    await ask('accounts.assign', { bills: [2], key: null })
    expect((await accounts()).map(({ bills }) => bills)).toEqual(expect.arrayContaining([[1], [2]]))
    expect(await stage()).toBe('waiting')
  })

  it('is proven by nobody’s bills neither, where no bill names anybody', async () => {
    const { give, ask, plans, accounts } = await app()
    await give('nameless.csv', {
      trades: cloud(monthsTo(10), 6, '1'),
      period: { from: '2026-01-01', to: '2026-11-20' },
      ...nameless,
    })
    const [plan] = await plans()
    for (const step of ['merchant', 'wallet'] as const)
      await ask('cancellation.mark', { charge: plan!.charge, step, state: 'done', at: '2026-10-26T09:00:00' })
    expect((await plans())[0]?.stage).toBe('waiting')
    await ask('accounts.say', { said: [{ key: (await accounts())[0]!.key, person: { is: 'me' } }] })
    expect((await plans())[0]?.stage).toBe('verified')
  })
})

describe('a second account', () => {
  it('asks for the bills without a name that counted for the first', async () => {
    const { give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('nameless.csv', { trades: cloud(['2026-05'], 6, '1'), ...nameless })
    expect((await accounts()).map(({ bills, assumed }) => [bills, assumed])).toEqual([[[1, 2], [2]]])
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    expect((await accounts()).map(({ name, bills }) => [name?.label ?? null, bills])).toEqual([
      [null, [2]],
      ['138****5608', [3]],
      ['139****1234', [1]],
    ])
  })

  it('of one number in two forms is found to be the first', async () => {
    const { give, accounts } = await app()
    await give('masked.csv', { trades: cloud(monthsTo(4), 6, '1'), ...mine })
    await give('web.csv', {
      format: 'A1',
      trades: cloud(monthsTo(3), 6, '1'),
      owner: '陈晓雨',
      account: 'chen@example.com',
    })
    expect((await accounts()).map(({ name, bills }) => [name?.label, bills])).toEqual([
      ['chen@example.com', [1, 2]],
    ])
  })
})

describe('persons', () => {
  it('are said for several accounts at once, joined, and taken away again', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    const [a, b] = await accounts()
    await ask('accounts.say', {
      said: [
        { key: a!.key, person: { is: 'mother' } },
        { key: b!.key, person: { is: 'other', name: '小姨' } },
      ],
    })
    expect((await accounts()).map(({ person }) => person)).toEqual([
      { is: 'mother' },
      { is: 'other', name: '小姨' },
    ])
    await ask('accounts.removePerson', { person: { is: 'mother' } })
    expect((await accounts()).map(({ person }) => person)).toEqual([null, { is: 'other', name: '小姨' }])
    await ask('accounts.join', { keys: [a!.key, b!.key] })
    expect((await accounts()).map(({ bills }) => bills)).toEqual([[1, 2]])
  })

  it('part bills of an account that masks, orders or one name made one, and join them again', async () => {
    const { ask, give, accounts } = await app()
    await give('masked.csv', { trades: cloud(monthsTo(4), 6, '1'), ...mine })
    await give('again.csv', {
      trades: cloud(monthsTo(2), 6, '1'),
      ...mine,
      exportedAt: '2026-11-20 10:00:00',
    })
    await give('web.csv', {
      format: 'A1',
      trades: cloud(monthsTo(4), 6, '1'),
      owner: '陈晓雨',
      account: 'chen@example.com',
    })
    const [one] = await accounts()
    expect(one?.bills).toEqual([1, 2, 3])
    await expect(ask('accounts.part', { key: one!.key, bills: [1, 2, 3] })).rejects.toThrow('not-found')
    await ask('accounts.part', { key: one!.key, bills: [3] })
    expect((await accounts()).map(({ bills }) => bills)).toEqual([[1, 2], [3]])
    const rest = (await accounts()).find(({ bills }) => bills.includes(2))
    await ask('accounts.part', { key: rest!.key, bills: [2] })
    expect((await accounts()).map(({ bills }) => bills).sort()).toEqual([[1], [2], [3]])
    const [a, b] = await accounts()
    await ask('accounts.join', { keys: [a!.key, b!.key] })
    expect((await accounts()).map(({ bills }) => bills.length).sort()).toEqual([1, 2])
  })

  it('join bills without a name to an account, and part it from them again', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    await give('nameless.csv', { trades: cloud(['2026-05'], 6, '1'), ...nameless })
    await give('nameless-too.csv', { trades: cloud(['2026-06'], 6, '1'), ...nameless })
    const holding = async (bill: number) => (await accounts()).find(({ bills }) => bills.includes(bill))!
    await ask('accounts.join', { keys: [(await holding(1)).key, (await holding(3)).key] })
    expect(await holding(1)).toMatchObject({ bills: [1, 3, 4], assumed: [] })
    await ask('bills.remove', { ids: [2] })
    await ask('accounts.part', { key: (await holding(1)).key, bills: [1] })
    expect((await holding(1)).bills).toEqual([1])
    expect((await holding(3)).bills).toEqual([3, 4])
  })

  it('join bills without a name to one another, too, by joining them to an account', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    for (const month of ['2026-05', '2026-06'])
      await give(`${month}.csv`, { trades: cloud([month], 6, '1'), ...nameless })
    const keyOf = async (bill: number) => (await accounts()).find(({ bills }) => bills.includes(bill))!.key
    await ask('accounts.join', { keys: [await keyOf(1), await keyOf(3)] })
    await ask('bills.remove', { ids: [1] })
    expect((await accounts()).map(({ bills }) => bills)).toEqual(expect.arrayContaining([[2], [3, 4]]))
  })

  it('part the only bill with a name from those that were assumed to be of it', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('nameless.csv', { trades: cloud(['2026-05'], 6, '1'), ...nameless })
    const [account] = await accounts()
    await ask('accounts.part', { key: account!.key, bills: [1] })
    expect((await accounts()).map(({ bills }) => bills)).toEqual(expect.arrayContaining([[1], [2]]))
  })

  it('part a bill from one that goes by its name, because they said so', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('nameless.csv', { trades: cloud(['2026-05'], 6, '1'), ...nameless })
    const [account] = await accounts()
    await ask('accounts.assign', { bills: [2], key: account!.key })
    await ask('accounts.part', { key: account!.key, bills: [1] })
    expect((await accounts()).map(({ bills }) => bills)).toEqual(expect.arrayContaining([[1], [2]]))
  })

  it('give somebody a bill that shares orders with another’s, and nothing else changes', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(6), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    await give('nameless.csv', { trades: cloud(monthsTo(5), 6, '1'), ...nameless })
    const her = (await accounts()).find(({ name }) => name?.holder === hers.owner)
    await ask('accounts.assign', { bills: [3], key: her!.key })
    expect((await accounts()).map(({ name, bills }) => [name?.holder, bills])).toEqual([
      [hers.owner, [2, 3]],
      [mine.owner, [1]],
    ])
  })

  it('are kept with an account whose bills print its name and its holder in part each', async () => {
    const { ask, give, accounts } = await app()
    await give('masked.csv', { trades: cloud(monthsTo(4), 6, '1'), account: '139****1234', owner: '陈晓雨' })
    await give('whole.csv', { trades: cloud(monthsTo(4), 6, '1'), account: '13912341234', owner: '**雨' })
    const [account] = await accounts()
    await ask('accounts.say', { said: [{ key: account!.key, person: { is: 'mother' } }] })
    expect(
      (await accounts()).map(({ name, person, bills }) => [name?.label, name?.holder, person?.is, bills]),
    ).toEqual([['13912341234', '陈晓雨', 'mother', [1, 2]]])
    await ask('accounts.removePerson', { person: { is: 'mother' } })
    expect((await accounts()).map(({ person }) => person)).toEqual([null])
  })

  it('give a bill without a name to the account they have in that wallet', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    await give('nameless.csv', { trades: cloud(['2026-05'], 6, '1'), ...nameless })
    const keyOf = async (label: string | null) =>
      (await accounts()).find(({ name }) => (name?.label ?? null) === label)!.key
    await ask('accounts.say', { said: [{ key: await keyOf('139****1234'), person: { is: 'me' } }] })
    await ask('accounts.say', { said: [{ key: await keyOf(null), person: { is: 'me' } }] })
    expect((await accounts()).map(({ name, bills, assumed }) => [name?.label, bills, assumed])).toEqual([
      ['138****5608', [2], []],
      ['139****1234', [1, 3], []],
    ])
  })
})

describe('a data folder of a former version', () => {
  it('gets its accounts from the kept originals, and no person', async () => {
    const folder = temporaryFolder()
    const first = await testEngine(folder)
    const bill = (name: string, options: Partial<BillOptions>) =>
      fileOf(
        temporaryFolder(),
        name,
        writeBill({ format: 'A2', trades: cloud(monthsTo(3), 6, '1'), ...options }),
      )
    const files = [bill('mine.csv', mine), bill('wechat.csv', { format: 'W3', owner: '小雨' })]
    const paths = Object.fromEntries(files.map(({ token, path }) => [token, path]))
    await first.ask('bills.import', { tokens: files.map(({ token }) => token) }, paths)
    const before = await first.ask('subscriptions.overview', {})
    const opened = await openStore(folder)
    if (!opened.ok) throw new Error(opened.problem)
    opened.db.exec('UPDATE source SET parts = NULL')
    opened.db.close()
    const again = await testEngine(folder)
    const listed = await again.ask('accounts.list', {})
    expect(
      listed.ok && listed.value.accounts.map(({ name, person }) => [name?.label, name?.holder, person]),
    ).toEqual([
      ['139****1234', '陈晓雨', null],
      ['小雨', null, null],
    ])
    expect(await again.ask('subscriptions.overview', {})).toEqual(before)
  })
})

describe('cases', () => {
  const both = [...cloud(monthsTo(3), 6, '1'), ...cloud(monthsTo(3), 12, '2')].map(({ tradeNo = '' }) => ({
    wallet: 'alipay' as const,
    tradeNo,
  }))

  it('are begun for each person on their own', async () => {
    const { ask, give } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    const first = await ask('claims.start', { charges: both })
    expect([first.charges.length, first.alsoStarted.length, first.payers.length]).toEqual([3, 1, 1])
  })

  it('over two people’s charges write nothing until they are split, answers and days copied', async () => {
    const { ask, give, accounts } = await app()
    const all = [...cloud(monthsTo(3), 6, '1'), ...cloud(monthsTo(2), 12, '2')]
    // Before accounts were told apart, all of it lay in bills that named nobody.
    await give('all.csv', { trades: all, ...nameless })
    const old = await ask('claims.start', { charges: both })
    await ask('claims.answer', { id: old.id, question: 'payer', answer: 'self' })
    await ask('claims.noteStep', { id: old.id, channel: '12315', step: 'filed', on: '2026-11-02' })
    await ask('bills.remove', { ids: [1] })
    await give('mine.csv', { trades: all.slice(0, 3), ...mine })
    await give('hers.csv', { trades: all.slice(3), ...hers })
    expect(await accounts()).toHaveLength(2)
    const before = await ask('claims.open', { id: old.id })
    expect(before.payers.map(({ account, charges }) => [account?.name?.label, charges])).toEqual([
      ['139****1234', 3],
      ['138****5608', 2],
    ])
    expect(await ask('claims.list', {})).toHaveLength(1)
    const after = await ask('claims.split', { id: old.id })
    expect(after.charges).toHaveLength(3)
    expect(after.payers).toHaveLength(1)
    const cases = await ask('claims.list', {})
    const other = await ask('claims.open', { id: cases.find(({ id }) => id !== old.id)!.id })
    expect(other.charges).toHaveLength(2)
    for (const view of [after, other]) {
      expect(view.questions.find(({ id }) => id === 'payer')?.answer).toBe('self')
      expect(JSON.stringify(view.channels)).toContain('2026-11-02')
    }
  })

  it('know a person’s full name once one of their papers asked for it', async () => {
    const { ask, give, accounts } = await app()
    await give('mine.csv', { trades: cloud(monthsTo(3), 6, '1'), ...mine })
    await give('hers.csv', { trades: cloud(monthsTo(3), 12, '2'), ...hers })
    const keyOf = async (label: string) => (await accounts()).find(({ name }) => name?.label === label)!.key
    await ask('accounts.say', {
      said: [
        { key: await keyOf('139****1234'), person: { is: 'me' } },
        { key: await keyOf('138****5608'), person: { is: 'mother' } },
      ],
    })
    const nameIn = (view: Output<'claims.open'>) =>
      view.questions.find(({ id }) => id === 'name')?.answer ?? null
    const first = await ask('claims.start', { charges: both.slice(0, 1) })
    expect(nameIn(await ask('claims.answer', { id: first.id, question: 'name', answer: '陈晓雨' }))).toBe(
      '陈晓雨',
    )
    expect(nameIn(await ask('claims.start', { charges: both.slice(1, 2) }))).toBe('陈晓雨')
    expect(nameIn(await ask('claims.start', { charges: both.slice(3, 4) }))).toBeNull()
  })
})

it('nobody is asked whose the accounts of the samples are', async () => {
  const { ask, accounts } = await app()
  await ask('bills.importSamples', {})
  const all = await accounts()
  expect(all.map(({ wallet, person }) => `${wallet} ${person?.is}`).sort()).toEqual([
    'alipay me',
    'alipay mother',
    'wechat me',
  ])
  expect(
    new Set((await ask('subscriptions.overview', {})).subscriptions.map(one => one.owner.key)).size,
  ).toBe(2)
})
