import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requests } from '../../../src/contract/requests.ts'
import { day, dayOfTime, type Period, type WallTime } from '../../../src/core/base/calendar.ts'
import type { TradeKey } from '../../../src/core/bills/transaction.ts'
import { cancelledByMarks, type StepId, type StepState } from '../../../src/core/cancellation/step-mark.ts'
import type { Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import type { EngineContext } from '../../../src/engine/context.ts'
import type { AccountBills } from '../../../src/engine/store/account-bills.ts'
import { openStore } from '../../../src/engine/store/open.ts'
import { allDecisions, insertDecision, marksByCharge } from '../../../src/engine/store/said.ts'
import { lazySnapshot, type Snapshot } from '../../../src/engine/subscriptions/snapshot.ts'
import { charge, subscription } from '../../core/cancellation/subscription-fixture.ts'

const paid = ['2026-01-09', '2026-02-09', '2026-03-09'].map(date => charge(date))
const late = charge('2026-04-09T10:15:00')

/** What a test says of bills and decisions; the rest of a snapshot is empty. */
type Found = Pick<Snapshot, 'subscriptions' | 'accounts' | 'decisions'>

let folder: string
let db: Database
let now: WallTime
let notices: string[]
let found: Found

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xucha-cancel-'))
  db = await opened()
  now = '2026-04-01T21:08:00' as WallTime
  notices = []
  found = bills([subscription(paid)], '2026-03-31')
})

afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(): Promise<Database> {
  const store = await openStore(folder)
  if (!store.ok) throw new Error(store.problem)
  return store.db
}

function bills(subscriptions: Subscription[], to: string): Found {
  return {
    subscriptions,
    accounts: [accountWith({ from: day('2026-01-01'), to: day(to) })],
    decisions: [],
  }
}

function accountWith(period: Period): AccountBills {
  const account = { key: 'alipay:lin/', wallet: 'alipay', name: null, marks: [], person: null } as const
  return {
    account: { ...account, bills: [], assumed: [], sample: false },
    sources: [],
    coverage: [period],
    proof: [period],
  }
}

function snapshotOf(): Snapshot {
  const { subscriptions, accounts, decisions } = found
  const inputs = {
    asOf: dayOfTime(now),
    sources: [],
    coverage: { alipay: [], wechat: [] },
    accounts,
    paidFrom: new Map(),
    foreign: new Map(),
    rules: [],
    decisions,
    decided: { decisions, cancellations: [] },
  }
  return lazySnapshot(inputs, {
    detection: () => ({ subscriptions: [...subscriptions], otherCharges: [], possible: [] }),
    unmatched: () => [],
    others: () => [],
  })
}

function handlers() {
  const ctx: EngineContext = {
    db,
    dataFolder: folder,
    version: '0.0.0',
    resourcesFolder: '',
    now: () => now,
    language: () => 'zh',
    notify: name => notices.push(name),
  }
  return cancellationUseCases(ctx, snapshotOf)
}

async function plans() {
  const answer = await handlers()['cancellation.plans']({})
  if (!answer.ok) throw new Error(answer.failure.code)
  return requests['cancellation.plans'].output.parse(answer.value)
}

async function onlyPlan() {
  const [plan] = (await plans()).plans
  if (!plan) throw new Error('no plan')
  return plan
}

function keyOf(of = paid.at(-1)): TradeKey {
  return { wallet: 'alipay', tradeNo: of?.charge.tradeNo ?? '' }
}

async function mark(step: StepId, state: StepState, at?: string, of?: TradeKey) {
  const input = requests['cancellation.mark'].input.parse({
    charge: of ?? keyOf(),
    step,
    state,
    ...(at && { at }),
  })
  return handlers()['cancellation.mark'](input)
}

test('every subscription has a plan with a message in its charges’ numbers', async () => {
  const answer = await plans()
  expect(answer.plans).toHaveLength(1)
  expect(answer.plans[0]?.message).toContain(keyOf().tradeNo)
})

test('a tick survives a restart and a new import', async () => {
  expect(await mark('wallet', 'done')).toEqual({ ok: true, value: null })
  expect(notices).toEqual(['store.changed'])
  db.close()
  db = await opened()
  expect((await onlyPlan()).steps[1]).toMatchObject({ state: 'done', at: '2026-04-01T21:08:00+08:00' })
  found = bills([subscription([charge('2025-12-09'), ...paid, late])], '2026-04-30')
  expect((await onlyPlan()).steps[1]).toMatchObject({ state: 'done', at: '2026-04-01T21:08:00+08:00' })
})

test('is named by any charge of the subscription', async () => {
  await mark('merchant', 'not-found', undefined, keyOf(paid[0]))
  expect((await onlyPlan()).steps[0]?.state).toBe('not-found')
})

test('is taken back word by word, so that what was said before a late charge is not lost', async () => {
  await mark('wallet', 'done')
  found = bills([subscription([...paid, late])], '2026-04-30')
  now = '2026-05-01T09:00:00' as WallTime
  await mark('wallet', 'done')
  await mark('wallet', 'todo')
  expect((await onlyPlan()).steps[1]).toMatchObject({ state: 'done', at: '2026-04-01T21:08:00+08:00' })
  expect((await onlyPlan()).chargedAnyway).toHaveLength(1)
  await mark('wallet', 'todo')
  expect((await onlyPlan()).steps[1]).toMatchObject({ state: 'todo', at: null })
  expect(marksByCharge(db)).toEqual(new Map())
})

test('switched off everywhere: a silent bill proves it', async () => {
  await mark('merchant', 'done')
  await mark('wallet', 'done')
  const waiting = await plans()
  expect(waiting.plans[0]?.stage).toBe('waiting')
  expect(waiting.reminders).toMatchObject([{ kind: 'verify', day: '2026-04-19' }])
  found = bills([subscription(paid)], '2026-04-30')
  expect(await onlyPlan()).toMatchObject({
    stage: 'verified',
    verified: { from: '2026-04-04', to: '2026-04-18' },
  })
})

test('switched off everywhere: a bill with a charge shows both times, also after the second try', async () => {
  await mark('merchant', 'done')
  await mark('wallet', 'done')
  found = bills([subscription([...paid, late])], '2026-04-30')
  now = '2026-05-01T09:00:00' as WallTime
  const both = { closedAt: '2026-04-01T21:08:00+08:00', paidAt: '2026-04-09T10:15:00+08:00' }
  expect(await onlyPlan()).toMatchObject({ stage: 'charged', chargedAnyway: [both] })
  await mark('merchant', 'done')
  await mark('wallet', 'done')
  expect(await onlyPlan()).toMatchObject({ stage: 'waiting', chargedAnyway: [both] })
})

test('keeps the moment it was really done, never one to come', async () => {
  await mark('wallet', 'done', '2026-03-20T08:00:00')
  expect((await onlyPlan()).steps[1]?.at).toBe('2026-03-20T08:00:00+08:00')
  await mark('wallet', 'done', '2027-01-01T00:00:00')
  expect((await onlyPlan()).steps[1]?.at).toBe('2026-04-01T21:08:00+08:00')
})

test('a day stated as a decision is taken back with a step', async () => {
  const on = day('2026-03-15')
  const decision = { kind: 'cancelled' as const, charges: [keyOf()], on }
  const id = insertDecision(db, decision, now)
  found = { ...bills([subscription(paid)], '2026-03-31'), decisions: [{ id, ...decision }] }
  expect((await onlyPlan()).progress).toEqual({ done: 2, total: 3 })
  await mark('merchant', 'todo')
  expect(allDecisions(db)).toEqual([])
})

test('a day stated as a decision counts', async () => {
  found = {
    ...bills([subscription(paid)], '2026-04-30'),
    decisions: [{ id: 1, kind: 'cancelled', charges: [keyOf(paid[1])], on: day('2026-03-15') }],
  }
  expect((await onlyPlan()).stage).toBe('verified')
})

test('refuses a charge or a step that is not there, and keeps nothing', async () => {
  const nothing = { ok: false, failure: { code: 'not-found' } }
  expect(await mark('wallet', 'done', undefined, { wallet: 'alipay', tradeNo: '404' })).toEqual(nothing)
  const moon = { charge: keyOf(), step: 'moon', state: 'done' }
  expect(requests['cancellation.mark'].input.safeParse(moon).success).toBe(false)
  expect(marksByCharge(db)).toEqual(new Map())
})

test('tells detection of a renewal that is off on both sides, and of none that is half done', async () => {
  await mark('wallet', 'done')
  expect(cancelledByMarks(marksByCharge(db).values())).toEqual([])
  now = '2026-04-02T08:00:00' as WallTime
  await mark('merchant', 'absent')
  expect(cancelledByMarks(marksByCharge(db).values())).toEqual([
    { kind: 'cancelled', charges: [keyOf()], on: '2026-04-01' },
  ])
  await mark('wallet', 'todo')
  expect(cancelledByMarks(marksByCharge(db).values())).toEqual([])
})
