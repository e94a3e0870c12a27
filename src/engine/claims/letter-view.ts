import type { CaseView, LetterView } from '../../contract/claims.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import { complaintOf, letterInfo, lettersOf } from '../../core/claims/letters/all.ts'
import { limitOf } from '../../core/claims/letters/complaint.ts'
import { type Letter, lengthOf } from '../../core/claims/letters/letter.ts'
import { isEmptied, newFacts } from '../../core/claims/letters/override.ts'
import type { Language } from '../../i18n/language.ts'
import { letterTitle } from '../../i18n/present/claims.ts'

/** The letters of a case as the window shows them; their text is Chinese in both languages. */
export function letterViews(dispute: Dispute, language: Language): LetterView[] {
  return lettersOf(dispute).map(letter => letterView(letter, language))
}

/** The complaint at a length of the person's own; null where it is no matter for the market authority. */
export function complaintView(dispute: Dispute, limit: number, language: Language): LetterView | null {
  const hasComplaint = lettersOf(dispute).some(letter => letter.limit !== null)
  return hasComplaint ? letterView(complaintOf(dispute, limit), language) : null
}

/** What the person wrote for letters that are not called for by the answers of today. */
export function unusedWordings(dispute: Dispute, language: Language): CaseView['unusedWordings'] {
  const used = new Set(lettersOf(dispute).map(({ id }) => id))
  return [...dispute.material.overrides].flatMap(([id, { text }]) => {
    const info = letterInfo(id)
    if (info === null || used.has(id) || isEmptied(text)) return []
    return [{ id, title: letterTitle(info, limitOf(id), language), text }]
  })
}

function letterView(letter: Letter, language: Language): LetterView {
  const { id, info, text, drafted, override, limit } = letter
  return {
    id,
    title: letterTitle(info, limit, language),
    use: info.use[language],
    text,
    drafted,
    own: override && { text: override.text, over: override.baseText },
    newFacts: override ? newFacts(override, drafted) : [],
    length: lengthOf(text),
    limit,
  }
}
