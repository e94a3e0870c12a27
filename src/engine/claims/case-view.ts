import type { CaseSummary, CaseView, ClaimView, QuestionView } from '../../contract/claims.ts'
import type { Day } from '../../core/base/calendar.ts'
import { addFen, formatYuan } from '../../core/base/money.ts'
import { tradeKey } from '../../core/bills/transaction.ts'
import { caseDays } from '../../core/claims/case-day.ts'
import { channelStates } from '../../core/claims/channel.ts'
import { chargeKey, dayOfCharge } from '../../core/claims/charge-facts.ts'
import { type Basis, type Claim, chargeKeys } from '../../core/claims/claim.ts'
import {
  askedFen,
  claimedCharges,
  type Dispute,
  isUnauthorised,
  stageOf,
  titleOf,
} from '../../core/claims/dispute.ts'
import { evidenceLines, howToGet } from '../../core/claims/evidence.ts'
import {
  type Article,
  articleOf,
  citationOf,
  citedOn,
  disclaimersOf,
  keepingRules,
  lawCheckedOn,
} from '../../core/claims/law.ts'
import { expiredOn, nextLimitation, rescissionUntil } from '../../core/claims/limitation.ts'
import { nextStep } from '../../core/claims/next-step.ts'
import { answerOf, isAnswered, questionsOf } from '../../core/claims/questionnaire.ts'
import { refundsSeen } from '../../core/claims/refund-seen.ts'
import { situationOf } from '../../core/claims/situations/all.ts'
import type { Language } from '../../i18n/language.ts'
import { caseTitleText, evidenceLineText } from '../../i18n/present/claims.ts'
import { type Words, words } from '../../i18n/words.ts'
import { imageType } from '../files/attachment-type.ts'
import { tellsLocation } from '../files/photo-location.ts'
import type { StoredCase } from '../store/cases.ts'
import { channelView, clockViews, nextView, refundViews, runningViews } from './case-steps-view.ts'
import { letterViews, unusedWordings } from './letter-view.ts'

/** A case as the window shows it, in a language; clocks are seen from `today`. */
export function caseView(
  stored: StoredCase,
  dispute: Dispute,
  language: Language,
  today: Day,
  related: Pick<CaseView, 'alsoStarted' | 'overlaps'>,
  dataFolder: string | null,
): CaseView {
  const { material, result } = dispute
  const own = words(language)
  const states = channelStates(material)
  const stage = stageOf(dispute, states)
  const days = caseDays(dispute, stage, nextStep(dispute, states, stage, today), today)
  return {
    ...caseSummary(stored, dispute, language, today),
    respondent: respondentText(dispute, own),
    charges: material.charges.map(charge => tradeKey(charge.stored.charge)),
    chargedFen: addFen(...material.charges.map(charge => charge.stored.charge.fen)),
    questions: questionViews(dispute, own),
    claims: [
      ...result.claims.map(claim => claimView(claim, language, own)),
      ...damagesView(dispute, language, own),
    ],
    evidence: dispute.evidence.map(({ item, state, attachments }) => ({
      id: item.id,
      title: item.title[language],
      why: item.why[language],
      how: howToGet(item, dispute.wallets).map(text => text[language]),
      state,
      byApp: item.byApp,
      list: evidenceLines(item, claimedCharges(dispute)).map(line => evidenceLineText(line, language)),
      attachments: attachments.map(({ evidence: _, ...attachment }) => ({
        ...attachment,
        image: imageType(attachment.name) !== null,
        tellsLocation: tellsLocation(dataFolder, attachment),
      })),
    })),
    letters: letterViews(dispute, language),
    unusedWordings: unusedWordings(dispute, language),
    keeping: keepingRules.map(text => text[language]),
    disclaimers: disclaimersOf().map(text => text[language]),
    lawCheckedOn,
    daysAhead: days.filter(({ on }) => on >= today).length,
    ...related,
    missingCharges: material.missing.length,
    limitation: {
      next: nextLimitation(material, today),
      expired: expiredOn(material, today).map(chargeKey),
      rescission: rescissionUntil(material),
      clocks: clockViews(material),
    },
    channels: states.map(state => channelView(state, language)),
    running: runningViews(material, language),
    refunds: refundViews(material),
    unmatchedRefunds: {
      count: material.unmatchedRefunds.length,
      fen: addFen(...material.unmatchedRefunds.map(({ fen }) => fen)),
    },
  }
}

/** What nobody agreed to is asked of the wallet, not of the merchant. */
function respondentText(dispute: Dispute, { detector, window }: Words): string {
  if (!isUnauthorised(dispute)) return dispute.respondent
  return window.list(dispute.wallets.map(wallet => detector.wallets[wallet]))
}

/** A case in a line: how far it is and what is due next. */
export function caseSummary(
  stored: StoredCase,
  dispute: Dispute,
  language: Language,
  today: Day,
): CaseSummary {
  const { material } = dispute
  const states = channelStates(material)
  const stage = stageOf(dispute, states)
  return {
    id: stored.id,
    title: caseTitleText(titleOf(dispute), language),
    createdAt: stored.createdAt,
    claimedFen: askedFen(dispute),
    answered: isAnswered(material),
    sample: material.sample,
    stage,
    next: nextView(nextStep(dispute, states, stage, today), language),
    refundedFen: addFen(...refundsSeen(material).map(({ fen }) => fen)),
  }
}

function questionViews({ material }: Dispute, { claim }: Words): QuestionView[] {
  return questionsOf(material).map(({ id, kind, options, optional }) => {
    const text = claim.questions[id]
    return {
      id,
      title: text.title,
      why: text.why,
      where: text.where,
      kind,
      options: options.map(value => ({ value, label: text.options[value] ?? value })),
      optional,
      answer: answerOf(material, id),
    }
  })
}

function claimView(claim: Claim, language: Language, own: Words): ClaimView {
  const { law } = situationOf(claim.situation)
  const all = claim.charges.length || claim.others.length
  return {
    situation: claim.situation,
    title: law.title[language],
    strength: claim.strength,
    fen: claim.fen,
    formula: formulaText(claim, own),
    trades: chargeKeys(claim),
    bases: claim.bases.map(basis => basisView(basis, all, language, own)),
    merchantSays: law.merchantSays[language],
    answer: law.answer[language],
    answerBases: answerArticles(claim).map(citationOf),
    weakness: law.weakness[language],
  }
}

/** Those that were in force on the day of a charge of the claim. */
function answerArticles({ situation, charges, others }: Claim): Article[] {
  const days = [...charges, ...others].map(dayOfCharge)
  return situationOf(situation)
    .law.answerArticles.map(articleOf)
    .filter(article => days.some(on => citedOn(article, on)))
}

function formulaText({ charges, others, formula, otherFormula, situation }: Claim, { claim }: Words): string {
  const parts = [
    ...(charges.length > 0 ? [claim.formula(formula)] : []),
    ...(others.length > 0 ? [claim.alternative(others.length, claim.formula(otherFormula))] : []),
  ]
  if (parts.length > 0) return parts.join(claim.and)
  return situationOf(situation).isFavour ? claim.noRunningPeriod : claim.noMoney
}

function damagesView({ result }: Dispute, language: Language, own: Words): ClaimView[] {
  const { damages } = result
  if (!damages) return []
  const { claim } = own
  return [
    {
      situation: 'fraud',
      title: claim.damagesTitle,
      strength: 'weak',
      fen: damages.fen,
      formula: claim.damages(formatYuan(damages.fees), formatYuan(damages.fen), damages.byMinimum),
      trades: damages.charges.map(chargeKey),
      bases: damages.bases.map(basis => basisView(basis, damages.charges.length, language, own)),
      merchantSays: claim.damagesMerchantSays,
      answer: claim.damagesAnswer,
      answerBases: [],
      weakness: claim.damagesWeakness,
    },
  ]
}

function basisView({ article, charges }: Basis, all: number, language: Language, { claim }: Words) {
  const days = charges.map(dayOfCharge)
  const [from, to] = [days[0], days.at(-1)]
  return {
    citation: citationOf(article),
    text: article.mark === 'quoted' ? article.text : null,
    excerpt: article.excerpt,
    inForceFrom: article.inForceFrom,
    checkedOn: article.checkedOn,
    about: article.about[language],
    note: article.note?.[language] ?? null,
    appliesTo: charges.length < all && from && to ? claim.partOf(charges.length, all, from, to) : null,
    trades: charges.map(chargeKey),
  }
}
