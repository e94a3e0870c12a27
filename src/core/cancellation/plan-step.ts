import { type Day, type Period, withOffset } from '../base/calendar.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { type Guides, hasKnownSwitch, merchantPaths } from './guide.ts'
import { currentMark, type StepId, type StepMark, type StepState } from './step-mark.ts'
import type { Watch } from './watch.ts'

/** From untouched to proven: `waiting` is off on both sides and unproven, `charged` off on both and charged again. */
export const planStages = ['todo', 'started', 'waiting', 'verified', 'charged'] as const
export type PlanStage = (typeof planStages)[number]

/** Why a step matters or, of the last one, how far the proof is. */
export type StepReason =
  | { code: 'screenshot' }
  | { code: 'xiaomi' | 'other-merchant' | 'no-switch-known' }
  | { code: 'wallet' | 'apple' }
  | { code: 'window-unknown' }
  | ({ code: 'window-open'; exportAfter: Day } & Period)
  | ({ code: 'window-silent' } & Period)
  | { code: 'charged-again'; count: number }

export const missingPageAdvice = ['try-next-path', 'insist-with-service', 'ask-service'] as const
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
}

/** What the steps of a plan are made from. */
export interface StepInput {
  subscription: Subscription
  guides: Guides
  marks: readonly StepMark[]
  watch: Watch | null
  stage: PlanStage
  /** How many charges came after it was off. */
  lateCount: number
}

/**
 * The four steps in the order in which they are done. Where no source tells of a switch at Xiaomi the wallet comes
 * first: its path has sources, and customer service may take days. So does Apple's own list where an Apple ID pays.
 */
export function stepsOf(input: StepInput): CancelStep[] {
  const { guides, subscription } = input
  const ending = [merchantStep(input), walletStep(input)]
  const isKnown = subscription.service === 'other' || hasKnownSwitch(guides, subscription.service)
  if (!isKnown || isPaidByApple(subscription)) ending.reverse()
  return [screenshotStep(input), ...ending, verifyStep(input)]
}

function screenshotStep({ guides, subscription, marks }: StepInput): CancelStep {
  return {
    id: 'screenshot',
    reason: { code: 'screenshot' },
    paths: [guides.screenshot[subscription.wallet].id],
    ifMissing: null,
    ...stateOf(marks, 'screenshot'),
  }
}

function merchantStep({ guides, subscription: { service }, marks }: StepInput): CancelStep {
  const paths = merchantPaths(guides, service)
  const known = hasKnownSwitch(guides, service) ? 'xiaomi' : 'no-switch-known'
  return {
    id: 'merchant',
    reason: { code: service === 'other' ? 'other-merchant' : known },
    paths: paths.map(({ id }) => id),
    ifMissing: paths.every(({ asksService }) => asksService) ? 'insist-with-service' : 'try-next-path',
    ...stateOf(marks, 'merchant'),
  }
}

/** Bills name Apple where the Apple ID pays; only then does its own list hold the renewal. */
const appleName = /apple|app store|苹果/i

function isPaidByApple({ counterparty }: Subscription): boolean {
  return appleName.test(counterparty)
}

function walletStep({ guides, subscription, marks }: StepInput): CancelStep {
  const byApple = isPaidByApple(subscription)
  const paths = [...(byApple ? guides.wallets.apple : []), ...guides.wallets[subscription.wallet]]
  return {
    id: 'wallet',
    reason: { code: byApple ? 'apple' : 'wallet' },
    paths: paths.map(({ id }) => id),
    ifMissing: 'ask-service',
    ...stateOf(marks, 'wallet'),
  }
}

function verifyStep(input: StepInput): CancelStep {
  const { guides, subscription, marks, stage } = input
  const marked = stateOf(marks, 'verify')
  return {
    id: 'verify',
    reason: proofSoFar(input),
    paths: [guides.verify[subscription.wallet].id],
    ifMissing: null,
    ...marked,
    ...(stage === 'verified' && { state: 'done' }),
  }
}

function proofSoFar({ watch, stage, lateCount }: StepInput): StepReason {
  if (stage === 'charged') return { code: 'charged-again', count: lateCount }
  if (!watch) return { code: 'window-unknown' }
  const { from, to, exportAfter } = watch
  return stage === 'verified'
    ? { code: 'window-silent', from, to }
    : { code: 'window-open', from, to, exportAfter }
}

function stateOf(marks: readonly StepMark[], step: StepId): { state: StepState; at: string | null } {
  const mark = currentMark(marks, step)
  return mark ? { state: mark.state, at: withOffset(mark.at) } : { state: 'todo', at: null }
}
