import { debitWindow, windowAround } from '../base/cadence.ts'
import { addDays, type Day, dayOfTime, type Period, withOffset } from '../base/calendar.ts'
import { covers, lacking, union } from '../base/coverage.ts'
import { addFen, type Fen, fen } from '../base/money.ts'
import { type TradeKey, tradeKey, type Wallet } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'
import type { Subscription, SubscriptionName } from '../subscriptions/subscription.ts'
import { type AgreementQuestion, agreementQuestions } from './agreement-question.ts'
import { dueOnOrAfter } from './due-date.ts'
import { type Guides, isAbout } from './guide.ts'
import {
  type LateCharge,
  type LateChargeFacts,
  lateChargeFacts,
  lateCharges,
  type Reopened,
  reopenedBy,
} from './late-charge.ts'
import { type CancelStep, type PlanStage, stepsOf } from './plan-step.ts'
import { type Closure, closureOf, endsRenewal, type StepMark } from './step-mark.ts'
import { type Watch, watchOf } from './watch.ts'

export interface PlanInput {
  /** With at least one charge. */
  subscription: Subscription
  guides: Guides
  /** What was said of the steps against this subscription's charges, in any order. */
  marks: readonly StepMark[]
  /** The day the person said it was cancelled, apart from any step. */
  statedOff: Day | null
  /** The periods that bills of the very account cover which say whose they are: no other bill proves a stop. */
  proof: readonly Period[]
  /** Every subscription found, to ask about further agreements for the same service. */
  all: readonly Subscription[]
  asOf: Day
}

/** One line on how far a plan is. */
export type PlanSummary =
  | { code: 'todo' }
  | { code: 'todo-next'; due: Day; fen: Fen }
  /** No charge lately. */
  | { code: 'todo-silent' }
  /** Neither side lists it. */
  | { code: 'absent' }
  /** Looked for on both sides, and ended on none. */
  | { code: 'not-found' }
  /** Off at the merchant, not found in the wallet. */
  | { code: 'wallet-not-found' }
  | { code: 'step'; step: number; steps: number }
  | { code: 'waiting'; exportAfter: Day }
  | { code: 'waiting-unknown' }
  | ({ code: 'verified' } & Period)
  | { code: 'charged'; fen: Fen }

/** The way to a renewal that is really off, as facts; texts come from the guides and i18n/present. */
export interface CancelPlan {
  subscriptionId: string
  /** Newest charge; what the person says of a step is kept against it. */
  charge: TradeKey
  name: SubscriptionName
  service: ServiceId
  wallet: Wallet
  /** Whom the bills name as payee; null where they name nobody. */
  payee: string | null
  /** The charge to look for in the wallet. */
  newest: { day: Day; fen: Fen }
  /** Of its first known charge: before it there was nothing to switch off. */
  oldest: Day
  steps: CancelStep[]
  watch: Watch | null
  /** Ids of notes of the guides: what to know and to do before. */
  notes: string[]
  stage: PlanStage
  summary: PlanSummary
  progress: { done: number; total: number }
  /** When it was last ended altogether, or else on one side. */
  closedAt: string | null
  /** The silent days that prove it; null until a bill shows them all. */
  verified: Period | null
  /** What it has not cost since; null until it is verified. */
  saved: Saved | null
  chargedAnyway: LateChargeFacts[]
  /** Further agreements the person should think of. */
  questions: AgreementQuestion[]
}

/** The plan of one subscription: end it at the merchant and in the wallet, verify; again from the start after a late charge. */
export function planFor(input: PlanInput): CancelPlan {
  const { subscription, guides, asOf } = input
  const [oldest, newest] = [subscription.charges[0], subscription.charges.at(-1)]
  if (!oldest || !newest) throw new RangeError('a subscription without charges has no plan')
  const late = lateCharges(subscription, input.marks)
  const reopened = reopenedBy(late, input.marks, input.statedOff)
  const marks = reopened ? input.marks.filter(({ at }) => at >= reopened.at) : input.marks
  const isStale = reopened && input.statedOff && input.statedOff < dayOfTime(reopened.at)
  const statedOff = isStale ? null : input.statedOff
  const closure = closureOf(marks, statedOff)
  const watch = watchOf(subscription, closure?.isComplete || !reopened ? closure : null, asOf)
  const proof = union(input.proof)
  const stage = stageOf({ marks, proof, closure, watch, reopened })
  const steps = stepsOf({
    ...{ subscription, guides, marks, watch, stage, reopened },
    earlierMarks: reopened ? input.marks : [],
    statedOff: closure?.isComplete ? statedOff : null,
    lateCount: late.length,
    missing: watch ? lacking(proof, watch) : [],
  })
  const believed = closure?.isComplete ? closure : (reopened?.believed ?? closure)
  return {
    subscriptionId: subscription.id,
    charge: tradeKey(newest.charge),
    name: subscription.name,
    service: subscription.service,
    wallet: subscription.wallet,
    payee: isNamed(subscription.counterparty) ? subscription.counterparty : null,
    newest: { day: dayOfTime(newest.charge.paidAt), fen: newest.charge.fen },
    oldest: dayOfTime(oldest.charge.paidAt),
    steps,
    watch,
    notes: notesFor(guides, subscription.service),
    stage,
    summary: summarise(input, stage, watch, late, steps),
    progress: {
      done: steps.filter(({ state }) => state === 'done' || state === 'absent').length,
      total: steps.length,
    },
    closedAt: believed && withOffset(believed.at),
    verified: stage === 'verified' && watch ? { from: watch.from, to: watch.to } : null,
    saved: stage === 'verified' && closure ? savedSince(subscription, dayOfTime(closure.at), proof) : null,
    chargedAnyway: late.map(lateChargeFacts),
    questions: agreementQuestions(subscription, input.all, guides),
  }
}

interface Standing {
  marks: readonly StepMark[]
  proof: readonly Period[]
  closure: Closure | null
  watch: Watch | null
  reopened: Reopened | null
}

function stageOf({ marks, proof, closure, watch, reopened }: Standing): PlanStage {
  if (closure?.isComplete) return watch && covers(proof, watch) ? 'verified' : 'waiting'
  if (reopened) return 'charged'
  return marks.some(({ step, state }) => endsRenewal(step) && state !== 'todo') ? 'started' : 'todo'
}

function summarise(
  { subscription: { next, status } }: PlanInput,
  stage: PlanStage,
  watch: Watch | null,
  late: readonly LateCharge[],
  steps: readonly CancelStep[],
): PlanSummary {
  switch (stage) {
    case 'todo':
      if (next) return { code: 'todo-next', due: watch?.due ?? next.date, fen: next.fen }
      return { code: status === 'active' ? 'todo' : 'todo-silent' }
    case 'started': {
      const ending = steps.filter(({ id }) => endsRenewal(id))
      // Looked for on both sides and ended on none: the next step is somewhere else.
      if (ending.every(({ state }) => state === 'absent')) return { code: 'absent' }
      if (ending.every(({ state }) => state === 'absent' || state === 'not-found'))
        return { code: 'not-found' }
      if (ending.every(({ state }) => state !== 'todo')) return { code: 'wallet-not-found' }
      const open = steps.findIndex(({ state }) => state === 'todo')
      return { code: 'step', step: open + 1, steps: steps.length }
    }
    case 'waiting':
      return watch ? { code: 'waiting', exportAfter: watch.exportAfter } : { code: 'waiting-unknown' }
    case 'verified':
      return watch ? { code: 'verified', from: watch.from, to: watch.to } : { code: 'waiting-unknown' }
    case 'charged':
      return { code: 'charged', fen: addFen(...late.map(({ charge }) => charge.charge.fen)) }
  }
}

/** What to know of a service before; a note that names no service belongs to all. */
function notesFor(guides: Guides, service: ServiceId): string[] {
  return guides.before.filter(note => isAbout(note, service)).map(({ id }) => id)
}

/** Bills write `/` where they name nobody. */
function isNamed(counterparty: string): boolean {
  return counterparty !== '' && counterparty !== '/'
}

/** What was not charged since a renewal stopped: its price for each due day that bills show without a charge. */
interface Saved {
  fen: Fen
  /** The first of these due days; null where no bill shows one yet. */
  since: Day | null
}

/** `closed` is the day it was ended, `proof` the days, joined, that bills of its account cover. */
function savedSince(subscription: Subscription, closed: Day, proof: readonly Period[]): Saved {
  const { charges, prices } = subscription
  const last = charges.findLast(({ charge }) => dayOfTime(charge.paidAt) <= closed)
  const shownTo = proof.at(-1)?.to
  const price = prices.at(-1)?.fen
  let [count, since]: [number, Day | null] = [0, null]
  let due = dueOnOrAfter(subscription, last, addDays(closed, 1))
  while (due && shownTo && price !== undefined && due <= shownTo) {
    const window = windowAround(due, debitWindow)
    const isCharged = charges.some(({ charge }) => {
      const day = dayOfTime(charge.paidAt)
      return day > closed && day >= window.from && day <= window.to
    })
    if (!isCharged && covers(proof, window)) {
      count += 1
      since ??= due
    }
    const next = dueOnOrAfter(subscription, last, addDays(due, 1))
    due = next && next > due ? next : null
  }
  return { fen: fen(count * (price ?? 0)), since }
}
