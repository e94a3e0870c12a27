import type { Database } from 'better-sqlite3'
import { identityKey } from '../identities.ts'

/**
 * A row is kept as one value, an array in binary JSON: it is written and read in a part of the time that columns of its
 * own took, and `row`, which names what stands where in it, is asked as before.
 */
export function toldRows(db: Database): void {
  db.function('identity_key', { deterministic: true }, identity => identityKey(String(identity)))
  db.exec(`
    CREATE TABLE told_row (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source (id),
      told BLOB NOT NULL CHECK (json_valid(told, 8))
    ) STRICT;

    INSERT INTO told_row (id, source_id, told)
    SELECT row.id, row.source_id, jsonb_array(
      row.line, row.wallet, row.paid_at, row.direction, row.fen,
      json(iif(row.is_refund, 'true', 'false')), json(iif(row.settled, 'true', 'false')), identity_key(row.identity),
      nullif(row.identity, row.trade_no), row.trade_no, row.merchant_order_no, counterparty.text, row.goods,
      category.text, method.text, status.text, row.note, row.stated_refund_fen)
    FROM row
    JOIN term AS category ON category.id = row.category
    JOIN term AS counterparty ON counterparty.id = row.counterparty
    JOIN term AS method ON method.id = row.method
    JOIN term AS status ON status.id = row.status
    ORDER BY row.id;

    DROP TABLE row;
    DROP TABLE term;

    CREATE VIEW row AS SELECT
      id, source_id, told,
      told ->> 0 AS line,
      told ->> 1 AS wallet,
      told ->> 2 AS paid_at,
      told ->> 3 AS direction,
      told ->> 4 AS fen,
      told ->> 5 AS is_refund,
      told ->> 6 AS settled,
      told ->> 7 AS identity_key,
      coalesce(told ->> 8, told ->> 9) AS identity,
      told ->> 9 AS trade_no,
      told ->> 10 AS merchant_order_no,
      told ->> 11 AS counterparty,
      told ->> 12 AS goods,
      told ->> 13 AS category,
      told ->> 14 AS method,
      told ->> 15 AS status,
      told ->> 16 AS note,
      told ->> 17 AS stated_refund_fen
    FROM told_row;

    CREATE INDEX row_source ON told_row (source_id, told ->> 0);
    CREATE INDEX row_identity ON told_row (told ->> 7);
    CREATE TRIGGER row_never_changes BEFORE UPDATE ON told_row
    BEGIN SELECT RAISE(ABORT, 'imported rows are never changed'); END;
  `)
}
