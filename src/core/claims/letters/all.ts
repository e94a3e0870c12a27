import { askedFen, type Dispute, isUnauthorised } from '../dispute.ts'
import { complaint, draftComplaint } from './complaint.ts'
import { complaintForm } from './complaint-form.ts'
import { court } from './court.ts'
import type { Draft, Letter, LetterInfo, LetterKind } from './letter.ts'
import { merchant } from './merchant.ts'
import { report } from './report.ts'
import { wallet } from './wallet.ts'

/** Every kind of letter, in the order of the ways to go. */
const kinds: readonly LetterKind[] = [merchant, wallet, complaint, complaintForm, report, court]

/**
 * Every letter of a case that asks for something. A payment nobody authorised goes to the wallet alone, since a
 * complaint about the merchant at the same time would be another matter.
 */
export function lettersOf(dispute: Dispute): Letter[] {
  if (askedFen(dispute) === 0) return []
  const called = isUnauthorised(dispute) ? [wallet] : kinds
  return called.flatMap(kind => kind.draft(dispute)).map(draft => letterOf(dispute, draft))
}

/** The complaint in at most `limit` characters. */
export function complaintOf(dispute: Dispute, limit: number): Letter {
  return letterOf(dispute, draftComplaint(dispute, limit))
}

function letterOf({ material }: Dispute, { text: drafted, ...draft }: Draft): Letter {
  const override = material.overrides.get(draft.id) ?? null
  return { ...draft, text: override?.text ?? drafted, drafted, override }
}

/** What is told of the letter of an id; null where a case can have none of it. */
export function letterInfo(id: string): LetterInfo | null {
  return kinds.map(kind => kind.infoOf(id)).find(info => info !== null) ?? null
}
