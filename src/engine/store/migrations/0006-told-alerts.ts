import type { Database } from 'better-sqlite3'

/** Which alerts the computer has shown, so that each is told once. */
export function toldAlerts(db: Database): void {
  db.exec('CREATE TABLE told_alert (uid TEXT PRIMARY KEY, told_at TEXT NOT NULL) STRICT')
}
