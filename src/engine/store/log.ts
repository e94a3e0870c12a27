import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import {
  type EntryOf,
  type LogEntry,
  type NewEntry,
  parseEntry,
  type StoredEntry,
  subjectOf,
} from '../../core/log/entry.ts'
import { replay, type StandingEntry } from '../../core/log/replay.ts'

/** Puts something said at the end of the log; the id it has there. */
export function append(db: Database, entry: NewEntry, at: WallTime): number {
  return insert(db, entry.kind, subjectOf(entry), entry.payload, at)
}

/**
 * Takes a standing entry back: the one way of undoing, whatever was said. The entry stays in the log, with the time at
 * which it was taken back; what it had overruled counts again. False where none of that kind and id stands.
 */
export function withdraw(db: Database, kind: StandingEntry['kind'], id: number, at: WallTime): boolean {
  const entry = standing(db, kind).find(one => one.id === id)
  if (entry) insert(db, 'withdrawal', entry.subject, { entry: id }, at)
  return entry !== undefined
}

function insert(db: Database, kind: string, subject: string, payload: unknown, at: WallTime): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO log_entry (kind, subject, payload, at) VALUES (?, ?, ?, ?)')
    .run(kind, subject, JSON.stringify(payload), at)
  return Number(lastInsertRowid)
}

/** Standing entries of a kind, oldest first. */
export function standing<K extends StandingEntry['kind']>(db: Database, kind: K): EntryOf<K>[] {
  return standingEntries(db).filter((entry): entry is EntryOf<K> => entry.kind === kind)
}

interface Replayed {
  /** The newest id and the number of entries, which no two states of a log that only grows have in common. */
  state: string
  standing: StandingEntry[]
}

const replayed = new WeakMap<Database, Replayed>()

function standingEntries(db: Database): StandingEntry[] {
  // What a transaction writes may be rolled back, and its ids given once more.
  if (db.inTransaction) return replay(wholeLog(db))
  const state = db
    .prepare<[], string>("SELECT coalesce(max(id), 0) || '/' || count(*) FROM log_entry")
    .pluck()
    .get()
  const known = replayed.get(db)
  if (known && known.state === state) return known.standing
  const entries = replay(wholeLog(db))
  replayed.set(db, { state: state ?? '', standing: entries })
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
