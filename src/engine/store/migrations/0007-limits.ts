import type { Database } from 'better-sqlite3'

/**
 * What a person wants to spend at most, and notes of theirs to be told before a charge: about a subscription (by one
 * of its charges), a service, or (with neither) everything.
 */
export function limits(db: Database): void {
  db.exec(`
    CREATE TABLE spending_limit (
      id INTEGER PRIMARY KEY,
      wallet TEXT,
      trade_no TEXT,
      service TEXT,
      per TEXT NOT NULL CHECK (per IN ('month', 'year')),
      fen INTEGER NOT NULL,
      said_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE charge_note (
      id INTEGER PRIMARY KEY,
      wallet TEXT,
      trade_no TEXT,
      service TEXT,
      note TEXT NOT NULL,
      days_before INTEGER NOT NULL,
      said_at TEXT NOT NULL
    ) STRICT;
  `)
}
