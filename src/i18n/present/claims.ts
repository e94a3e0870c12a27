import { assertNever } from '../../core/base/assert-never.ts'
import { type Day, daysBetween } from '../../core/base/calendar.ts'
import { formatYuan } from '../../core/base/money.ts'
import type { Bilingual } from '../../core/base/text.ts'
import type { CaseDay } from '../../core/claims/case-day.ts'
import type { ChannelState, CountedDeadline } from '../../core/claims/channel.ts'
import type { BasisFacts, ClaimFacts, DamagesFacts } from '../../core/claims/claim-facts.ts'
import type { CaseTitle, ChargedService } from '../../core/claims/dispute.ts'
import type { EvidenceLine } from '../../core/claims/evidence-lines.ts'
import type { Deadline } from '../../core/claims/law.ts'
import type { ChannelStep, NextStep } from '../../core/claims/next-step.ts'
import { type ChannelId, type ChannelProgress, type Outcome, outcomesOf } from '../../core/claims/progress.ts'
import type { QuestionId } from '../../core/claims/question-ids.ts'
import type { CaseQuestion } from '../../core/claims/questionnaire.ts'
import type { PaperNames } from '../../core/packs/build-pack.ts'
import type { Language } from '../language.ts'
import { words } from '../words.ts'

/** The case by its services and its months. */
export function caseTitleText(title: CaseTitle | null, language: Language): string {
  const { claim } = words(language)
  if (title === null) return claim.emptyTitle
  const services = [...new Set(title.services.map(service => serviceText(service, language)))]
  const [first = ''] = services
  const service = services.length > 1 ? claim.several(first, services.length) : first
  return claim.title(service, title.from, title.to)
}

export function serviceText(service: ChargedService, language: Language): string {
  return typeof service === 'string' ? service : words(language).detector.title(service)
}

/** One line of a list to take along to the phone. */
export function evidenceLineText(line: EvidenceLine, language: Language): string {
  const { claim, detector } = words(language)
  const { lists } = claim
  switch (line.kind) {
    case 'statement':
      return lists.statement(detector.wallets[line.wallet], line.from, line.to)
    case 'charge': {
      const { paidAt, fen, wallet, tradeNo, merchantOrderNo } = line
      const time = paidAt.slice(0, 16).replace('T', ' ')
      return lists.charge(time, formatYuan(fen), detector.wallets[wallet], tradeNo, merchantOrderNo)
    }
    case 'messages':
      return lists.messages(line.from, line.to, line.chargedOn, formatYuan(line.fen))
    default:
      return assertNever(line)
  }
}

/** A letter's title, with the length of the version where there are several. */
export function letterTitle(title: Bilingual, limit: number | null, language: Language): string {
  return limit === null ? title[language] : words(language).letters.inLength(title[language], limit)
}

/** A claim as a card of the window reads. */
export interface PresentedClaim {
  title: string
  formula: string
  bases: PresentedBasis[]
  merchantSays: string
  answer: string
  weakness: string
}

export interface PresentedBasis extends Omit<BasisFacts, 'about' | 'note' | 'partOf'> {
  about: string
  note: string | null
  appliesTo: string | null
}

export function presentClaim(claim: ClaimFacts, language: Language): PresentedClaim {
  const { title, merchantSays, answer, weakness } = claim.law
  return {
    title: title[language],
    formula: formulaText(claim, language),
    bases: claim.bases.map(basis => presentBasis(basis, language)),
    merchantSays: merchantSays[language],
    answer: answer[language],
    weakness: weakness[language],
  }
}

export function presentDamages(
  { fees, fen, byMinimum, bases }: DamagesFacts,
  language: Language,
): PresentedClaim {
  const { claim } = words(language)
  return {
    title: claim.damagesTitle,
    formula: claim.damages(formatYuan(fees), formatYuan(fen), byMinimum),
    bases: bases.map(basis => presentBasis(basis, language)),
    merchantSays: claim.damagesMerchantSays,
    answer: claim.damagesAnswer,
    weakness: claim.damagesWeakness,
  }
}

/** How the sum comes about, or why there is none. */
function formulaText({ formula, others, isFavour }: ClaimFacts, language: Language): string {
  const { claim } = words(language)
  const parts = [
    ...(formula ? [claim.formula(formula)] : []),
    ...(others ? [claim.alternative(others.count, claim.formula(others.formula))] : []),
  ]
  if (parts.length > 0) return parts.join(claim.and)
  return isFavour ? claim.noRunningPeriod : claim.noMoney
}

function presentBasis({ about, note, partOf, ...basis }: BasisFacts, language: Language): PresentedBasis {
  const { claim } = words(language)
  return {
    ...basis,
    about: about[language],
    note: note?.[language] ?? null,
    appliesTo: partOf && claim.partOf(partOf.count, partOf.all, partOf.from, partOf.to),
  }
}

/** What is due next, as a sentence. */
export function nextStepText(step: NextStep, language: Language): string {
  const { next } = words(language).caseSteps
  switch (step.kind) {
    case 'take': {
      const { id } = step.state.channel
      // Switching off is a step of its own plan and is taken there.
      return id === 'stop' ? next.over : next.take[id]
    }
    case 'wait':
    case 'chase':
      return waitText(step, language)
    default:
      return next[step.kind]
  }
}

function waitText({ kind, state, deadline, overdue }: ChannelStep, language: Language): string {
  const { caseSteps, window } = words(language)
  const { wait, chase, waitOpen, waitBeforeRule } = caseSteps.next
  const { id, title } = state.channel
  const channel = title[language]
  if (!deadline) return waitOpen(channel)
  if (deadline.isBeforeRule) return waitBeforeRule(channel, deadline.rule.what[language])
  if (deadline.on === null) return waitOpen(channel)
  const day = window.day(deadline.on)
  const date = deadline.isProvisional ? caseSteps.postponed(day) : day
  const { from } = deadline.rule
  if (kind === 'wait') return id === 'merchant' ? wait.merchant(date) : wait[from](channel, date)
  return id === 'merchant' ? chase.merchant(date, overdue) : chase[from](channel, date, overdue)
}

/** A question with what it is for, and its answers in words. */
export interface PresentedQuestion {
  id: QuestionId
  title: string
  why: string
  /** Where to look before answering. */
  where: string | null
  options: { value: string; label: string }[]
  /** Why the answer that was given can't stand; null where it can. */
  contradiction: string | null
  /** The question whose answer it can't stand beside; null where it is the bills. */
  contradicted: QuestionId | null
}

export function presentQuestion(
  { id, options, contradicts }: Pick<CaseQuestion, 'id' | 'options' | 'contradicts'>,
  language: Language,
): PresentedQuestion {
  const { claim } = words(language)
  const { title, why, where = null, options: labels = {} } = claim.questions[id]
  return {
    id,
    title,
    why,
    where,
    options: options.map(value => ({ value, label: labels[value] ?? value })),
    contradiction: contradicts && claim.contradictions[contradicts.kind],
    contradicted: contradicts?.with ?? null,
  }
}

/** A way to go with what was noted of it. */
export interface PresentedChannel extends ChannelProgress {
  id: ChannelId
  title: string
  text: string
  competent: string | null
  /** What can come of it. */
  outcomes: { value: Outcome; label: string }[]
  /** Title of a channel already taken that closes this one. */
  blockedBy: string | null
  deadlines: (Pick<Deadline, 'count' | 'unit' | 'from'> & Omit<CountedDeadline, 'rule'> & { what: string })[]
}

export function presentChannel(state: ChannelState, language: Language): PresentedChannel {
  const { channel, filed, accepted, answered, outcome, ticket, blockedBy, deadlines } = state
  const { id } = channel
  const { caseSteps } = words(language)
  return {
    id,
    title: channel.title[language],
    text: channel.text[language],
    competent: channel.competent?.[language] ?? null,
    filed,
    accepted,
    answered,
    outcome,
    ticket,
    outcomes: outcomesOf(id).map(value => ({ value, label: caseSteps.outcome(id, value) })),
    blockedBy: blockedBy?.title[language] ?? null,
    deadlines: deadlines.map(({ rule: { what, count, unit, from }, ...counted }) => ({
      what: what[language],
      count,
      unit,
      from,
      ...counted,
    })),
  }
}

/** A last day that is near or past, told where something else is shown. */
export function pressingCaseText(
  { title, day }: { title: CaseTitle | null; day: CaseDay },
  today: Day,
  language: Language,
): string {
  const { due } = words(language)
  return due.one(caseTitleText(title, language), day, today, daysBetween(today, day.on))
}

/** Papers are Chinese whatever the language of the window. */
export const paperNames: PaperNames = {
  question: id => words('zh').claim.questions[id].title,
  subscription: name => words('zh').detector.title(name),
}
