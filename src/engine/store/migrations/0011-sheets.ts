import type { Database } from 'better-sqlite3'

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
