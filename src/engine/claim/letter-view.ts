import type { LetterView } from '../../contract/cases.ts'
import type { Language } from '../../contract/choices.ts'
import type { Dispute } from '../../core/claim/dispute.ts'
import { complaintLimits, type Letter, lettersOf } from '../../core/claim/letter.ts'
import { complaintText } from '../../core/claim/letter-complaint.ts'
import { lengthOf } from '../../core/claim/letter-parts.ts'
import { words } from '../../core/words/words.ts'

/** The letters of a case as the window shows them; their text is Chinese in both languages. */
export function letterViews(dispute: Dispute, language: Language): LetterView[] {
  return lettersOf(dispute).map(letter => letterView(letter, limitOf(letter), language))
}

/** The versions of the complaint that a case has; none where it is no matter for the market authority. */
export function complaintsIn(dispute: Dispute): Letter[] {
  return lettersOf(dispute).filter(letter => limitOf(letter) !== null)
}

/** The complaint at a length of the person's own. */
export function complaintView(dispute: Dispute, limit: number, language: Language): LetterView {
  return letterView({ id: '12315-1000', text: complaintText(dispute, limit) }, limit, language)
}

function letterView({ id, text }: Letter, limit: number | null, language: Language): LetterView {
  const { titles, uses } = words(language).letters
  return { id, title: titles[id], use: uses[id], text, length: lengthOf(text), limit }
}

function limitOf({ id }: Letter): number | null {
  const limits: Partial<Record<string, number>> = complaintLimits
  return limits[id] ?? null
}
