import type { Database } from 'better-sqlite3'
import { parseEntry } from '../../core/log/entry.ts'
import { storedEntries } from './log.ts'
import { typedKinds } from './typed-texts.ts'

/** Whether every entry of the log and every typed text is one that the app could have written. */
export function isLogSound(db: Database): boolean {
  const isTyped = (kind: string) => typedKinds.some(typed => typed === kind)
  return (
    storedEntries(db, 'log_entry').every(
      stored => parseEntry(stored) !== null && (stored.kind === 'case-answer' || !isTyped(stored.kind)),
    ) && storedEntries(db, 'typed_text').every(stored => parseEntry(stored) !== null && isTyped(stored.kind))
  )
}
