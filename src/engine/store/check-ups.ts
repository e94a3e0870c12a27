import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'

/** That the person went through what had changed, and the bills there were then. */
export interface StoredCheckUp {
  id: number
  finishedAt: WallTime
  /** Hashes of the bills. */
  seen: ReadonlySet<string>
}

export function insertCheckUp(db: Database, at: WallTime, seen: readonly string[]): number {
  return db.transaction(() => {
    const { lastInsertRowid } = db.prepare('INSERT INTO check_up (finished_at) VALUES (?)').run(at)
    const insert = db.prepare('INSERT INTO check_up_source (check_up_id, sha256) VALUES (?, ?)')
    for (const sha256 of seen) insert.run(lastInsertRowid, sha256)
    return Number(lastInsertRowid)
  })()
}

/** Returns false where there is none of that id. */
export function deleteCheckUp(db: Database, id: number): boolean {
  return db.prepare('DELETE FROM check_up WHERE id = ?').run(id).changes > 0
}

/** The one finished last; null before the first. */
export function lastCheckUp(db: Database): StoredCheckUp | null {
  const last = db
    .prepare<[], { id: number; finishedAt: WallTime }>(
      'SELECT id, finished_at AS finishedAt FROM check_up ORDER BY id DESC LIMIT 1',
    )
    .get()
  if (!last) return null
  const seen = db
    .prepare<[number], string>('SELECT sha256 FROM check_up_source WHERE check_up_id = ?')
    .pluck()
    .all(last.id)
  return { ...last, seen: new Set(seen) }
}
