import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { inForce } from './log.ts'

/** That the person went through what had changed, and the bills there were then. */
export interface StoredCheckUp {
  id: number
  finishedAt: WallTime
  /** Hashes of the bills. */
  seen: ReadonlySet<string>
}

/** The one finished last; null before the first. */
export function lastCheckUp(db: Database): StoredCheckUp | null {
  const last = inForce(db, 'check-up').at(-1)
  return last ? { id: last.id, finishedAt: last.at, seen: new Set(last.payload.seen) } : null
}
