import type { Database } from 'better-sqlite3'
import { openMemoryStore } from './open.ts'

/** SQLite makes these for itself, and only where they are needed. */
const ofSqlite = new Set(['sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'])

interface SchemaEntry {
  type: string
  name: string
  table: string
  sql: string | null
}

/**
 * Whether a database of the newest version has the tables, indexes, triggers and views of the app, word for word, and
 * no others: a trigger that a stranger added would change bills unseen.
 */
export function hasOwnSchema(db: Database): boolean {
  const own = openMemoryStore()
  try {
    return JSON.stringify(partsOf(db)) === JSON.stringify(partsOf(own))
  } finally {
    own.close()
  }
}

function partsOf(db: Database): SchemaEntry[] {
  return db
    .prepare<[], SchemaEntry>(
      'SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name',
    )
    .all()
    .filter(({ type, name }) => type !== 'table' || !ofSqlite.has(name))
}
