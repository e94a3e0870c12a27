import type { Database } from 'better-sqlite3'
import type { ChargeNote } from '../../core/reminders/charge-note.ts'
import type { Limit } from '../../core/reminders/limit.ts'
import { withCurrentKeys } from './current-keys.ts'
import { currentKeys, inForce } from './log.ts'
import { textsOf } from './typed-texts.ts'

export type StoredLimit = Limit & { id: number }
export type StoredNote = ChargeNote & { id: number }

/** Oldest first. */
export function allLimits(db: Database): StoredLimit[] {
  return inForce(db, 'limit').map(({ id, payload }) => ({ id, ...payload }))
}

/** Oldest first. */
export function allNotes(db: Database): StoredNote[] {
  const notes = textsOf(db, 'charge-note')
  const current = notes.length === 0 ? null : currentKeys(db)
  return notes.map(({ id, payload }) => ({ id, ...(current ? withCurrentKeys(payload, current) : payload) }))
}
