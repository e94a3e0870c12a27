import type { CaseSummary, CaseView, LetterView } from '../../../contract/claims.ts'
import type { Strength } from '../../../core/claims/claim.ts'
import type { Language } from '../../../i18n/language.ts'
import {
  caseTitleText,
  evidenceLineText,
  letterTitle,
  nextStepText,
  type PresentedChannel,
  type PresentedClaim,
  type PresentedQuestion,
  presentChannel,
  presentClaim,
  presentDamages,
  presentQuestion,
} from '../../../i18n/present/claims.ts'
import { words } from '../../../i18n/words.ts'

/** A case as the page shows it, with its facts put into words. */
export type Case = ReturnType<typeof presentCase>
export type Evidence = Case['evidence'][number]
export type Letter = ReturnType<typeof presentLetter>
export type Channel = PresentedChannel

export type ShownQuestion = PresentedQuestion &
  Pick<CaseView['questions'][number], 'kind' | 'optional' | 'use' | 'isToday' | 'answer'>

export interface Claim extends PresentedClaim {
  key: string
  strength: Strength
  fen: number
  /** Keys of the charges it rests on. */
  trades: string[]
  answerBases: string[]
}

/** The line of a case in the list of them. */
export type Summary = ReturnType<typeof presentSummary>

export function presentSummary(one: CaseSummary, language: Language) {
  return { ...one, ...headlineOf(one, language) }
}

function headlineOf({ title, next }: CaseSummary, language: Language) {
  return {
    title: caseTitleText(title, language),
    next: {
      kind: next.kind,
      channel: next.state?.channel.id ?? null,
      on: next.deadline?.on ?? null,
      overdue: next.overdue,
      text: nextStepText(next, language),
    },
  }
}

export function presentCase(view: CaseView, language: Language) {
  const { window, detector } = words(language)
  return {
    ...view,
    ...headlineOf(view, language),
    // What nobody agreed to is asked of the wallet, not of the merchant.
    respondent:
      view.askedOf.length > 0
        ? window.list(view.askedOf.map(wallet => detector.wallets[wallet]))
        : view.respondent,
    questions: view.questions.map((one): ShownQuestion => ({ ...one, ...presentQuestion(one, language) })),
    claims: [
      ...view.claims.map(
        (claim): Claim => ({ ...claim, ...presentClaim(claim, language), key: claim.situation }),
      ),
      ...damagesOf(view, language),
    ],
    evidence: view.evidence.map(item => ({
      ...item,
      title: item.title[language],
      why: item.why[language],
      how: item.how.map(text => text[language]),
      list: item.list.map(line => evidenceLineText(line, language)),
    })),
    letters: view.letters.map(letter => presentLetter(letter, language)),
    unusedOverrides: view.unusedOverrides.map(one => ({
      ...one,
      title: letterTitle(one.title, one.limit, language),
    })),
    keeping: view.keeping.map(text => text[language]),
    disclaimers: view.disclaimers[language],
    running: view.running.map(({ name, ...one }) => ({ ...one, title: detector.title(name) })),
    overlaps: view.overlaps.map(({ title, ...one }) => ({ ...one, title: caseTitleText(title, language) })),
    channels: view.channels.map(channel => presentChannel(channel, language)),
  }
}

function damagesOf({ damages }: CaseView, language: Language): Claim[] {
  if (!damages) return []
  const { fen, trades } = damages
  return [
    { key: 'damages', strength: 'weak', fen, trades, answerBases: [], ...presentDamages(damages, language) },
  ]
}

export function presentLetter(letter: LetterView, language: Language) {
  return {
    ...letter,
    title: titleOf(letter, language),
    use: letter.use[language],
  }
}

function titleOf({ title, hasLengths, limit, isSecond }: LetterView, language: Language): string {
  const named = letterTitle(title, hasLengths ? limit : null, language)
  return isSecond ? words(language).letters.second(named) : named
}
