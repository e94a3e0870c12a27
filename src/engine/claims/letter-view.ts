import type { CaseView, LetterView } from '../../contract/claims.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import { complaintOf, letterInfo, lettersOf } from '../../core/claims/letters/all.ts'
import { limitOf } from '../../core/claims/letters/complaint.ts'
import { lengthOf } from '../../core/claims/letters/fitting.ts'
import type { Letter } from '../../core/claims/letters/letter.ts'
import { isEmptied, newFacts } from '../../core/claims/letters/override.ts'

/** The letters of a case for the window; their text is Chinese in both languages. */
export function letterViews(dispute: Dispute): LetterView[] {
  return lettersOf(dispute).map(letterView)
}

/** The complaint at a length of the person's own; null where it is no matter for the market authority. */
export function complaintView(dispute: Dispute, limit: number): LetterView | null {
  const hasComplaint = lettersOf(dispute).some(({ id }) => limitOf(id) !== null)
  return hasComplaint ? letterView(complaintOf(dispute, limit)) : null
}

/** What the person wrote for letters that are not called for by the answers of today. */
export function unusedOverrides(dispute: Dispute): CaseView['unusedOverrides'] {
  const used = new Set(lettersOf(dispute).map(({ id }) => id))
  return [...dispute.material.overrides].flatMap(([id, { text }]) => {
    const info = letterInfo(id)
    if (info === null || used.has(id) || isEmptied(text)) return []
    return [{ id, title: info.title, limit: limitOf(id), text }]
  })
}

function letterView({ id, info, text, drafted, override, limit, leftOut }: Letter): LetterView {
  return {
    id,
    title: info.title,
    use: info.use,
    text,
    drafted,
    override: override && { text: override.text, baseText: override.baseText },
    newFacts: override ? newFacts(override, drafted) : [],
    length: lengthOf(text),
    limit,
    leftOut,
    hasLengths: limitOf(id) !== null,
  }
}
