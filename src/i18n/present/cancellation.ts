import { fen, formatYuan } from '../../core/base/money.ts'
import { clipped, visible } from '../../core/base/text.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { AgreementQuestion } from '../../core/cancellation/agreement-question.ts'
import { guides } from '../../core/cancellation/bundled-guides.ts'
import type { ChangeFacts } from '../../core/cancellation/check-up.ts'
import {
  type Grounds,
  type GuideNote,
  type GuidePath,
  isAbout,
  pathById,
} from '../../core/cancellation/guide.ts'
import type { LateChargeFacts } from '../../core/cancellation/late-charge.ts'
import type { CancelPlan } from '../../core/cancellation/plan.ts'
import type { CancelStep } from '../../core/cancellation/plan-step.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'
import type { Language } from '../language.ts'
import { type Words, words } from '../words.ts'
import type { Plain } from './plain.ts'
import { sentence } from './sentence.ts'

export interface NamedSource {
  name: string
  url: string | null
}

/** One path to the page of a step, in one language. */
export interface PresentedPath {
  id: string
  label: string
  holdsFor: string
  /** What to tap, as the phone shows it. */
  taps: string[]
  steps: string[]
  /** Whether a step sends the prepared message to customer service. */
  asksService: boolean
  rightPage: string
  success: string
  evidence: Grounds
  /** What the evidence means, in a sentence. */
  caution: string
  verified: boolean
  sources: NamedSource[]
  checkedOn: string
}

/** One sentence with where it comes from; not verified is a statement that nobody checked. */
export interface PresentedNote {
  id: string
  text: string
  verified: boolean
  sources: NamedSource[]
  checkedOn: string
}

/** What the card of a step says. */
export interface StepTexts {
  title: string
  /** Why it matters, or how far it is. */
  why: string
  /** The place by itself: the merchant, the wallet. */
  place: string
  /** What to keep pictures of before this side is ended; empty where it ends nothing. */
  pictures: string[]
  /** The likeliest first. */
  paths: PresentedPath[]
  /** What to do where the page can't be found; null where that can't happen. */
  notFound: string | null
}

type StepFacts = Plain<CancelStep>
type LateFacts = Plain<LateChargeFacts>
type PlanFacts = Plain<CancelPlan>

export type PresentedStep<S extends StepFacts = StepFacts> = Omit<S, 'paths'> & StepTexts

/** A plan with everything it says, in one language; what else it and its steps carry stays with them. */
export type PresentedPlan<P extends PlanFacts = PlanFacts> = Omit<
  P,
  'steps' | 'notes' | 'summary' | 'chargedAnyway' | 'questions'
> & {
  title: string
  /** Without its rhythm. */
  shortTitle: string
  steps: PresentedStep<P['steps'][number]>[]
  /** What to know and to do before. */
  before: PresentedNote[]
  /** One line for the list. */
  summary: string
  chargedAnyway: (LateFacts & { sentence: string })[]
  /** What doesn't end it. */
  myths: PresentedNote[]
  questions: PresentedQuestion[]
}

export interface PresentedQuestion {
  text: string
  /** Plans of those that the bills show. */
  plans: { subscriptionId: string; title: string }[]
}

/** Puts a plan into words; days are written without the year where it is that of `asOf`. */
export function presentPlan<P extends PlanFacts>(
  plan: P,
  language: Language,
  asOf: string,
): PresentedPlan<P> {
  const { cancel } = words(language)
  const { steps, notes, summary, chargedAnyway, questions, ...facts } = plan
  const date = (day: string) => cancel.date(day, asOf)
  return {
    ...facts,
    title: cancel.title(plan.name),
    shortTitle: cancel.title({ ...plan.name, period: null }),
    steps: steps.map((step: P['steps'][number]) => ({ ...step, ...stepTexts(step, plan, language, asOf) })),
    before: guides.before.filter(({ id }) => notes.includes(id)).map(note => presentNote(note, language)),
    myths: presentMyths(plan.service, language),
    summary: sentence(cancel.summary(date), 'code', summary),
    chargedAnyway: chargedAnyway.map(late => ({
      ...late,
      sentence: lateSentence(late, plan, language, asOf),
    })),
    questions: questions.flatMap(question => presentQuestion(question, language)),
  }
}

/** What many take for the end of such a renewal and isn't. */
function presentMyths(service: ServiceId, language: Language): PresentedNote[] {
  return guides.myths.filter(note => isAbout(note, service)).map(note => presentNote(note, language))
}

/** The merchant's page before its own step, since it shows no renewal afterwards; before the only step where it has none. */
function picturedIn({ id }: StepFacts, { wallet, steps }: OfPlan): ('merchant' | Wallet)[] {
  if (id === 'merchant') return ['merchant']
  if (id !== 'wallet') return []
  return steps.some(one => one.id === 'merchant') ? [wallet] : ['merchant', wallet]
}

type OfPlan = Pick<PlanFacts, 'name' | 'service' | 'wallet' | 'payee' | 'newest' | 'steps'>

function stepTexts(step: StepFacts, plan: OfPlan, language: Language, asOf: string): StepTexts {
  const spoken = words(language)
  const { cancel, detector } = spoken
  const wallet = detector.wallets[plan.wallet]
  return {
    title: stepTitle(step, plan, spoken),
    place: stepPlace(step, plan, spoken),
    pictures: picturedIn(step, plan).flatMap(
      place => presentPath(guides.screenshot[place], plan, language, asOf).steps,
    ),
    why: sentence(
      cancel.reasons(wallet, day => cancel.date(day, asOf)),
      'code',
      step.reason,
    ),
    paths: step.paths.flatMap(id => {
      const path = pathById(guides, id)
      return path ? [presentPath(path, plan, language, asOf)] : []
    }),
    notFound: step.ifMissing && cancel.ifMissing(wallet)[step.ifMissing],
  }
}

function stepTitle(step: StepFacts, plan: OfPlan, spoken: Words): string {
  const { id, reason } = step
  const { cancel } = spoken
  if (reason.code === 'apple') return cancel.steps.apple
  if (id === 'merchant') return cancel.steps.merchant(stepPlace(step, plan, spoken))
  if (id === 'wallet') return cancel.steps.wallet[plan.wallet]
  return cancel.steps.verify
}

function stepPlace({ id, reason }: StepFacts, plan: OfPlan, { cancel, detector }: Words): string {
  if (reason.code === 'apple') return cancel.phone.apple
  if (id === 'merchant') return plan.service === 'other' ? cancel.merchantName(plan.name) : cancel.xiaomi
  return detector.wallets[plan.wallet]
}

function presentPath(path: GuidePath, plan: OfPlan, language: Language, asOf: string): PresentedPath {
  const { cancel } = words(language)
  const { day, fen: paid } = plan.newest
  const charged = [cancel.date(day, asOf), formatYuan(fen(paid))] as const
  const facts = {
    counterparty: plan.payee ?? cancel.title(plan.name),
    charge: cancel.charge(...charged),
  }
  const text = (both: GuidePath['label']) => filledIn(both[language], facts)
  return {
    id: path.id,
    label: text(path.label),
    holdsFor: text(path.holdsFor),
    taps: (path.taps ?? []).map(tap => filledIn(tap, { ...facts, charge: cancel.chargeTap(...charged) })),
    steps: path.steps.map(text),
    asksService: path.asksService === true,
    rightPage: text(path.rightPage),
    success: text(path.success),
    evidence: path.evidence,
    caution: cautionOf(path, cancel),
    verified: path.verified,
    sources: namedSources(path.sources, language),
    checkedOn: path.checkedOn,
  }
}

/** A guide's text with its {names} replaced; a name without a value is a bug of the data and stays visible. */
function filledIn(text: string, facts: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}

/** What the evidence means; a path that rests on a single how-to says so. */
function cautionOf({ evidence, sources }: GuidePath, cancel: Words['cancel']): string {
  const howTos = sources.filter(id => guides.sources[id]?.kind === 'guide').length
  return evidence === 'guide' && howTos === 1 ? cancel.singleGuide : cancel.evidence[evidence]
}

function presentNote(note: GuideNote, language: Language): PresentedNote {
  const { id, text, sources, checkedOn } = note
  const verified = note.verified || note.advice === true
  return { id, text: text[language], verified, sources: namedSources(sources, language), checkedOn }
}

function namedSources(ids: readonly string[], language: Language): NamedSource[] {
  return ids.flatMap(id => {
    const source = guides.sources[id]
    return source ? [{ name: source.name[language], url: source.url }] : []
  })
}

/** When it was ended, where, and when it was charged all the same. */
function lateSentence(
  { closedAt, step, paidAt, fen: paid, pending }: LateFacts,
  { service, wallet }: Pick<OfPlan, 'service' | 'wallet'>,
  language: Language,
  asOf: string,
): string {
  const { window, cancel, detector } = words(language)
  const { late } = cancel
  const amount = formatYuan(fen(paid))
  const charged = cancel.moment(clock(paidAt), asOf)
  const where = late.where(detector.wallets[wallet])
  const merchant = service === 'other' ? where.otherMerchant : where.xiaomi
  const text =
    step === null
      ? late.stated(cancel.date(closedAt.slice(0, 10), asOf), charged, amount)
      : late.sideBySide(
          cancel.moment(clock(closedAt), asOf),
          step === 'wallet' ? where.wallet : merchant,
          charged,
          amount,
        )
  return window.sentences(text, pending ? late.pending : null)
}

/** Without the offset. */
function clock(time: string): string {
  return time.slice(0, 19)
}

function presentQuestion(question: Plain<AgreementQuestion>, language: Language): PresentedQuestion[] {
  const { cancel, detector } = words(language)
  if (question.code === 'guide') {
    const asked = guides.questions.find(({ id }) => id === question.id)
    return asked ? [{ text: asked.text[language], plans: [] }] : []
  }
  const text =
    question.code === 'same-wallet'
      ? cancel.sameServiceTwice
      : cancel.sameServiceElsewhere(detector.wallets[question.wallet])
  const plans = question.twins.map(({ subscriptionId, name }) => ({
    subscriptionId,
    title: cancel.title(name),
  }))
  return [{ text, plans }]
}

/** What happened to one renewal and how one knows, in sentences. */
export function presentChange(
  facts: Plain<ChangeFacts>,
  of: { service: ServiceId; wallet: Wallet },
  language: Language,
  asOf: string,
): string[] {
  if (facts.kind === 'charged-anyway')
    return facts.late.map(charge => lateSentence(charge, of, language, asOf))
  const { cancel, checkUp } = words(language)
  return [
    sentence(
      checkUp.reasons(day => cancel.date(day, asOf)),
      'kind',
      facts,
    ),
  ]
}

/** A code of so many characters still has large modules: 120 Chinese ones are 360 bytes. */
export const mostPhoneCharacters = 120
/** A name long enough to be recognised. */
const longestName = 16
const longestTap = 12

interface PhoneStep {
  place: string
  taps: readonly string[]
}

/**
 * The steps of a plan as plain text for a phone, at most `mostPhoneCharacters` long: what is stopped, what to tap on each
 * side, then as much of the hints as there is room for.
 */
export function phoneSteps(
  plan: Pick<Plain<CancelPlan>, 'name' | 'watch'>,
  steps: readonly PhoneStep[],
  language: Language,
  asOf: string,
): string {
  const { cancel } = words(language)
  const { phone } = cancel
  const lines = [
    phone.head(clipped(visible(cancel.title({ ...plan.name, period: null })), longestName)),
    ...steps.map(({ place, taps }, index) => {
      const own = taps[0] === place ? taps.slice(1) : taps
      return phone.step(
        index + 1,
        clipped(visible(place), longestTap),
        own.map(tap => clipped(visible(tap), longestTap)).join('>'),
      )
    }),
  ]
  const hints = [
    phone.picture,
    ...(plan.watch ? [phone.verify(cancel.date(plan.watch.exportAfter, asOf))] : []),
  ]
  for (const hint of hints) {
    const fits = [...lines, hint].join('\n').length <= mostPhoneCharacters
    if (fits) lines.push(hint)
  }
  return clipped(lines.join('\n'), mostPhoneCharacters)
}
