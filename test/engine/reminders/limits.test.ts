import { expect, test } from 'vitest'
import type { LimitView, NamedTarget, NoteView } from '../../../src/contract/reminders.ts'
import type { ServiceId } from '../../../src/core/catalogue/service.ts'
import type { AlertFacts } from '../../../src/i18n/present/alert.ts'
import { camera, cloud, started } from '../import/bills-over-time.ts'

interface List {
  targets: NamedTarget[]
  limits: LimitView[]
  notes: NoteView[]
}

const spring = ['2026-01-09', '2026-02-09', '2026-03-09', '2026-04-09'].flatMap(date => [
  cloud(date),
  camera(date),
])

async function limited() {
  const test = await started()
  await test.bring('春.csv', spring, '2026-01-01', '2026-04-30')
  const list = () => test.ask<List>('reminders.limits')
  const { targets } = await list()
  const target = (service: ServiceId) => targets.find(({ name }) => name?.service === service)?.target
  return { ...test, list, targets, target }
}

test('everything and each renewal can have a limit, and the sum tells whether it is passed', async () => {
  const { ask, list, targets, target } = await limited()
  expect(targets.map(({ name }) => name?.service)).toEqual([undefined, 'mi-home-camera', 'mi-cloud'])
  await ask('reminders.addLimit', { target: { kind: 'all' }, per: 'month', fen: 1000 })
  await ask('reminders.addLimit', { target: target('mi-cloud'), per: 'year', fen: 100_000 })
  expect((await list()).limits).toMatchObject([
    { per: 'month', fen: 1000, period: '2026-04', spentFen: 1500, name: null },
    { per: 'year', fen: 100_000, period: '2026', spentFen: 2400, comingFen: 4800, over: [] },
  ])
  expect((await list()).limits[0]?.over.map(({ period }) => period)).toEqual([
    '2026-04',
    '2026-03',
    '2026-02',
    '2026-01',
  ])
})

test('a second limit for the same replaces the first, by whichever charge it is named', async () => {
  const { ask, at, list, target, bring } = await limited()
  const first = target('mi-cloud')
  await ask('reminders.addLimit', { target: first, per: 'month', fen: 500 })
  at('2026-06-01T10:00:00')
  await bring('五月.csv', [cloud('2026-05-09'), camera('2026-05-09')], '2026-05-01', '2026-05-31')
  const again = (await list()).targets.find(({ name }) => name?.service === 'mi-cloud')
  expect(again?.target).not.toEqual(first)
  await ask('reminders.addLimit', { target: again?.target, per: 'month', fen: 700 })
  await ask('reminders.addLimit', { target: again?.target, per: 'year', fen: 9000 })
  expect((await list()).limits.map(({ per, fen }) => [per, fen])).toEqual([
    ['month', 700],
    ['year', 9000],
  ])
})

test('is removed by its id; one that is not there, and a charge nobody knows, are refused', async () => {
  const { ask, list, engine } = await limited()
  const { id } = await ask<{ id: number }>('reminders.addLimit', {
    target: { kind: 'all' },
    per: 'month',
    fen: 1,
  })
  await ask('reminders.removeLimit', { id })
  expect((await list()).limits).toEqual([])
  const refused = { ok: false, failure: { code: 'not-found' } }
  expect(await engine.handle('reminders.removeLimit', { id }, new Map())).toEqual(refused)
  expect(await engine.handle('reminders.removeNote', { id: 9 }, new Map())).toEqual(refused)
  const target = { kind: 'subscription', charge: { wallet: 'alipay', tradeNo: '404' } }
  expect(await engine.handle('reminders.addLimit', { target, per: 'month', fen: 1 }, new Map())).toEqual(
    refused,
  )
  const note = { target, note: '还用不用', daysBefore: 3 }
  expect(await engine.handle('reminders.addNote', note, new Map())).toEqual(refused)
})

test('a limit outlives the bills it was set for', async () => {
  const { ask, list, target, engine } = await limited()
  await ask('reminders.addLimit', { target: target('mi-cloud'), per: 'month', fen: 500 })
  const { sources } = await ask<{ sources: { id: number }[] }>('bills.list')
  await engine.handle('bills.remove', { ids: sources.map(({ id }) => id) }, new Map())
  expect((await list()).limits).toMatchObject([{ name: null, wallet: null, spentFen: 0, over: [] }])
})

test('a note comes with the alert, and as early as it asks for', async () => {
  const { ask, list, target, at } = await limited()
  await ask('reminders.addNote', { target: target('mi-home-camera'), note: ' 问问还用不用 ', daysBefore: 7 })
  expect((await list()).notes).toMatchObject([{ note: '问问还用不用', daysBefore: 7, wallet: 'alipay' }])
  at('2026-05-03T10:00:00')
  expect(await ask<AlertFacts[]>('reminders.alerts', { daysBefore: 1 })).toMatchObject([
    { name: { service: 'mi-home-camera' }, notes: ['问问还用不用'], day: '2026-05-09' },
  ])
  const [note] = (await list()).notes
  await ask('reminders.removeNote', { id: note?.id })
  expect(await ask<AlertFacts[]>('reminders.alerts', { daysBefore: 1 })).toEqual([])
})

test('a service with two renewals can have a limit of its own', async () => {
  const { bring, ask } = await started()
  const larger = { ...cloud('2026-01-20'), fen: 2100, goods: '小米云服务200GB-连续包月' }
  const second = ['2026-01-20', '2026-02-20', '2026-03-20'].map(date => ({
    ...larger,
    at: `${date} 10:00:00`,
  }))
  await bring('春.csv', [...spring.filter(({ fen }) => fen === 600), ...second], '2026-01-01', '2026-04-30')
  const { targets } = await ask<List>('reminders.limits')
  expect(targets.map(({ target }) => target.kind)).toEqual(['all', 'service', 'subscription', 'subscription'])
  await ask('reminders.addLimit', {
    target: { kind: 'service', service: 'mi-cloud' },
    per: 'month',
    fen: 2000,
  })
  const { limits } = await ask<List>('reminders.limits')
  expect(limits[0]?.over[0]).toEqual({ period: '2026-03', fen: 2700 })
})
