/** Makes automatic backups of what changed, without being in the way of who is changing it. */
export interface BackupSchedule {
  changed(): void
  stop(): void
}

/** So long after the last change it is made. */
const quietMs = 30_000
/** A person who goes on and on gets one at the latest after this. */
const longestMs = 10 * 60_000

/** `backUp` is called once for any number of changes, and never while it is under way. */
export function backupSchedule(backUp: () => Promise<unknown>): BackupSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null
  let isRunning = false

  function wait(): void {
    const now = Date.now()
    waitingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void run(), Math.min(quietMs, Math.max(0, waitingSince + longestMs - now)))
  }

  async function run(): Promise<void> {
    if (isRunning) return wait()
    isRunning = true
    waitingSince = null
    await backUp().catch(() => {})
    isRunning = false
  }

  return {
    changed: wait,
    stop: () => clearTimeout(timer),
  }
}
