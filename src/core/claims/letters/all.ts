import { askedFen, buildDispute, type Dispute, isOpenTo, isUnauthorised } from '../dispute.ts'
import type { QuestionId } from '../question-ids.ts'
import { situationOf } from '../situations/all.ts'
import { complaint, draftComplaint } from './complaint.ts'
import { complaintForm } from './complaint-form.ts'
import { court } from './court.ts'
import { demandOf } from './demand.ts'
import type { Draft, Letter, LetterInfo, LetterKind } from './letter.ts'
import { merchant } from './merchant.ts'
import { report } from './report.ts'
import { wallet } from './wallet.ts'

/** To the other side itself, which may be asked to show what it knows. */
const direct: readonly LetterKind[] = [merchant, wallet]
/** To an authority and a court, which want facts: nothing goes there that the person is not sure of. */
const official: readonly LetterKind[] = [complaint, complaintForm, report, court]
/** Every kind of letter, in the order of the ways to go. */
const kinds: readonly LetterKind[] = [...direct, ...official]

/**
 * Every letter of a case that asks for something. A payment nobody authorised goes to the wallet alone, since a
 * complaint about the merchant at the same time would be another matter.
 */
export function lettersOf(dispute: Dispute): Letter[] {
  if (askedFen(dispute) === 0) return []
  if (isUnauthorised(dispute)) return draftAll(dispute, [wallet])
  return [...draftAll(dispute, direct), ...officialLetters(dispute)]
}

function officialLetters(dispute: Dispute): Letter[] {
  return isOpenWholly(dispute) ? [] : draftAll(buildDispute(dispute.material, 'sure'), official)
}

/** As long as all that is asked by right turns on what the other side can show, there is nothing to complain of yet. */
function isOpenWholly(dispute: Dispute): boolean {
  return isOpenTo(dispute) && demandOf(buildDispute(dispute.material, 'sure')).firm.length === 0
}

/** Questions any of whose answers may make the letters to an authority and a court possible; empty where none is lacking. */
export function answersLacking(dispute: Dispute): QuestionId[] {
  if (isUnauthorised(dispute) || !isOpenWholly(dispute)) return []
  return demandOf(dispute).unsure.flatMap(({ situation }) => situationOf(situation).turnsOn ?? [])
}

function draftAll(dispute: Dispute, kinds: readonly LetterKind[]): Letter[] {
  return kinds.flatMap(kind => kind.draft(dispute).map(draft => letterOf(dispute, kind, draft)))
}

/** The complaint in at most `limit` characters. */
export function complaintOf({ material }: Dispute, limit: number): Letter {
  const sure = buildDispute(material, 'sure')
  return letterOf(sure, complaint, draftComplaint(sure, limit))
}

function letterOf(
  { material }: Dispute,
  { channel }: LetterKind,
  { text: drafted, ...draft }: Draft,
): Letter {
  const override = material.overrides.get(draft.id) ?? null
  return { ...draft, channel, text: override?.text ?? drafted, drafted, override }
}

/** What is told of the letter of an id, and its way; null where a case can have none of it. */
export function letterInfo(id: string): (LetterInfo & Pick<LetterKind, 'channel'>) | null {
  const [found] = kinds.flatMap(({ channel, infoOf }) => {
    const info = infoOf(id)
    return info === null ? [] : [{ ...info, channel }]
  })
  return found ?? null
}
