import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { newDays } from '../../../src/main/reminders/new-days.ts'

const minute = 60_000
const shanghaiOffsetMs = 8 * 60 * minute
const now = () => new Date(Date.now() + shanghaiOffsetMs).toISOString().slice(0, 19) as WallTime

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-04-06T15:50:00Z') }))
afterEach(() => vi.useRealTimers())

it('tells each new day of Shanghai once, after a sleep of days as well, and stops', async () => {
  const begun = vi.fn()
  const days = newDays(now, begun)
  await vi.advanceTimersByTimeAsync(9 * minute)
  expect(begun).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(begun).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(begun).toHaveBeenCalledTimes(1)
  vi.setSystemTime(Date.parse('2026-04-11T02:00:00Z'))
  await vi.advanceTimersByTimeAsync(minute)
  expect(begun).toHaveBeenCalledTimes(2)
  days.stop()
  await vi.advanceTimersByTimeAsync(48 * 60 * minute)
  expect(begun).toHaveBeenCalledTimes(2)
})
