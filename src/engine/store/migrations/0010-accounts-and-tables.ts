import type { Database } from 'better-sqlite3'

/**
 * Whose a bill is, as it prints it, and the days that its tables cover: JSON of `BillPart`s. Bills stored before are read
 * again for it, from their kept originals, when the store is next served: null until then.
 */
export function accountsAndTables(db: Database): void {
  db.exec('ALTER TABLE source ADD COLUMN parts TEXT')
}
