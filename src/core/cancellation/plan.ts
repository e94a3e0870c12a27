import type { Language } from '../../i18n/language.ts'
import { type Day, type Period, withOffset } from '../base/calendar.ts'
import { covers, union } from '../base/coverage.ts'
import { addFen, formatYuan } from '../base/money.ts'
import { type TradeKey, tradeKey, type Wallet } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'
import { type ChargeFacts, chargeFacts } from '../subscriptions/describe/charge-facts.ts'
import { type LateCharge, lateCharges, timeOrDay } from './aftermath.ts'
import { type AgreementQuestion, agreementQuestions } from './agreement-question.ts'
import { cancelWords } from './cancel-words.ts'
import { type GuideNote, type Guides, type NamedSource, namedSources } from './guide.ts'
import type { PlanFacts, PlanInput, PlanStage } from './plan-facts.ts'
import { type PlanPlace, placesOf } from './plan-step.ts'
import { serviceMessage } from './service-message.ts'
import { type Closure, closureOf } from './step-mark.ts'
import { type Watch, watchOf } from './watch.ts'

/** A charge that came anyway, both times side by side. */
export interface ChargedAnyway extends ChargeFacts {
  closedAt: string
  pending: boolean
  sentence: string
}

/** One sentence with where it comes from, in one language; not verified is a statement that nobody checked. */
export interface PlanNote {
  id: string
  text: string
  verified: boolean
  sources: NamedSource[]
  checkedOn: string
}

/** The road to a renewal that is really off, in one language. */
export interface Plan {
  subscriptionId: string
  /** Newest charge; what the person says of a place is kept against it. */
  charge: TradeKey
  title: string
  service: ServiceId
  wallet: Wallet
  places: PlanPlace[]
  watch: Watch | null
  /** What to know and to do before switching off. */
  before: PlanNote[]
  stage: PlanStage
  /** One line for the list. */
  summary: string
  progress: { done: number; total: number }
  closedAt: string | null
  /** The silent days that prove it; null until a bill shows them all. */
  verified: Period | null
  chargedAnyway: ChargedAnyway[]
  /** Further agreements the person should think of. */
  questions: AgreementQuestion[]
  /** Ready to send to customer service, with the order numbers. */
  message: string
}

/** The plan of one subscription: photograph the agreement, switch off at the merchant, in the wallet, verify. */
export function planFor(input: PlanInput): Plan {
  const { subscription, guides, marks, asOf, language } = input
  const newest = subscription.charges.at(-1)
  if (!newest) throw new RangeError('a subscription without charges has no plan')
  const words = cancelWords(language)
  const closure = closureOf(marks, input.statedOff)
  const watch = watchOf(subscription, closure, asOf)
  const late = lateCharges(subscription, marks)
  const stage = stageOf(input, closure, watch, late)
  const verified = stage === 'verified' && watch ? { from: watch.from, to: watch.to } : null
  const facts: PlanFacts = {
    input,
    words,
    wallet: words.wallets[subscription.wallet],
    watch,
    stage,
    verified,
    late,
  }
  const places = placesOf(facts)
  const done = places.filter(place => place.state === 'done' || place.state === 'absent').length
  const failed = late.findLast(item => !item.pending)
  return {
    subscriptionId: subscription.id,
    charge: tradeKey(newest.charge),
    title: words.title(subscription.name),
    service: subscription.service,
    wallet: subscription.wallet,
    places,
    watch,
    before: notesFor(guides, subscription.service, language),
    stage,
    summary: summaryOf(facts, places),
    progress: { done, total: places.length },
    closedAt: closure && withOffset(closure.at),
    verified,
    chargedAnyway: late.map(item => chargedAnyway(item, facts)),
    questions: agreementQuestions(facts),
    message: serviceMessage(subscription, asOf, failed && closure ? closure.at : null),
  }
}

function stageOf(
  { subscription, marks, coverage }: PlanInput,
  closure: Closure | null,
  watch: Watch | null,
  late: readonly LateCharge[],
): PlanStage {
  if (!closure?.settled) return closure || marks.some(mark => mark.state !== 'todo') ? 'started' : 'todo'
  const failed = late.some(item => !item.pending && item.charge.charge.paidAt > closure.at)
  if (failed) return 'charged'
  if (!watch || !covers(union(coverage[subscription.wallet]), watch)) return 'waiting'
  return 'verified'
}

function summaryOf({ input, words, stage, watch, late }: PlanFacts, places: readonly PlanPlace[]): string {
  const { summary } = words
  const date = (day: Day) => words.date(day, input.asOf)
  const next = input.subscription.next
  switch (stage) {
    case 'todo':
      if (next) return summary.todoNext(date(watch?.due ?? next.date), formatYuan(next.fen))
      return input.subscription.status === 'active' ? summary.todo : summary.todoSilent
    case 'started': {
      const ends = places.filter(({ id }) => id === 'merchant' || id === 'wallet')
      // Looked for in both and off in none: the next step is somewhere else.
      if (ends.every(({ state }) => state === 'absent')) return summary.absent
      if (ends.every(({ state }) => state === 'absent' || state === 'not-found')) return summary.nowhere
      const open = places.findIndex(place => place.state === 'todo')
      return summary.step(open + 1, places.length)
    }
    case 'waiting':
      return watch ? summary.waiting(date(watch.exportAfter)) : summary.waitingUnknown
    case 'verified':
      return watch ? summary.verified(date(watch.from), date(watch.to)) : summary.waitingUnknown
    case 'charged':
      return summary.charged(formatYuan(addFen(...late.map(item => item.charge.charge.fen))))
  }
}

function chargedAnyway(late: LateCharge, { input, words, wallet }: PlanFacts): ChargedAnyway {
  const { charge } = late.charge
  const amount = formatYuan(charge.fen)
  const paid = words.moment(charge.paidAt, input.asOf)
  const names = words.late.place(wallet)
  const merchant = input.subscription.service === 'other' ? names.other : names.xiaomi
  const sentence =
    late.place === null
      ? words.late.stated(words.date(late.closed.slice(0, 10) as Day, input.asOf), paid, amount)
      : words.late.sideBySide(
          words.moment(late.closed as Parameters<typeof words.moment>[0], input.asOf),
          late.place === 'wallet' ? names.wallet : merchant,
          paid,
          amount,
        )
  return {
    ...chargeFacts(late.charge),
    closedAt: timeOrDay(late.closed),
    pending: late.pending,
    sentence: late.pending
      ? `${sentence}${input.language === 'en' ? ' ' : ''}${words.late.pending}`
      : sentence,
  }
}

/** What to know of a service before; a note that names no service belongs to all. */
function notesFor(guides: Guides, service: ServiceId, language: Language): PlanNote[] {
  return guides.before
    .filter(note => note.services.length === 0 || note.services.includes(service))
    .map(note => noteIn(guides, note, language))
}

/** A note of the guides in one language, with its sources by name. */
export function noteIn(guides: Guides, note: GuideNote, language: Language): PlanNote {
  const { id, text, sources, checkedOn } = note
  const verified = note.verified || note.advice === true
  return { id, text: text[language], verified, sources: namedSources(guides, sources, language), checkedOn }
}
