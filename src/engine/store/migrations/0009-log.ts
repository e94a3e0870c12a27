import type { Database } from 'better-sqlite3'
import { formerNumbers } from '../../../core/claims/evidence-names.ts'

/**
 * One log of what the person says in place of a table for each kind. It only grows: what is taken back is followed by
 * a withdrawal, and entries of a case go with the case. `typed_text` holds free texts in their last state: a letter is
 * saved at every pause in typing, and what somebody deletes from a text must be gone from the disk. `revision` counts
 * the changes of each area; the database counts by itself, so that no writer forgets and nothing rolled back counts.
 */
export function log(db: Database): void {
  db.exec(tables)
  db.exec(revisionTriggers)
  db.exec(carriedOver)
  db.exec(`
    DROP TABLE verdict_charge;
    DROP TABLE verdict;
    DROP TABLE place_state;
    DROP TABLE merchant_rule;
    DROP TABLE spending_limit;
    DROP TABLE charge_note;
    DROP TABLE check_up_source;
    DROP TABLE check_up;
    DROP TABLE case_answer;
    DROP TABLE own_wording;
  `)
}

const columns = `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  payload TEXT NOT NULL,
  at TEXT NOT NULL`

const tables = `
  CREATE TABLE log_entry (${columns}) STRICT;
  CREATE TABLE typed_text (${columns}) STRICT;
  CREATE TABLE revision (area TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT;

  CREATE TRIGGER log_entry_never_changes BEFORE UPDATE ON log_entry
  BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
  CREATE TRIGGER log_entry_stays BEFORE DELETE ON log_entry
  WHEN OLD.subject NOT GLOB 'case/*'
    OR EXISTS (SELECT 1 FROM case_file WHERE id = CAST(substr(OLD.subject, length('case/') + 1) AS INTEGER))
  BEGIN SELECT RAISE(ABORT, 'what was said goes only with its case'); END;
  CREATE TRIGGER case_file_takes_along AFTER DELETE ON case_file
  BEGIN
    DELETE FROM log_entry WHERE subject GLOB 'case/' || OLD.id || '/*';
    DELETE FROM typed_text WHERE subject GLOB 'case/' || OLD.id || '/*';
  END;

  ALTER TABLE told_alert RENAME TO shown_alert;
  ALTER TABLE shown_alert RENAME COLUMN told_at TO shown_at;
  ALTER TABLE place_proof RENAME TO step_proof;
  ALTER TABLE step_proof RENAME COLUMN place TO step;
  DROP INDEX place_proof_charge;
  CREATE INDEX step_proof_charge ON step_proof (wallet, trade_no);
`

/** The area of a row of each table. */
const areas = {
  source: () => "'bills'",
  case_file: () => "'case'",
  attachment: () => "'case'",
  step_proof: () => "'step'",
  log_entry: firstPart,
  typed_text: firstPart,
}

function firstPart(row: 'NEW' | 'OLD'): string {
  return `substr(${row}.subject, 1, instr(${row}.subject || '/', '/') - 1)`
}

const revisionTriggers = Object.entries(areas)
  .flatMap(([table, areaOf]) =>
    (['INSERT', 'DELETE'] as const).map(
      event => `
        CREATE TRIGGER ${table}_counts_${event.toLowerCase()} AFTER ${event} ON ${table}
        BEGIN
          INSERT INTO revision (area, number) VALUES (${areaOf(event === 'INSERT' ? 'NEW' : 'OLD')}, 1)
          ON CONFLICT (area) DO UPDATE SET number = number + 1;
        END;`,
    ),
  )
  .join('\n')

/** Questions of a case that are answered in free text. */
const typedAnswers = `
  'fraud-what', 'fraud-where', 'fraud-why', 'name', 'phone', 'address', 'mi-account', 'respondent-name',
  'respondent-address', 'respondent-code'`

const step = (column: string) =>
  `CASE ${column} WHEN 'photograph' THEN 'screenshot' WHEN 'xiaomi' THEN 'merchant' ELSE ${column} END`

const charge = "json_object('wallet', wallet, 'tradeNo', trade_no)"

const target = `json(CASE
  WHEN trade_no IS NOT NULL THEN json_object('kind', 'subscription', 'charge', ${charge})
  WHEN service IS NOT NULL THEN json_object('kind', 'service', 'service', service)
  ELSE json_object('kind', 'all') END)`

const targetText =
  "CASE WHEN trade_no IS NOT NULL THEN wallet || ':' || trade_no ELSE coalesce(service, 'all') END"

/** Items of evidence went by numbers. */
const evidence = (column: string) =>
  `CASE ${column} ${Object.entries(formerNumbers)
    .map(([number, name]) => `WHEN '${number}' THEN '${name}'`)
    .join(' ')} ELSE ${column} END`

const ticked = 'evidence:'

const answer = `
  SELECT 'case-answer', 'case/' || case_id || '/answer/' || question,
    json_object('caseId', case_id, 'question', question, 'answer', answer), said_at
  FROM (
    SELECT case_id, answer, said_at,
      CASE WHEN question GLOB '${ticked}*'
        THEN '${ticked}' || ${evidence(`substr(question, ${ticked.length + 1})`)} ELSE question END AS question
    FROM case_answer
  )`

/** Within each kind in the order in which later words overruled earlier ones. */
const carriedOver = `
  INSERT INTO log_entry (kind, subject, payload, at)
  SELECT 'decision', 'decision/' || coalesce(wallet || ':' || trade_no, ''),
    CASE kind
      WHEN 'cancelled' THEN json_object('kind', kind, 'charges', json(charges), 'on', cancelled_on)
      WHEN 'belongs-to' THEN json_object('kind', kind, 'charges', json(charges),
        'target', json_object('wallet', target_wallet, 'tradeNo', target_trade_no))
      ELSE json_object('kind', kind, 'charges', json(charges)) END,
    said_at
  FROM (
    SELECT verdict.*, wallet, trade_no, (
        SELECT json_group_array(${charge} ORDER BY wallet, trade_no)
        FROM verdict_charge WHERE verdict_id = verdict.id
      ) AS charges
    FROM verdict LEFT JOIN verdict_charge AS first ON first.rowid = (
      SELECT rowid FROM verdict_charge WHERE verdict_id = verdict.id ORDER BY wallet, trade_no LIMIT 1)
  ) ORDER BY id;

  INSERT INTO log_entry (kind, subject, payload, at)
  SELECT 'merchant-rule', 'merchant-rule/' || counterparty,
    CASE WHEN service IS NULL THEN json_object('counterparty', counterparty, 'is', says)
      ELSE json_object('counterparty', counterparty, 'is', says, 'service', service) END,
    said_at
  FROM merchant_rule ORDER BY id;

  INSERT INTO log_entry (kind, subject, payload, at)
  SELECT 'step', 'step/' || ${step('place')} || '/' || wallet || ':' || trade_no,
    json_object('charge', ${charge}, 'step', ${step('place')}, 'state', state, 'at', at), at
  FROM place_state ORDER BY at;

  INSERT INTO log_entry (kind, subject, payload, at)
  SELECT 'limit', 'limit/' || ${targetText}, json_object('target', ${target}, 'per', per, 'fen', fen), said_at
  FROM spending_limit ORDER BY id;

  INSERT INTO log_entry (kind, subject, payload, at)
  SELECT 'check-up', 'check-up', json_object('seen', json((
      SELECT json_group_array(sha256) FROM check_up_source WHERE check_up_id = check_up.id))), finished_at
  FROM check_up ORDER BY id;

  INSERT INTO log_entry (kind, subject, payload, at)
  ${answer} WHERE question NOT IN (${typedAnswers}) ORDER BY case_id, said_at, question;

  INSERT INTO typed_text (kind, subject, payload, at)
  ${answer} WHERE question IN (${typedAnswers}) ORDER BY case_id, said_at, question;

  INSERT INTO typed_text (kind, subject, payload, at)
  SELECT 'case-letter', 'case/' || case_id || '/letter/' || letter,
    json_object('caseId', case_id, 'letter', letter, 'text', text, 'baseText', over_text), written_at
  FROM own_wording ORDER BY case_id, letter;

  INSERT INTO typed_text (kind, subject, payload, at)
  SELECT 'charge-note', 'charge-note/' || ${targetText},
    json_object('target', ${target}, 'note', note, 'daysBefore', days_before), said_at
  FROM charge_note ORDER BY id;

  UPDATE step_proof SET step = ${step('step')};

  UPDATE attachment SET evidence = ${evidence('evidence')};
`
