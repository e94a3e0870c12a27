import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ok } from '../../../src/contract/reply.ts'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import type { RenewalAlert } from '../../../src/core/reminders/alert.ts'
import type { AlertFacts } from '../../../src/i18n/present/alert.ts'
import { type AlertPorts, alertSchedule } from '../../../src/main/reminders/alert-schedule.ts'
import { cloudCharge as cloud } from '../../fixture/alerts.ts'

const minute = 60_000
const shanghaiOffsetMs = 8 * 60 * minute

const camera: RenewalAlert = { ...cloud, uid: 'charge-camera', subscriptionId: 'camera' }
const off: RenewalAlert = { ...cloud, uid: 'verify-tv', kind: 'verify', subscriptionId: 'tv', fen: null }

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-04-06T02:00:00Z') }))
afterEach(() => vi.useRealTimers())

function scheduled(over: Partial<AlertPorts> = {}) {
  const markedShown = new Set<string>()
  const shown: { title: string; click: () => void }[] = []
  const opened: string[][] = []
  const pending: AlertFacts[] = []
  const due = vi.fn(async () => ok(pending.filter(({ uid }) => !markedShown.has(uid))))
  const schedule = alertSchedule({
    now: () => new Date(Date.now() + shanghaiOffsetMs).toISOString().slice(0, 19) as WallTime,
    settings: () => ({ on: true, daysBefore: 3, named: false }),
    due,
    markShown: async uids => {
      for (const uid of uids) markedShown.add(uid)
    },
    text: alerts => ({ title: alerts.map(({ uid }) => uid).join(' '), body: '' }),
    show: async ({ title }, click) => {
      shown.push({ title, click })
      return true
    },
    open: alerts => opened.push(alerts.map(({ uid }) => uid)),
    ...over,
  })
  return {
    schedule,
    shown,
    opened,
    pending,
    due,
    markedShown,
    titles: () => shown.map(({ title }) => title),
  }
}

it('tells each alert once, those of one kind together, and opens what it is about', async () => {
  const { schedule, pending, titles, shown, opened } = scheduled()
  pending.push(cloud, off)
  await schedule.look()
  expect(titles()).toEqual(['charge-cloud', 'verify-tv'])
  shown[1]?.click()
  pending.push(camera, { ...camera, uid: 'charge-camera-2' })
  await schedule.look()
  expect(titles().slice(2)).toEqual(['charge-camera charge-camera-2'])
  shown[2]?.click()
  expect(opened).toEqual([['verify-tv'], ['charge-camera', 'charge-camera-2']])
  schedule.stop()
})

it('looks again on a new day, by day only, and on the same day only where something changed', async () => {
  const { schedule, due } = scheduled()
  await schedule.look()
  await vi.advanceTimersByTimeAsync(8 * 60 * minute)
  expect(due).toHaveBeenCalledTimes(1)
  schedule.changed()
  await vi.advanceTimersByTimeAsync(20 * minute)
  expect(due).toHaveBeenCalledTimes(2)
  // Until 8:45 of the next day in Shanghai.
  vi.setSystemTime(Date.parse('2026-04-07T00:40:00Z'))
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(due).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(due).toHaveBeenCalledTimes(3)
  schedule.stop()
})

it('after days asleep it tells on waking, once', async () => {
  const { schedule, pending, titles } = scheduled()
  await schedule.look()
  pending.push(cloud)
  vi.setSystemTime(Date.parse('2026-04-09T03:00:00Z'))
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(titles()).toEqual(['charge-cloud'])
  await vi.advanceTimersByTimeAsync(24 * 60 * minute)
  expect(titles()).toEqual(['charge-cloud'])
  schedule.stop()
})

it('says nothing while it is off, and asks for as many days as are set', async () => {
  let on = false
  const { schedule, due, titles, pending } = scheduled({
    settings: () => ({ on, daysBefore: 7, named: true }),
  })
  pending.push(cloud)
  await schedule.look()
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(due).not.toHaveBeenCalled()
  on = true
  await schedule.look()
  expect(due).toHaveBeenCalledWith(7)
  expect(titles()).toEqual(['charge-cloud'])
  schedule.stop()
})

it('what the system could not show is not marked as shown, nor what the engine did not answer', async () => {
  const { schedule, markedShown, pending, due } = scheduled({ show: async () => false })
  pending.push(cloud)
  await schedule.look()
  expect(markedShown.size).toBe(0)
  due.mockResolvedValueOnce({ ok: false, failure: { code: 'engine-died' } } as never)
  vi.setSystemTime(Date.parse('2026-04-07T02:00:00Z'))
  await vi.advanceTimersByTimeAsync(15 * minute)
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(due).toHaveBeenCalledTimes(3)
  schedule.stop()
})

it('what the system could not show is tried again on the same day, until it is shown', async () => {
  let isThere = false
  const tried: string[] = []
  const { schedule, pending, markedShown } = scheduled({
    show: async ({ title }) => {
      tried.push(title)
      return isThere
    },
  })
  pending.push(cloud)
  await schedule.look()
  isThere = true
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(tried).toEqual(['charge-cloud', 'charge-cloud'])
  expect([...markedShown]).toEqual(['charge-cloud'])
  schedule.stop()
})

it('stops', async () => {
  const { schedule, due } = scheduled()
  schedule.stop()
  await vi.advanceTimersByTimeAsync(48 * 60 * minute)
  expect(due).not.toHaveBeenCalled()
})
