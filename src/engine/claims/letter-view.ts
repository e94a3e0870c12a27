import { complaintLimits } from '../../contract/choices.ts'
import type { CaseView, LetterView } from '../../contract/claims.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import {
  complaintLimit,
  complaintOf,
  isPlainLetter,
  type Letter,
  type LetterId,
  lettersOf,
} from '../../core/claims/letters/letter.ts'
import { isEmptied, newFacts } from '../../core/claims/letters/override.ts'
import { lengthOf } from '../../core/claims/letters/parts.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

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
  const used = new Set<string>(lettersOf(dispute).map(({ id }) => id))
  return [...dispute.material.wordings].flatMap(([id, { text }]) =>
    isLetter(id) && !used.has(id) && !isEmptied(text) ? [{ id, title: titleOf(id, language), text }] : [],
  )
}

/** Whether a case can have a letter of that id. */
export function isLetter(id: string): id is LetterId {
  const limit = complaintLimit(id)
  return (
    isPlainLetter(id) || (limit !== null && limit >= complaintLimits.least && limit <= complaintLimits.most)
  )
}

function letterView({ id, text, drafted, own, limit }: Letter, language: Language): LetterView {
  const { uses, complaintUse } = words(language).letters
  return {
    id,
    title: titleOf(id, language),
    use: isPlainLetter(id) ? uses[id] : complaintUse,
    text,
    drafted,
    own: own && { text: own.text, over: own.over },
    newFacts: own ? newFacts(own, drafted) : [],
    length: lengthOf(text),
    limit,
  }
}

function titleOf(id: LetterId, language: Language): string {
  const { titles, complaintTitle } = words(language).letters
  return isPlainLetter(id) ? titles[id] : complaintTitle(complaintLimit(id) ?? 0)
}
