import { type Day, parseDay } from '../../base/calendar.ts'
import type { CaseLetter } from '../case-statement.ts'

/** A letter as it was when the person said that it was sent, and the day that they gave. */
export interface SentLetter {
  letter: string
  text: string
  on: Day
}

/** No letter's own id begins like this. */
const prefix = 'sent:'

/** Kept beside the person's own words, under a name of its own; the day stands where those have the app's wording. */
export function sentLetter({ letter, text, on }: SentLetter): Omit<CaseLetter, 'caseId'> {
  return { letter: `${prefix}${letter}`, text, baseText: on }
}

/** Null for a letter in the person's own words. */
export function letterSent({ letter, text, baseText }: Omit<CaseLetter, 'caseId'>): SentLetter | null {
  const on = letter.startsWith(prefix) ? parseDay(baseText) : null
  return on && { letter: letter.slice(prefix.length), text, on }
}
