import type { Database } from 'better-sqlite3'

/** What the person said of whole merchants, by the name that a bill gives them; it stays when bills go. */
export function merchantRules(db: Database): void {
  db.exec(`
    CREATE TABLE merchant_rule (
      id INTEGER PRIMARY KEY,
      counterparty TEXT NOT NULL,
      says TEXT NOT NULL CHECK (says IN ('xiaomi', 'not-xiaomi')),
      service TEXT,
      said_at TEXT NOT NULL
    ) STRICT;
  `)
}
