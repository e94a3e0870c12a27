import type { Database } from 'better-sqlite3'

/**
 * Whose a bill is, as it prints it. Bills stored before are read again for it, from their kept originals, when the
 * store is next served: `account_read` is 0 until then.
 */
export function accountsAndTables(db: Database): void {
  db.exec(`
    ALTER TABLE source ADD COLUMN account_label TEXT;
    ALTER TABLE source ADD COLUMN account_holder TEXT;
    ALTER TABLE source ADD COLUMN account_read INTEGER NOT NULL DEFAULT 0;
  `)
}
