import type { Database } from 'better-sqlite3'

/**
 * Files a person added to a case as evidence: only told of here, their bytes are kept under their hash as bills are.
 * A redacted copy names the original it was made from and goes with it.
 */
export function attachments(db: Database): void {
  db.exec(`
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      evidence TEXT NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      kept_at TEXT NOT NULL,
      covers INTEGER REFERENCES attachment (id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX attachment_case ON attachment (case_id, id);
    CREATE INDEX attachment_covers ON attachment (covers);
  `)
}
