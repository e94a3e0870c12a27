import type { Database } from 'better-sqlite3'
import {
  isCount,
  isDay,
  isHash,
  isRecord,
  isText,
  isWallTime,
  parsedJson,
} from '../../core/base/json-value.ts'
import { rejectionReasons } from '../../core/base/outcome.ts'
import { billFormats, encodings } from '../../core/bills/bill.ts'
import { directions, wallets } from '../../core/bills/transaction.ts'

type Test = (value: unknown) => boolean

/** Ids are handed out one by one; SQLite would take any number up to 2⁶³. */
const largestId = 2 ** 40

const isId: Test = value => isCount(value) && value > 0 && value <= largestId
const isFlag = oneOf([0, 1])
const isBoolean: Test = value => typeof value === 'boolean'
const isWallet = oneOf(wallets)

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
  const tally = parsedJson(String(value))
  if (!isRecord(tally) || !orNull(isCount)(tally.count)) return false
  return [tally.income, tally.expense, tally.neutral].every(part => part === null || isPart(part))
}

function isPart(value: unknown): boolean {
  return isRecord(value) && isCount(value.count) && orNull(Number.isFinite)(value.fen)
}

/** JSON of `BillPart`s. */
function isParts(value: unknown): boolean {
  const parts = parsedJson(String(value))
  return Array.isArray(parts) && parts.length > 0 && parts.every(isBillPart)
}

function isBillPart(part: unknown): boolean {
  if (!isRecord(part) || !isWallet(part.wallet) || !isRecord(part.account) || !Array.isArray(part.periods))
    return false
  const { label, holder } = part.account
  return (
    orNull(isText)(label) &&
    orNull(isText)(holder) &&
    part.periods.every(period => isRecord(period) && isDay(period.from) && isDay(period.to)) &&
    (part.lines === undefined || isLines(part.lines))
  )
}

function isLines(lines: unknown): boolean {
  return Array.isArray(lines) && lines.every(one => isRecord(one) && isCount(one.from) && isCount(one.to))
}

/** JSON of `SheetStart`s. */
function isSheets(value: unknown): boolean {
  const sheets = parsedJson(String(value))
  return (
    Array.isArray(sheets) &&
    sheets.every(sheet => isRecord(sheet) && isText(sheet.name) && isCount(sheet.before))
  )
}

/** What a row tells, in the order in which it is packed. */
const told: readonly Test[] = [
  isId,
  isWallet,
  isWallTime,
  oneOf(directions),
  isCount,
  isBoolean,
  isBoolean,
  isCount,
  orNull(isText),
  isText,
  orNull(isText),
  ...Array<Test>(6).fill(isText),
  orNull(isCount),
]

function isTold(value: unknown): boolean {
  const parts = parsedJson(String(value))
  return Array.isArray(parts) && parts.length === told.length && told.every((test, at) => test(parts[at]))
}

/** What every column of the newest schema may hold; binary JSON is tested as its text. Types and references are SQLite's to check. */
export const storedColumns: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  source: {
    id: isId,
    name: isName,
    sha256: isHash,
    outer_sha256: orNull(isHash),
    wallet: isWallet,
    format: oneOf(billFormats),
    encoding: orNull(oneOf(encodings)),
    period_from: orNull(isDay),
    period_to: orNull(isDay),
    exported_at: orNull(isWallTime),
    parts: orNull(isParts),
    sheets: orNull(isSheets),
    rows: isCount,
    duplicates: isCount,
    declared: orNull(isTally),
    computed: isTally,
    reconciled: orNull(isFlag),
    sample: isFlag,
    imported_at: isWallTime,
  },
  told_row: { id: isId, source_id: isId, told: isTold },
  rejected_row: { source_id: isId, line: isId, reason: oneOf(rejectionReasons), text: isText },
  candidate: { row_id: isId },
  case_file: { id: isId, created_at: isWallTime },
  case_charge: { case_id: isId, wallet: isWallet, trade_no: isText },
  attachment: {
    id: isId,
    case_id: isId,
    evidence: isText,
    name: isName,
    sha256: isHash,
    bytes: isCount,
    kept_at: isWallTime,
    covers: orNull(isId),
  },
  step_proof: {
    id: isId,
    wallet: isWallet,
    trade_no: isText,
    step: isText,
    name: isName,
    sha256: isHash,
    bytes: isCount,
    kept_at: isWallTime,
  },
  shown_alert: { uid: isText, shown_at: isWallTime },
  log_entry: { id: isId, kind: isText, subject: isText, payload: isText, at: isWallTime },
  typed_text: { id: isId, kind: isText, subject: isText, payload: isText, at: isWallTime },
  revision: { area: isText, number: isCount },
  // SQLite's own, of the last id given, 0 before the first: from one near its largest it would give no more.
  sqlite_sequence: { name: isText, seq: value => value === 0 || isId(value) },
}

/**
 * Whether everything in a database of the app's own schema is something that a version of the app could have written;
 * what the payloads of the log say was looked at when the store was opened.
 */
export function holdsOwnValues(db: Database): boolean {
  const isWhole =
    db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0
  return isWhole && Object.keys(storedColumns).every(table => fits(db, table))
}

function fits(db: Database, table: string): boolean {
  const columns = Object.entries(storedColumns[table] ?? {}).filter(([, test]) => test !== isText)
  const tests = columns.map(([, test]) => test)
  const rows = db
    .prepare<[], unknown[]>(
      `SELECT ${columns.map(([name]) => (name === 'told' ? 'json(told)' : name)).join()} FROM ${table}`,
    )
    .raw()
  for (const values of rows.iterate()) if (!tests.every((test, at) => test(values[at]))) return false
  return true
}
