import type { Database } from 'better-sqlite3'

/** The index of texts took as much time as the rows themselves. What takes its place is filled by the next migration. */
export function identityHashes(db: Database): void {
  db.exec(`
    DROP INDEX row_identity;
    ALTER TABLE row ADD COLUMN identity_hash INTEGER NOT NULL DEFAULT 0;
  `)
}
