/** Does something after changes were made, without being in the way of who is making them. */
export interface QuietSchedule {
  changed(): void
  stop(): void
}

/** So long after the last change it is done. */
const quietMs = 30_000
/** For a person who goes on and on, at the latest after this. */
const longestMs = 10 * 60_000

/** `work` is called once for any number of changes, and never while it is under way. */
export function quietSchedule(work: () => Promise<unknown>): QuietSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null
  let isRunning = false

  function wait(): void {
    // Not the time of day, which may be set back meanwhile.
    const now = performance.now()
    waitingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void run(), Math.min(quietMs, Math.max(0, waitingSince + longestMs - now)))
  }

  async function run(): Promise<void> {
    if (isRunning) return wait()
    isRunning = true
    waitingSince = null
    await work().catch(() => {})
    isRunning = false
  }

  return {
    changed: wait,
    stop: () => clearTimeout(timer),
  }
}
