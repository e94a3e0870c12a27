import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import { type TradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import {
  type EntryOf,
  type LogEntry,
  type NewEntry,
  parseEntry,
  type StoredEntry,
  subjectOf,
} from '../../core/log/entry.ts'
import { type EntryInForce, replay } from '../../core/log/replay.ts'
import { accountBills, tellersIn } from './account-bills.ts'
import { type CurrentKeys, currentKeysOf, keysIn, withCurrentKeys } from './current-keys.ts'
import { changesOf, revisionsOf } from './revisions.ts'
import { sharedRows, sharedTrades } from './shared-trades.ts'
import { allSources, type TellerOf } from './sources.ts'

/** Puts something said at the end of the log; the id it has there. */
export function append(db: Database, entry: NewEntry, at: WallTime): number {
  return insert(db, entry.kind, subjectOf(entry), entry.payload, at)
}

/**
 * Takes an entry in force back: the one way of undoing, whatever was said. The entry stays in the log, with the time at
 * which it was taken back; what it had overruled counts again. False where none of that kind and id is in force.
 */
export function withdraw(db: Database, kind: EntryInForce['kind'], id: number, at: WallTime): boolean {
  const entry = inForce(db, kind).find(one => one.id === id)
  if (entry) insert(db, 'withdrawal', entry.subject, { entry: id }, at)
  return entry !== undefined
}

function insert(db: Database, kind: string, subject: string, payload: unknown, at: WallTime): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO log_entry (kind, subject, payload, at) VALUES (?, ?, ?, ?)')
    .run(kind, subject, JSON.stringify(payload), at)
  return Number(lastInsertRowid)
}

/** Entries in force of a kind, oldest first, with the keys that the trades in them have now. */
export function inForce<K extends EntryInForce['kind']>(db: Database, kind: K): EntryOf<K>[] {
  const entries = entriesInForce(db).filter(entry => entry.kind === kind)
  const hasKeys = entries.some(({ payload }) => keysIn(payload).length > 0)
  const current = hasKeys ? currentKeys(db) : null
  return entries.map(entry =>
    current ? { ...entry, payload: withCurrentKeys(entry.payload, current) } : entry,
  ) as EntryOf<K>[]
}

/** What it stands on: the bills, the keys of which something was said, and what was said of accounts. */
interface Resolved {
  changes: string
  bills: number
  said: string
  current: CurrentKeys
}

const resolved = new WeakMap<Database, Resolved>()

/** Which key each trade goes by now of which something was said: it follows the bills. */
export function currentKeys(db: Database): CurrentKeys {
  const keptFor = `SELECT wallet, trade_no AS tradeNo FROM case_charge UNION SELECT wallet, trade_no FROM step_proof`
  const said = () => [
    ...entriesInForce(db).flatMap(({ payload }) => keysIn(payload)),
    ...storedEntries(db, 'typed_text').flatMap(({ payload }) => keysIn(JSON.parse(payload))),
    ...db.prepare<[], TradeKey>(keptFor).all(),
  ]
  const resolve = (keys: readonly TradeKey[]) => currentKeysOf(db, keys, () => tellersOf(db))
  if (db.inTransaction) return resolve(said())
  const changes = changesOf(db)
  const known = resolved.get(db)
  if (known?.changes === changes) return known.current
  const { bills } = revisionsOf(db)
  const keys = said()
  const whose = JSON.stringify(accountSayings(db))
  const texts = [...new Set(keys.map(tradeKeyText)), whose].sort().join()
  const isSame = known?.bills === bills && known.said === texts
  const current = isSame ? known.current : resolve(keys)
  resolved.set(db, { changes, bills, said: texts, current })
  return current
}

/** What the person said of accounts, as it stands. */
export function accountSayings(db: Database): AccountSayings {
  const entries = entriesInForce(db)
  return {
    persons: entries.flatMap(one => (one.kind === 'account-person' ? [one.payload] : [])),
    bills: entries.flatMap(one => (one.kind === 'bill-account' ? [one.payload] : [])),
    relations: entries.flatMap(one => (one.kind === 'account-relation' ? [one.payload] : [])),
  }
}

/** Whose the rows of all bills are. */
function tellersOf(db: Database): TellerOf {
  const sources = allSources(db)
  const shared = [sharedTrades(db, sources), sharedRows(db, sources)] as const
  return tellersIn(accountBills(sources, ...shared, accountSayings(db)))
}

interface Replayed {
  changes: string
  inForce: EntryInForce[]
}

const replayed = new WeakMap<Database, Replayed>()

function entriesInForce(db: Database): EntryInForce[] {
  // What a transaction writes may be rolled back, and its ids given once more.
  if (db.inTransaction) return replay(wholeLog(db))
  const changes = changesOf(db)
  const known = replayed.get(db)
  if (known?.changes === changes) return known.inForce
  const entries = replay(wholeLog(db))
  replayed.set(db, { changes, inForce: entries })
  return entries
}

/** Everything ever said, oldest first. Throws for an entry that the app never wrote: opening the store finds it first. */
export function wholeLog(db: Database): LogEntry[] {
  return storedEntries(db, 'log_entry').map(stored => {
    const entry = parseEntry(stored)
    if (!entry) throw new Error(`entry ${stored.id} of the log is malformed`)
    return entry
  })
}

export function storedEntries(db: Database, table: 'log_entry' | 'typed_text'): StoredEntry[] {
  return db.prepare<[], StoredEntry>(`SELECT id, kind, subject, payload, at FROM ${table} ORDER BY id`).all()
}
