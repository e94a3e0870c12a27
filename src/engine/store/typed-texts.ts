import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { type EntryOf, type NewEntry, parseEntry, type StoredEntry, subjectOf } from '../../core/log/entry.ts'
import { storedEntries } from './log.ts'

/** What a person types freely; only the last state of it is kept, unlike what is in the log. */
const typedKinds = [
  'case-answer',
  'case-letter',
  'sent-letter',
  'charge-note',
  'person-name',
  'company-answer',
] as const
type TypedKind = (typeof typedKinds)[number]
type TypedText = Extract<NewEntry, { kind: TypedKind }>

/** Adds a text beside others on the same subject; its id. */
export function addText(db: Database, text: TypedText, at: WallTime): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO typed_text (kind, subject, payload, at) VALUES (?, ?, ?, ?)')
    .run(text.kind, subjectOf(text), JSON.stringify(text.payload), at)
  return Number(lastInsertRowid)
}

export function removeTextOn(db: Database, subject: string): void {
  db.prepare('DELETE FROM typed_text WHERE subject = ?').run(subject)
}

/** Returns false where there is none of that id and kind. */
export function removeText(db: Database, kind: TypedKind, id: number): boolean {
  return db.prepare('DELETE FROM typed_text WHERE kind = ? AND id = ?').run(kind, id).changes > 0
}

/** Texts of a kind, oldest first. */
export function textsOf<K extends TypedKind>(db: Database, kind: K): EntryOf<K>[] {
  return db
    .prepare<[string], StoredEntry>(
      'SELECT id, kind, subject, payload, at FROM typed_text WHERE kind = ? ORDER BY id',
    )
    .all(kind)
    .map(stored => {
      const text = parseEntry(stored)
      if (!text) throw new Error(`text ${stored.id} is malformed`)
      return text as EntryOf<K>
    })
}

/** Whether every entry of the log and every typed text is one that the app could have written. */
export function isLogSound(db: Database): boolean {
  const isTyped = (kind: string) => typedKinds.some(typed => typed === kind)
  return (
    storedEntries(db, 'log_entry').every(
      stored => parseEntry(stored) !== null && (stored.kind === 'case-answer' || !isTyped(stored.kind)),
    ) && storedEntries(db, 'typed_text').every(stored => parseEntry(stored) !== null && isTyped(stored.kind))
  )
}
