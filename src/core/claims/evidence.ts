import { assertNever } from '../base/assert-never.ts'
import type { Bilingual } from '../base/text.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { Attachment, CaseMaterial } from './case-material.ts'
import type { Claim } from './claim.ts'
import type { EvidenceId } from './evidence-names.ts'
import { type EvidenceItem, evidenceItems, evidenceRanks } from './law.ts'
import { answeredDay, answerOf } from './questionnaire.ts'
import { refundsSeen } from './refunds.ts'
import { situationOf, situations } from './situations/all.ts'

export interface Evidence {
  item: EvidenceItem
  state: 'done' | 'missing'
  attachments: Attachment[]
  /** What it is to prove; null for one that no claim needs, which is only there. */
  proves: string | null
}

/** What the app makes for order; it proves nothing. */
export const madeForOrder: readonly EvidenceId[] = ['refunds-received', 'evidence-index']

/** What the claims of a case need: first what nothing goes out without, what only a court wants last. */
export function evidenceFor(claims: readonly Claim[], material: CaseMaterial): Evidence[] {
  const { atHand, attachments } = material
  const needed = new Set(claims.flatMap(({ situation }) => situationOf(situation).evidence))
  const attached = new Set(attachments.map(({ evidence }) => evidence))
  return evidenceItems
    .filter(
      ({ id, when }) =>
        // What was given stays in sight, since it goes into the pack whatever is claimed.
        attached.has(id) || ((needed.has(id) || !particular.has(id)) && isAboutSomething(when, material)),
    )
    .map(item => {
      const own = attachments.filter(({ evidence }) => evidence === item.id)
      // A certificate among the bills that holds the charges is at hand.
      const isImported = item.id === 'sealed-statement' && material.certificates.length > 0
      const proves = needed.has(item.id) || !particular.has(item.id) ? item.proves : null
      const isDone = item.byApp || own.length > 0 || isImported || atHand.has(item.id)
      return { item, state: isDone ? 'done' : 'missing', attachments: own, proves } satisfies Evidence
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** What an item tells of has happened at all. */
function isAboutSomething(when: EvidenceItem['when'], material: CaseMaterial): boolean {
  switch (when) {
    case undefined:
      return true
    case 'demanded':
      return answeredDay(material, 'demanded-on') !== null
    case 'refunded':
      return refundsSeen(material).length > 0
    case 'cancelled':
      return answerOf(material, 'cancelled') === 'yes' || material.switchedOff.length > 0
    default:
      return assertNever(when)
  }
}

function rankOf({ item }: Evidence): number {
  return evidenceRanks.indexOf(item.rank)
}

/** Items that only some situations need; every case needs the others. */
const particular: ReadonlySet<EvidenceId> = new Set(situations.flatMap(({ evidence }) => evidence))

/** How to get an item: what goes for all, then the way at each of the merchants and in each of the wallets. */
export function howToGet(
  { how, howAt, howIn }: EvidenceItem,
  { wallets, merchants }: { wallets: readonly Wallet[]; merchants: readonly string[] },
): Bilingual[] {
  return [
    how,
    ...merchants.flatMap(merchant => howAt?.[merchant] ?? []),
    ...wallets.flatMap(wallet => howIn?.[wallet] ?? []),
  ]
}
