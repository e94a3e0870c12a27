import type { Database } from 'better-sqlite3'

/**
 * Bills as they arrived (source, row) and what the person said (verdict, place_state, case_*). Nothing
 * derived is kept: `term` interns repeated texts, and `candidate` is a cache that may be emptied at any time.
 */
export function first(db: Database): void {
  db.exec(`
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE,
      outer_sha256 TEXT,
      wallet TEXT NOT NULL CHECK (wallet IN ('alipay', 'wechat')),
      format TEXT NOT NULL,
      encoding TEXT,
      period_from TEXT,
      period_to TEXT,
      exported_at TEXT,
      rows INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      declared TEXT,
      computed TEXT NOT NULL,
      reconciled INTEGER,
      sample INTEGER NOT NULL DEFAULT 0,
      imported_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE row (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source (id),
      line INTEGER NOT NULL,
      wallet TEXT NOT NULL,
      identity TEXT NOT NULL,
      trade_no TEXT NOT NULL,
      merchant_order_no TEXT,
      paid_at TEXT NOT NULL,
      direction TEXT NOT NULL,
      fen INTEGER NOT NULL,
      category INTEGER NOT NULL REFERENCES term (id),
      counterparty INTEGER NOT NULL REFERENCES term (id),
      goods TEXT NOT NULL,
      method INTEGER NOT NULL REFERENCES term (id),
      status INTEGER NOT NULL REFERENCES term (id),
      note TEXT NOT NULL,
      settled INTEGER NOT NULL,
      stated_refund_fen INTEGER,
      is_refund INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX row_identity ON row (wallet, identity);
    CREATE INDEX row_source ON row (source_id, line);

    CREATE TABLE rejected_row (
      source_id INTEGER NOT NULL REFERENCES source (id),
      line INTEGER NOT NULL,
      reason TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (source_id, line)
    ) STRICT;

    CREATE TABLE candidate (row_id INTEGER PRIMARY KEY) STRICT;

    CREATE TABLE verdict (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      cancelled_on TEXT,
      target_wallet TEXT,
      target_trade_no TEXT,
      said_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE verdict_charge (
      verdict_id INTEGER NOT NULL REFERENCES verdict (id) ON DELETE CASCADE,
      wallet TEXT NOT NULL,
      trade_no TEXT NOT NULL,
      PRIMARY KEY (verdict_id, wallet, trade_no)
    ) STRICT;

    CREATE TABLE place_state (
      wallet TEXT NOT NULL,
      trade_no TEXT NOT NULL,
      place TEXT NOT NULL,
      state TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (wallet, trade_no, place)
    ) STRICT;

    CREATE TABLE case_file (
      id INTEGER PRIMARY KEY,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE case_charge (
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      wallet TEXT NOT NULL,
      trade_no TEXT NOT NULL,
      PRIMARY KEY (case_id, wallet, trade_no)
    ) STRICT;
    CREATE TABLE case_answer (
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      question TEXT NOT NULL,
      answer TEXT NOT NULL,
      said_at TEXT NOT NULL,
      PRIMARY KEY (case_id, question)
    ) STRICT;

    CREATE TRIGGER row_never_changes BEFORE UPDATE ON row
    BEGIN SELECT RAISE(ABORT, 'imported rows are never changed'); END;
    CREATE TRIGGER rejected_row_never_changes BEFORE UPDATE ON rejected_row
    BEGIN SELECT RAISE(ABORT, 'imported rows are never changed'); END;
  `)
}
