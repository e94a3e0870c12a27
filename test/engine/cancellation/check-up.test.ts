import { expect, test } from 'vitest'
import { type FixtureTrade, numbered } from '../../fixture/trade.ts'
import { camera, cloud, started } from '../import/bills-over-time.ts'

const spring = ['2026-01-09', '2026-02-09', '2026-03-09', '2026-04-09'].map(day => cloud(day))

test('without a bill there is nothing to compare', async () => {
  const { look } = await started()
  expect(await look()).toEqual({
    since: null,
    bills: [],
    changes: [],
    shownTo: { alipay: null, wechat: null },
  })
})

test('the bills of the first day are where it starts; a later one is compared with them', async () => {
  const { bring, look, at } = await started()
  await bring('春.csv', spring, '2026-01-01', '2026-04-30')
  expect(await look()).toMatchObject({ since: { day: '2026-05-02', checkUp: null }, bills: [], changes: [] })
  at('2026-06-03T20:00:00')
  await bring('五月.csv', [cloud('2026-05-09'), camera('2026-05-20')], '2026-05-01', '2026-05-31')
  const view = await look()
  expect(view.bills).toEqual([{ name: '五月.csv', wallet: 'alipay', from: '2026-05-01', to: '2026-05-31' }])
  expect(view.changes.map(({ facts }) => facts.kind)).toEqual(['fresh', 'went-on'])
  expect(view.changes[0]).toMatchObject({
    name: { service: 'mi-home-camera' },
    facts: { fen: 900, from: '2026-05-20' },
    charges: [{ wallet: 'alipay' }],
  })
  expect(view.shownTo).toEqual({ alipay: '2026-05-31', wechat: null })
})

test('a finished check-up is where the next one starts, and can be taken back', async () => {
  const { bring, look, kinds, ask, at } = await started()
  await bring('春.csv', spring, '2026-01-01', '2026-04-30')
  at('2026-06-03T20:00:00')
  await bring('五月.csv', [cloud('2026-05-09')], '2026-05-01', '2026-05-31')
  const { id } = await ask<{ id: number }>('cancellation.finishCheckUp')
  expect(await look()).toMatchObject({ since: { day: '2026-06-03', checkUp: id }, bills: [], changes: [] })
  await ask('cancellation.undoCheckUp', { id })
  expect(await kinds()).toEqual(['went-on'])
  const again = await ask<{ id: number }>('cancellation.finishCheckUp')
  at('2026-07-02T20:00:00')
  await bring('六月.csv', [cloud('2026-06-09', 900), cloud('2026-06-10', 900)], '2026-06-01', '2026-06-30')
  expect((await look()).since).toEqual({ day: '2026-06-03', checkUp: again.id })
  expect((await look()).bills.map(({ name }) => name)).toEqual(['六月.csv'])
})

test('one that is not there can not be taken back', async () => {
  const { engine } = await started()
  expect(await engine.handle('cancellation.undoCheckUp', { id: 4 }, new Map())).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  })
})

test('a bill removed and brought again is not a new one; an older bill brought late makes nothing new', async () => {
  const { bring, kinds, look, ask, engine, at } = await started()
  await bring('春.csv', spring.slice(2), '2026-03-01', '2026-04-30')
  at('2026-06-03T20:00:00')
  await bring('五月.csv', [cloud('2026-05-09')], '2026-05-01', '2026-05-31')
  await ask('cancellation.finishCheckUp')
  const { sources } = await ask<{ sources: { id: number }[] }>('bills.list')
  await engine.handle('bills.remove', { ids: [sources.at(-1)?.id] }, new Map())
  await bring('五月.csv', [cloud('2026-05-09')], '2026-05-01', '2026-05-31')
  expect((await look()).bills).toEqual([])
  await bring('年初.csv', spring.slice(0, 2), '2026-01-01', '2026-02-28')
  expect((await look()).bills).toHaveLength(1)
  expect(await kinds()).toEqual([])
})

test('where no bill of the last check-up is left, the bills of the first day count again', async () => {
  const { bring, look, ask, engine, at } = await started()
  await bring('春.csv', spring, '2026-01-01', '2026-04-30')
  await ask('cancellation.finishCheckUp')
  const { sources } = await ask<{ sources: { id: number }[] }>('bills.list')
  await engine.handle('bills.remove', { ids: sources.map(({ id }) => id) }, new Map())
  at('2026-06-03T20:00:00')
  await bring('五月.csv', [cloud('2026-05-09')], '2026-05-01', '2026-05-31')
  expect(await look()).toMatchObject({ since: { day: '2026-06-03', checkUp: null }, bills: [], changes: [] })
})

test('switched off: the next bill tells that it worked, or what it charged all the same', async () => {
  for (const [trades, kind] of [
    [[camera('2026-05-21')], 'verified'],
    [[cloud('2026-05-09')], 'charged-anyway'],
  ] as const) {
    const { bring, look, ask, at } = await started()
    await bring('春.csv', spring, '2026-01-01', '2026-04-30')
    const { plans } = await ask<{ plans: { charge: object }[] }>('cancellation.plans')
    for (const step of ['merchant', 'wallet'])
      await ask('cancellation.mark', { charge: plans[0]?.charge, step, state: 'done' })
    await ask('cancellation.finishCheckUp')
    at('2026-06-03T20:00:00')
    await bring('五月.csv', trades, '2026-05-01', '2026-05-31')
    const change = (await look()).changes.find(({ facts }) => facts.kind === kind)
    expect(change?.facts).toMatchObject(
      kind === 'verified'
        ? { silent: { from: '2026-05-04', to: '2026-05-18' } }
        : {
            late: [
              {
                closedAt: '2026-05-02T09:00:00+08:00',
                step: 'wallet',
                paidAt: '2026-05-09T08:31:12+08:00',
                fen: 600,
              },
            ],
          },
    )
    expect(change?.charges).toHaveLength(kind === 'verified' ? 0 : 1)
  }
})

test('sample bills beside one’s own change nothing', async () => {
  const { bring, ask, kinds, look, at } = await started()
  await ask('bills.importSamples')
  expect((await look()).bills).toEqual([])
  at('2026-05-03T09:00:00')
  await bring('春.csv', spring, '2026-01-01', '2026-04-30')
  expect(await look()).toMatchObject({ since: { day: '2026-05-03' }, bills: [] })
  at('2026-06-03T20:00:00')
  await bring('五月.csv', [cloud('2026-05-09'), camera('2026-05-20')], '2026-05-01', '2026-05-31')
  expect(await kinds()).toEqual(['fresh', 'went-on'])
})

test('a bill that tells the earlier months again changes nothing but what is new in it', async () => {
  const { bring, look, at } = await started()
  await bring('春.csv', spring, '2026-01-01', '2026-04-30')
  at('2026-06-03T20:00:00')
  const refund: FixtureTrade = {
    at: '2026-05-20 10:00:00',
    counterparty: '小米科技有限责任公司',
    goods: '退款-小米云服务-连续包月',
    fen: 600,
    direction: 'neutral',
    status: '退款成功',
    tradeNo: `${numbered('alipay', cloud('2026-04-09')).tradeNo}_1`,
  }
  await bring('半年.csv', [...spring, cloud('2026-05-09'), refund], '2026-01-01', '2026-05-31')
  const { bills, changes } = await look()
  expect(bills.map(({ name }) => name)).toEqual(['半年.csv'])
  expect(changes).toMatchObject([
    { facts: { kind: 'refunded', fen: 600 } },
    { facts: { kind: 'went-on', fen: 600 } },
  ])
})
