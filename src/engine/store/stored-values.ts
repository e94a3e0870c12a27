import type { Database } from 'better-sqlite3'
import { alertDaysBefore } from '../../contract/choices.ts'
import { parseDay, parseWallTime } from '../../core/base/calendar.ts'
import { billFormats, encodings, rejectionReasons } from '../../core/bills/bill.ts'
import { directions, wallets } from '../../core/bills/transaction.ts'
import { placeStates } from '../../core/cancellation/step-mark.ts'
import { serviceIds } from '../../core/catalogue/service.ts'
import { limitPeriods } from '../../core/reminders/limit.ts'
import { verdictKinds } from '../../core/subscriptions/decisions.ts'
import { isSha256 } from '../files/originals.ts'

type Test = (value: unknown) => boolean

/** Ids are handed out one by one; SQLite would take any number up to 2⁶³. */
const largestId = 2 ** 40

const isText: Test = value => typeof value === 'string'
const isCount: Test = value => Number.isSafeInteger(value) && (value as number) >= 0
const isId: Test = value => isCount(value) && (value as number) > 0 && (value as number) <= largestId
const isDay: Test = value => typeof value === 'string' && parseDay(value) !== null
const isTime: Test = value => typeof value === 'string' && parseWallTime(value.replace('T', ' ')) === value
const isFlag = oneOf([0, 1])
const isWallet = oneOf(wallets)
const isService = oneOf(serviceIds)

function oneOf(values: readonly unknown[]): Test {
  return value => values.includes(value)
}

function orNull(test: Test): Test {
  return value => value === null || test(value)
}

/** Of a file, or of one inside an archive: `outer.zip/inner.csv`. */
function isName(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('\0')) return false
  return value.split('/').every(part => part !== '' && part !== '.' && part !== '..')
}

/** JSON of a `Tally`. Earlier versions summed beyond what a whole number of fen can be. */
function isTally(value: unknown): boolean {
  const tally = record(json(value))
  if (!tally || !orNull(isCount)(tally.count)) return false
  return [tally.income, tally.expense, tally.neutral].every(part => part === null || isPart(part))
}

function isPart(value: unknown): boolean {
  const part = record(value)
  return part !== null && isCount(part.count) && orNull(Number.isFinite)(part.fen)
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}

function json(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}

/** What every column of the newest schema may hold. Types and references are SQLite's to check. */
export const storedColumns: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  source: {
    id: isId,
    name: isName,
    sha256: isSha256,
    outer_sha256: orNull(isSha256),
    wallet: isWallet,
    format: oneOf(billFormats),
    encoding: orNull(oneOf(encodings)),
    period_from: orNull(isDay),
    period_to: orNull(isDay),
    exported_at: orNull(isTime),
    rows: isCount,
    duplicates: isCount,
    declared: orNull(isTally),
    computed: isTally,
    reconciled: orNull(isFlag),
    sample: isFlag,
    imported_at: isTime,
  },
  term: { id: isId, text: isText },
  row: {
    id: isId,
    source_id: isId,
    line: isId,
    wallet: isWallet,
    identity: isText,
    trade_no: isText,
    merchant_order_no: orNull(isText),
    paid_at: isTime,
    direction: oneOf(directions),
    fen: isCount,
    category: isId,
    counterparty: isId,
    goods: isText,
    method: isId,
    status: isId,
    note: isText,
    settled: isFlag,
    stated_refund_fen: orNull(isCount),
    is_refund: isFlag,
  },
  rejected_row: { source_id: isId, line: isId, reason: oneOf(rejectionReasons), text: isText },
  candidate: { row_id: isId },
  verdict: {
    id: isId,
    kind: oneOf(verdictKinds),
    cancelled_on: orNull(isDay),
    target_wallet: orNull(isWallet),
    target_trade_no: orNull(isText),
    said_at: isTime,
  },
  verdict_charge: { verdict_id: isId, wallet: isWallet, trade_no: isText },
  place_state: { wallet: isWallet, trade_no: isText, place: isText, state: oneOf(placeStates), at: isTime },
  case_file: { id: isId, created_at: isTime },
  case_charge: { case_id: isId, wallet: isWallet, trade_no: isText },
  case_answer: { case_id: isId, question: isText, answer: isText, said_at: isTime },
  attachment: {
    id: isId,
    case_id: isId,
    evidence: isText,
    name: isName,
    sha256: isSha256,
    bytes: isCount,
    kept_at: isTime,
    covers: orNull(isId),
  },
  merchant_rule: {
    id: isId,
    counterparty: isText,
    says: isText,
    service: orNull(isService),
    said_at: isTime,
  },
  place_proof: {
    id: isId,
    wallet: isWallet,
    trade_no: isText,
    place: isText,
    name: isName,
    sha256: isSha256,
    bytes: isCount,
    kept_at: isTime,
  },
  check_up: { id: isId, finished_at: isTime },
  check_up_source: { check_up_id: isId, sha256: isSha256 },
  told_alert: { uid: isText, told_at: isTime },
  spending_limit: {
    id: isId,
    wallet: orNull(isWallet),
    trade_no: orNull(isText),
    service: orNull(isService),
    per: oneOf(limitPeriods),
    fen: isCount,
    said_at: isTime,
  },
  charge_note: {
    id: isId,
    wallet: orNull(isWallet),
    trade_no: orNull(isText),
    service: orNull(isService),
    note: isText,
    days_before: oneOf(alertDaysBefore),
    said_at: isTime,
  },
  own_wording: { case_id: isId, letter: isText, text: isText, over_text: isText, written_at: isTime },
}

/** A verdict without the day or the charge that it is about. */
const incompleteVerdict = `SELECT 1 FROM verdict WHERE (kind = 'cancelled' AND cancelled_on IS NULL)
  OR (kind = 'belongs-to' AND (target_wallet IS NULL OR target_trade_no IS NULL))`

/** Whether everything in a database of the app's own schema is something that a version of the app could have written. */
export function holdsOwnValues(db: Database): boolean {
  const isWhole =
    db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0 &&
    db.prepare(incompleteVerdict).get() === undefined
  return isWhole && Object.keys(storedColumns).every(table => fits(db, table))
}

function fits(db: Database, table: string): boolean {
  const columns = Object.entries(storedColumns[table] ?? {}).filter(([, test]) => test !== isText)
  const tests = columns.map(([, test]) => test)
  const rows = db.prepare<[], unknown[]>(`SELECT ${columns.map(([name]) => name).join()} FROM ${table}`).raw()
  for (const values of rows.iterate()) if (!tests.every((test, at) => test(values[at]))) return false
  return true
}
