import type { Database } from 'better-sqlite3'

/**
 * Files a person added to a case as evidence: only told of here, their bytes are kept under their hash as bills are.
 * A redacted copy names the original it was made from and goes with it.
 */
export function attachments(db: Database): void {
  db.exec(`
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      evidence TEXT NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      kept_at TEXT NOT NULL,
      covers INTEGER REFERENCES attachment (id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX attachment_case ON attachment (case_id, id);
    CREATE INDEX attachment_covers ON attachment (covers);
  `)
}

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

/** When the person finished going through what changed, and which bills had been seen by then, by their hashes. */
export function checkUps(db: Database): void {
  db.exec(`
    CREATE TABLE check_up (id INTEGER PRIMARY KEY, finished_at TEXT NOT NULL) STRICT;
    CREATE TABLE check_up_source (
      check_up_id INTEGER NOT NULL REFERENCES check_up (id) ON DELETE CASCADE,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (check_up_id, sha256)
    ) STRICT;
  `)
}

/** Which alerts the computer has shown, so that each is told once. */
export function toldAlerts(db: Database): void {
  db.exec('CREATE TABLE told_alert (uid TEXT PRIMARY KEY, told_at TEXT NOT NULL) STRICT')
}

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

/** Letters that a person put in their own words, each with the app's wording that it stands in place of. */
export function ownWordings(db: Database): void {
  db.exec(`
    CREATE TABLE own_wording (
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      letter TEXT NOT NULL,
      text TEXT NOT NULL,
      over_text TEXT NOT NULL,
      written_at TEXT NOT NULL,
      PRIMARY KEY (case_id, letter)
    ) STRICT;
  `)
}
