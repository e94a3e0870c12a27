import type { WallTime } from '../core/base/calendar.ts'

const shanghaiOffsetMs = 8 * 60 * 60 * 1000

/** Now on the clock in Asia/Shanghai, whatever zone the machine is in; that clock has been UTC+8 all year since 1991. */
export function shanghaiNow(): WallTime {
  return new Date(Date.now() + shanghaiOffsetMs).toISOString().slice(0, 19) as WallTime
}
