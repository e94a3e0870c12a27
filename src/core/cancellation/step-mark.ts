import { type Day, dayOfTime, type WallTime } from '../base/calendar.ts'
import type { TradeKey } from '../bills/transaction.ts'
import type { Decision } from '../subscriptions/decisions.ts'

/**
 * What a person can say or show something of: a picture of the agreement before it is ended, the merchant's side, the
 * wallet's side, the proof that it stopped. All but the picture are steps of a plan.
 */
export const stepIds = ['screenshot', 'merchant', 'wallet', 'verify'] as const
export type StepId = (typeof stepIds)[number]

export const stepStates = ['todo', 'done', 'not-found', 'absent'] as const
export type StepState = (typeof stepStates)[number]

/** What the person said of one step, kept against the subscription's newest charge of that moment. */
export interface StepMark {
  charge: TradeKey
  step: StepId
  state: StepState
  at: WallTime
}

const endingSteps: readonly StepId[] = ['merchant', 'wallet']

/** Whether a step ends a renewal; screenshots and bills end nothing. */
export function endsRenewal(step: StepId): boolean {
  return endingSteps.includes(step)
}

/** The latest mark of a step; null where it has none. */
export function currentMark(marks: readonly StepMark[], step: StepId): StepMark | null {
  let latest: StepMark | null = null
  for (const mark of marks) {
    if (mark.step === step && (latest === null || mark.at >= latest.at)) latest = mark
  }
  return latest
}

/** Every moment one side was ended, oldest first; marks of earlier charges are kept, so a second try adds one. */
export function closings(marks: readonly StepMark[]): StepMark[] {
  return marks
    .filter(mark => mark.state === 'done' && endsRenewal(mark.step))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** When a renewal was ended, and whether nothing is left to do for it. */
export interface Closure {
  at: WallTime
  isComplete: boolean
}

/**
 * The last of the ending steps now marked done, complete once at least one side is off and nothing is left to look for;
 * while they are not, the day the person says it was cancelled, counted from that day's end. Null while the renewal still runs.
 */
export function closureOf(marks: readonly StepMark[], statedOff: Day | null): Closure | null {
  const current = endingSteps.map(step => currentMark(marks, step))
  let at: WallTime | null = null
  for (const mark of current) {
    if (mark?.state === 'done' && (at === null || mark.at > at)) at = mark.at
  }
  const isComplete =
    at !== null && endingSteps.every((step, index) => isSettled(step, current[index]?.state ?? 'todo'))
  if (statedOff && !isComplete) return { at: endOfDay(statedOff), isComplete: true }
  return at && { at, isComplete }
}

/** The wallet pays and can refuse by itself: there a page that nobody found settles nothing. */
function isSettled(step: StepId, state: StepState): boolean {
  return state === 'done' || state === 'absent' || (state === 'not-found' && step !== 'wallet')
}

/** A day said without an hour counts to its end, so that no charge of that day is held against anyone. */
export function endOfDay(day: Day): WallTime {
  return `${day}T23:59:59` as WallTime
}

/**
 * What the marks of each charge say to detection: once both sides are complete, the renewal counts as cancelled from
 * the day of the later one, so that a charge afterwards is a finding.
 */
export function cancelledByMarks(marksOfCharges: Iterable<readonly StepMark[]>): Decision[] {
  const decisions: Decision[] = []
  for (const marks of marksOfCharges) {
    const closure = closureOf(marks, null)
    const [first] = marks
    if (first && closure?.isComplete) {
      decisions.push({ kind: 'cancelled', charges: [first.charge], on: dayOfTime(closure.at) })
    }
  }
  return decisions
}
