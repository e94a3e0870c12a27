import type { Database } from 'better-sqlite3'

/** Screenshots of places where a renewal is switched off, by a charge of it; their bytes are kept under their hash. */
export function placeProofs(db: Database): void {
  db.exec(`
    CREATE TABLE place_proof (
      id INTEGER PRIMARY KEY,
      wallet TEXT NOT NULL,
      trade_no TEXT NOT NULL,
      place TEXT NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      kept_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX place_proof_charge ON place_proof (wallet, trade_no);
  `)
}
