import type { Language } from '../../i18n/language.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { Attachment, CaseMaterial } from './case-material.ts'
import type { Claim } from './claim.ts'
import { type EvidenceItem, evidenceItems } from './law.ts'
import { answeredDay } from './question.ts'

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
export function evidenceFor(claims: readonly Claim[], material: CaseMaterial): Evidence[] {
  const { answers, attachments } = material
  const hasAsked = answeredDay(material, 'demanded-on') !== null
  const present = new Set(claims.map(({ situation }) => situation))
  const attached = new Set(attachments.map(({ evidence }) => evidence))
  return evidenceItems
    .filter(
      ({ id, situations, when }) =>
        // What was given stays in sight, since it goes into the pack whatever is claimed.
        attached.has(id) ||
        ((situations === null || situations.some(one => present.has(one))) &&
          (when !== 'demanded' || hasAsked)),
    )
    .map(item => {
      const own = attachments.filter(({ evidence }) => evidence === item.id)
      const isDone = item.byApp || own.length > 0 || answers.get(evidenceQuestion(item.id)) === 'done'
      return { item, state: isDone ? 'done' : 'missing', attachments: own }
    })
}

/** How to get an item: what goes for all, then the way in each of the wallets. */
export function howOf(item: EvidenceItem, wallets: readonly Wallet[], language: Language): string[] {
  return [item.how[language], ...wallets.flatMap(wallet => item.howIn?.[wallet]?.[language] ?? [])]
}
