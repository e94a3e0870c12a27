import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'

/** Tells of an alert by its uid whether the person was told of it before. */
export function toldTest(db: Database): (uid: string) => boolean {
  const find = db.prepare('SELECT 1 FROM told_alert WHERE uid = ?')
  return uid => find.get(uid) !== undefined
}

/** Notes that the person was told of these, all or none; of one noted before the first time stays. */
export function noteTold(db: Database, uids: readonly string[], at: WallTime): void {
  const insert = db.prepare('INSERT OR IGNORE INTO told_alert (uid, told_at) VALUES (?, ?)')
  db.transaction(() => {
    for (const uid of uids) insert.run(uid, at)
  })()
}
