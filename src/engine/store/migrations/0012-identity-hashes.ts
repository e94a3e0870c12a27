import type { Database } from 'better-sqlite3'
import { identityHash } from '../identities.ts'

/**
 * Trades are found by a hash of their identity: an index of texts that long took as much time as the rows themselves. What
 * was told stands as it did.
 */
export function identityHashes(db: Database): void {
  db.function('identity_hash', { deterministic: true }, identity => identityHash(String(identity)))
  db.exec(`
    DROP INDEX row_identity;
    DROP TRIGGER row_never_changes;
    ALTER TABLE row ADD COLUMN identity_hash INTEGER NOT NULL DEFAULT 0;
    UPDATE row SET identity_hash = identity_hash(identity);
    CREATE INDEX row_identity ON row (identity_hash);
    CREATE TRIGGER row_never_changes BEFORE UPDATE ON row
    BEGIN SELECT RAISE(ABORT, 'imported rows are never changed'); END;
  `)
}
