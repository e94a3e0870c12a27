import type { Answers } from './case-material.ts'
import type { Claim } from './claim.ts'
import { type EvidenceItem, evidenceItems } from './law.ts'

export interface Evidence {
  item: EvidenceItem
  state: 'done' | 'missing'
}

/** The question under which a person says that an item is at hand: the answer is `done`. */
export function evidenceQuestion(id: string): string {
  return `evidence:${id}`
}

/** What the claims of a case need, in the order of the list. */
export function evidenceFor(claims: readonly Claim[], answers: Answers): Evidence[] {
  const present = new Set(claims.map(({ situation }) => situation))
  return evidenceItems
    .filter(({ situations }) => situations === null || situations.some(one => present.has(one)))
    .map(item => ({
      item,
      state: item.byApp || answers.get(evidenceQuestion(item.id)) === 'done' ? 'done' : 'missing',
    }))
}
