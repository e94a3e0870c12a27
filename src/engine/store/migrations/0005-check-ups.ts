import type { Database } from 'better-sqlite3'

/** When the person finished going through what changed, and which bills had been seen by then, by their hashes. */
export function checkUps(db: Database): void {
  db.exec(`
    CREATE TABLE check_up (id INTEGER PRIMARY KEY, finished_at TEXT NOT NULL) STRICT;
    CREATE TABLE check_up_source (
      check_up_id INTEGER NOT NULL REFERENCES check_up (id) ON DELETE CASCADE,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (check_up_id, sha256)
    ) STRICT;
  `)
}
