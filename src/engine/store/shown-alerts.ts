import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'

/** Tells of an alert by its uid whether it was shown before. */
export function shownTest(db: Database): (uid: string) => boolean {
  const find = db.prepare('SELECT 1 FROM shown_alert WHERE uid = ?')
  return uid => find.get(uid) !== undefined
}

/** Notes that these were shown, all or none; of one noted before the first time stays. */
export function markShown(db: Database, uids: readonly string[], at: WallTime): void {
  const insert = db.prepare('INSERT OR IGNORE INTO shown_alert (uid, shown_at) VALUES (?, ?)')
  db.transaction(() => {
    for (const uid of uids) insert.run(uid, at)
  })()
}
