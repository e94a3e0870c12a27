import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { type Person, personText } from '../../core/bills/accounts/person.ts'
import { subjectOf } from '../../core/log/entry.ts'
import { addText, removeTextOn, textsOf } from './typed-texts.ts'

/** The full name of a person as papers need it, asked once: bills mask it. Null while nobody gave it. */
export function personName(db: Database, person: Person): string | null {
  const texts = textsOf(db, 'person-name').filter(
    ({ payload }) => personText(payload.person) === personText(person),
  )
  return texts.at(-1)?.payload.fullName ?? null
}

export function keepPersonName(db: Database, person: Person, fullName: string, at: WallTime): void {
  const text = { kind: 'person-name', payload: { person, fullName } } as const
  removeTextOn(db, subjectOf(text))
  addText(db, text, at)
}
