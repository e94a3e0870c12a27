import type { Person } from './person.ts'
import type { AccountName } from './printed-account.ts'

/** What the mother's sample bill prints; all other samples are one's own. */
export const motherOfSamples = 'qin***@example.com'

/** Whose a sample account is: nobody is asked about invented people. */
export function samplePerson(name: AccountName | null): Person {
  return { is: name?.label === motherOfSamples ? 'mother' : 'me' }
}
