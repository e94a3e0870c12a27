import type { Attachment, CaseMaterial } from './case-material.ts'
import type { Claim } from './claim.ts'
import { type EvidenceItem, evidenceItems } from './law.ts'

export interface Evidence {
  item: EvidenceItem
  state: 'done' | 'missing'
  attachments: Attachment[]
}

/** The question under which a person says that an item is at hand: the answer is `done`. */
export function evidenceQuestion(id: string): string {
  return `evidence:${id}`
}

/** What the claims of a case need, in the order of the list. */
export function evidenceFor(claims: readonly Claim[], { answers, attachments }: CaseMaterial): Evidence[] {
  const present = new Set(claims.map(({ situation }) => situation))
  const attached = new Set(attachments.map(({ evidence }) => evidence))
  return evidenceItems
    .filter(
      ({ id, situations }) =>
        // What was given stays in sight, since it goes into the pack whatever is claimed.
        situations === null || situations.some(one => present.has(one)) || attached.has(id),
    )
    .map(item => {
      const own = attachments.filter(({ evidence }) => evidence === item.id)
      const isDone = item.byApp || own.length > 0 || answers.get(evidenceQuestion(item.id)) === 'done'
      return { item, state: isDone ? 'done' : 'missing', attachments: own }
    })
}
