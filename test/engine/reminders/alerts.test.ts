import { expect, test } from 'vitest'
import type { CancelPlan } from '../../../src/contract/cancellation.ts'
import type { AlertFacts } from '../../../src/i18n/present/alert.ts'
import { cloud, started } from '../import/bills-over-time.ts'

const spring = ['2026-01-09', '2026-02-09', '2026-03-09', '2026-04-09'].map(day => cloud(day))

async function alerted() {
  const test = await started()
  await test.bring('春.csv', spring, '2026-01-01', '2026-04-30')
  return { ...test, due: (daysBefore = 3) => test.ask<AlertFacts[]>('reminders.alerts', { daysBefore }) }
}

test('a running renewal is told of some days before its charge, once, and again the month after', async () => {
  const { due, at, ask } = await alerted()
  expect(await due()).toEqual([])
  expect(await due(7)).toMatchObject([{ kind: 'charge', day: '2026-05-09' }])
  at('2026-05-06T00:00:00')
  const [alert] = await due()
  expect(alert).toMatchObject({ kind: 'charge', day: '2026-05-09', fen: 600, wallet: 'alipay' })
  await ask('reminders.markShown', { uids: [alert?.uid, alert?.uid] })
  expect(await due()).toEqual([])
  at('2026-06-07T10:00:00')
  expect(await due()).toMatchObject([{ day: '2026-06-09', assumed: true }, { kind: 'check-up' }])
})

test('a bill that came later does not make it be told again', async () => {
  const { due, at, ask, bring } = await alerted()
  at('2026-05-07T10:00:00')
  await ask('reminders.markShown', { uids: (await due()).map(({ uid }) => uid) })
  await bring(
    '五月初.csv',
    [{ ...cloud('2026-05-02'), counterparty: '街角便利店', goods: '面包' }],
    '2026-05-01',
    '2026-05-06',
  )
  expect(await due()).toEqual([])
})

test('one that is off is told of when its window is over, and not where a bill showed it already', async () => {
  const { due, at, ask, bring } = await alerted()
  const { plans } = await ask<{ plans: CancelPlan[] }>('cancellation.plans')
  for (const step of ['merchant', 'wallet'])
    await ask('cancellation.mark', { charge: plans[0]?.charge, step, state: 'done' })
  at('2026-05-09T10:00:00')
  expect(await due(7)).toEqual([])
  at('2026-05-19T10:00:00')
  expect(await due()).toMatchObject([{ kind: 'verify', day: '2026-05-19', fen: null }])
  at('2026-06-01T10:00:00')
  await bring(
    '五月.csv',
    [{ ...cloud('2026-05-02'), counterparty: '街角便利店', goods: '面包' }],
    '2026-05-01',
    '2026-05-31',
  )
  expect(await due()).toEqual([])
})

test('old bills are told of once a month', async () => {
  const { due, at, ask } = await alerted()
  at('2026-06-04T10:00:00')
  expect((await due()).map(({ kind }) => kind)).toEqual([])
  at('2026-06-05T10:00:00')
  const [old] = await due(1)
  expect(old).toEqual({ kind: 'check-up', uid: 'check-up-2026-06', day: '2026-04-30' })
  await ask('reminders.markShown', { uids: [old?.uid] })
  expect(await due(1)).toEqual([])
})

test('the sample bills are never told of', async () => {
  const { ask, at } = await started()
  await ask('bills.importSamples')
  at('2027-06-05T10:00:00')
  expect(await ask('reminders.alerts', { daysBefore: 7 })).toEqual([])
})
