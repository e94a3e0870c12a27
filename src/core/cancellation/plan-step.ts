import { type Day, type Period, type WallTime, withOffset } from '../base/calendar.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { type Guides, hasKnownSwitch, merchantPaths } from './guide.ts'
import type { Reopened } from './late-charge.ts'
import { currentMark, endOfDay, type StepId, type StepMark, type StepState } from './step-mark.ts'
import type { Watch } from './watch.ts'

/** From untouched to proven: `waiting` is off on both sides and unproven, `charged` was, and has to be done again. */
export const planStages = ['todo', 'started', 'waiting', 'verified', 'charged'] as const
export type PlanStage = (typeof planStages)[number]

/** Why a step matters or, of the last one, how far the proof is. */
export type StepReason =
  | { code: 'xiaomi' | 'other-merchant' | 'no-switch-known' }
  | { code: 'wallet' | 'apple' }
  | { code: 'window-unknown' }
  | ({ code: 'window-open'; exportAfter: Day } & Period)
  /** Bills show some of the days, and not the first of those that are missing. */
  | ({ code: 'window-partly'; exportAfter: Day; missing: Period } & Period)
  | ({ code: 'window-silent' } & Period)
  | { code: 'charged-again'; count: number; exportAfter: Day | null }

export const missingPageAdvice = [
  'try-next-path',
  'insist-with-service',
  /** The same two where the wallet was looked at already. */
  'next-path-then-service',
  'ask-service-again',
  'ask-service',
] as const
/** What to do where none of the paths leads to the page. */
export type MissingPageAdvice = (typeof missingPageAdvice)[number]

/** One thing to do in a plan. */
export interface CancelStep {
  id: StepId
  reason: StepReason
  /** Ids of paths of the guides to the same page, the likeliest first. */
  paths: string[]
  /** Null where the page can't be missing. */
  ifMissing: MissingPageAdvice | null
  state: StepState
  /** When that was done, with its offset; null where nothing was said. */
  at: string | null
  /** When it had been done before a charge came all the same; null where none did. */
  doneBefore: string | null
}

/** What the steps of a plan are made from. */
export interface StepInput {
  subscription: Subscription
  guides: Guides
  /** Those that hold. */
  marks: readonly StepMark[]
  /** Everything said before a late charge as well, where one came. */
  earlierMarks: readonly StepMark[]
  /** The day said of both sides at once, where it counts. */
  statedOff: Day | null
  reopened: Reopened | null
  watch: Watch | null
  stage: PlanStage
  /** How many charges came after it was off. */
  lateCount: number
  /** The days of the watch that no bill shows. */
  missing: readonly Period[]
}

/**
 * The steps in the order in which they are done. Where no source tells of a switch at Xiaomi the wallet comes
 * first: its path has sources, and customer service may take days; so too where Xiaomi itself sends people there.
 */
export function stepsOf(input: StepInput): CancelStep[] {
  const { guides, subscription } = input
  const ending = [merchantStep(input), walletStep(input)]
  const isKnown = subscription.service === 'other' || hasKnownSwitch(guides, subscription.service)
  if (!isKnown || guides.services[subscription.service].walletFirst) ending.reverse()
  return [...ending, verifyStep(input)]
}

function merchantStep(input: StepInput): CancelStep {
  const { guides, subscription } = input
  const { service } = subscription
  if (isPaidByApple(subscription))
    return {
      id: 'merchant',
      reason: { code: 'apple' },
      paths: guides.wallets.apple.map(({ id }) => id),
      ifMissing: 'ask-service',
      ...endingState(input, 'merchant'),
    }
  const paths = merchantPaths(guides, service)
  const isService = paths.every(({ asksService }) => asksService)
  const isWalletSeen = endingState(input, 'wallet').state !== 'todo'
  const known = hasKnownSwitch(guides, service) ? 'xiaomi' : 'no-switch-known'
  return {
    id: 'merchant',
    reason: { code: service === 'other' ? 'other-merchant' : known },
    paths: paths.map(({ id }) => id),
    ifMissing: isWalletSeen
      ? isService
        ? 'ask-service-again'
        : 'next-path-then-service'
      : isService
        ? 'insist-with-service'
        : 'try-next-path',
    ...endingState(input, 'merchant'),
  }
}

/** Bills name Apple where the Apple ID pays; only then does its own list hold the renewal. */
const appleName = /apple|app store|苹果/i

function isPaidByApple({ counterparty }: Subscription): boolean {
  return appleName.test(counterparty)
}

function walletStep(input: StepInput): CancelStep {
  const { guides, subscription } = input
  return {
    id: 'wallet',
    reason: { code: 'wallet' },
    paths: guides.wallets[subscription.wallet].map(({ id }) => id),
    ifMissing: 'ask-service',
    ...endingState(input, 'wallet'),
  }
}

function verifyStep(input: StepInput): CancelStep {
  const { guides, subscription, stage } = input
  return {
    id: 'verify',
    reason: proofSoFar(input),
    paths: [guides.verify[subscription.wallet].id],
    ifMissing: null,
    state: stage === 'verified' ? 'done' : 'todo',
    at: null,
    doneBefore: null,
  }
}

function proofSoFar({ watch, stage, lateCount, missing }: StepInput): StepReason {
  if (stage === 'charged')
    return { code: 'charged-again', count: lateCount, exportAfter: watch?.exportAfter ?? null }
  if (!watch) return { code: 'window-unknown' }
  const { from, to, exportAfter } = watch
  if (stage === 'verified') return { code: 'window-silent', from, to }
  const [first] = missing
  const isSeen = first !== undefined && (first.from > from || first.to < to)
  return stage === 'waiting' && isSeen
    ? { code: 'window-partly', from, to, exportAfter, missing: first }
    : { code: 'window-open', from, to, exportAfter }
}

/** A day said of the renewal as a whole stands for both sides. */
function endingState(
  { marks, earlierMarks, statedOff, reopened }: StepInput,
  step: StepId,
): Pick<CancelStep, 'state' | 'at' | 'doneBefore'> {
  const mark = currentMark(marks, step)
  const before = currentMark(
    earlierMarks.filter(({ at, state }) => reopened !== null && at < reopened.at && state === 'done'),
    step,
  )
  const stated: { state: StepState; at: WallTime } | null = statedOff && {
    state: 'done',
    at: endOfDay(statedOff),
  }
  const said = mark ?? stated
  return {
    state: said?.state ?? 'todo',
    at: said && withOffset(said.at),
    doneBefore: reopened && withOffset(before?.at ?? reopened.believed.at),
  }
}
