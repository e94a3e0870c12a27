import { dayOfTime, type WallTime } from '../../core/base/calendar.ts'

/** How late the window may be with a new day; a computer that slept tells of it as soon after waking. */
const lookEveryMs = 60_000

/** Says that a new day has begun, as long as the app runs: what is told of days is asked for anew then. */
export function newDays(now: () => WallTime, begun: () => void): { stop(): void } {
  let today = dayOfTime(now())
  const timer = setInterval(() => {
    const day = dayOfTime(now())
    if (day === today) return
    today = day
    begun()
  }, lookEveryMs)
  return { stop: () => clearInterval(timer) }
}
