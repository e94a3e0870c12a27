import type { Database } from 'better-sqlite3'

/** Letters that a person put in their own words, each with the app's wording that it stands in place of. */
export function ownWordings(db: Database): void {
  db.exec(`
    CREATE TABLE own_wording (
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      letter TEXT NOT NULL,
      text TEXT NOT NULL,
      over_text TEXT NOT NULL,
      written_at TEXT NOT NULL,
      PRIMARY KEY (case_id, letter)
    ) STRICT;
  `)
}
