import type { CaseView, LetterView } from '../../contract/claims.ts'
import { channelProgress } from '../../core/claims/channel.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import { complaintOf, letterInfo, lettersOf } from '../../core/claims/letters/all.ts'
import { limitOf } from '../../core/claims/letters/complaint.ts'
import { lengthOf } from '../../core/claims/letters/fitting.ts'
import type { Letter } from '../../core/claims/letters/letter.ts'
import { isSecondLetter } from '../../core/claims/letters/merchant.ts'
import { isEmptied, newFacts } from '../../core/claims/letters/override.ts'

/** The letters of a case for the window; their text is Chinese in both languages. */
export function letterViews(dispute: Dispute): LetterView[] {
  return lettersOf(dispute).map(letter => letterView(letter, dispute))
}

/** The complaint at a length of the person's own; null where it is no matter for the market authority. */
export function complaintView(dispute: Dispute, limit: number): LetterView | null {
  const hasComplaint = lettersOf(dispute).some(({ id }) => limitOf(id) !== null)
  return hasComplaint ? letterView(complaintOf(dispute, limit), dispute) : null
}

/** What the person wrote for letters that are not called for by the answers of today. */
export function unusedOverrides(dispute: Dispute): CaseView['unusedOverrides'] {
  const used = new Set(lettersOf(dispute).map(({ id }) => id))
  return [...dispute.material.overrides].flatMap(([id, { text }]) => {
    const info = letterInfo(id)
    if (info === null || used.has(id) || isEmptied(text)) return []
    return [{ id, channel: info.channel, title: info.title, limit: limitOf(id), text }]
  })
}

function letterView(
  { id, channel, info, text, drafted, override, limit, leftOut, shortened }: Letter,
  { material }: Dispute,
): LetterView {
  const isTaken = channelProgress(material, channel).filed !== null
  const before = isTaken ? material.sent.find(one => one.letter === id && one.text !== text) : undefined
  return {
    id,
    channel,
    title: info.title,
    use: info.use,
    text,
    drafted,
    override: override && { text: override.text, baseText: override.baseText },
    newFacts: override ? newFacts(override, drafted) : [],
    length: lengthOf(text),
    limit,
    leftOut,
    shortened,
    isSecond: id === 'merchant' && isSecondLetter(material),
    sent: before ? { text: before.text, on: before.on } : null,
    hasLengths: limitOf(id) !== null,
  }
}
