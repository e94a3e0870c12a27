import { isRecord } from '../../base/json-value.ts'

/** Persons whom the app can name itself. */
export const knownPersons = ['me', 'mother', 'father'] as const

/** Whose an account is, as the person at the window says. */
export type Person = { is: (typeof knownPersons)[number] } | { is: 'other'; name: string }

export function isPerson(value: unknown): value is Person {
  if (!isRecord(value)) return false
  if (value.is === 'other') return typeof value.name === 'string' && value.name.trim() !== ''
  return knownPersons.some(known => known === value.is)
}

/** One text for one person. */
export function personText(person: Person): string {
  return person.is === 'other' ? `other:${person.name.trim()}` : person.is
}
