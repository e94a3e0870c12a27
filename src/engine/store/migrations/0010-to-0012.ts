import type { Database } from 'better-sqlite3'

/**
 * Whose a bill is, as it prints it, and the days that its tables cover: JSON of `BillPart`s. Bills stored before are read
 * again for it, from their kept originals, when the store is next served: null until then.
 */
export function accountsAndTables(db: Database): void {
  db.exec('ALTER TABLE source ADD COLUMN parts TEXT')
}

/**
 * Where the sheets of a workbook begin in the count of its rows: JSON of `SheetStart`s. Workbooks stored before are read
 * again for it, from their kept originals, when the store is next served: null until then.
 */
export function sheets(db: Database): void {
  db.exec(`
    ALTER TABLE source ADD COLUMN sheets TEXT;
    UPDATE source SET sheets = '[]' WHERE encoding IS NOT NULL;
  `)
}

/** The index of texts took as much time as the rows themselves. What takes its place is filled by the next migration. */
export function identityHashes(db: Database): void {
  db.exec(`
    DROP INDEX row_identity;
    ALTER TABLE row ADD COLUMN identity_hash INTEGER NOT NULL DEFAULT 0;
  `)
}
