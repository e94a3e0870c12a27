import type { Language } from '../../i18n/language.ts'
import type { Day, Period } from '../base/calendar.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import type { LateCharge } from './aftermath.ts'
import type { CancelWords } from './cancel-words.ts'
import type { Guides } from './guide.ts'
import type { PlaceMark } from './step-mark.ts'
import type { Watch } from './watch.ts'

/** From untouched to proven: `waiting` is off everywhere and unproven, `charged` off everywhere and charged again. */
export const planStages = ['todo', 'started', 'waiting', 'verified', 'charged'] as const
export type PlanStage = (typeof planStages)[number]

export interface PlanInput {
  /** With at least one charge. */
  subscription: Subscription
  guides: Guides
  /** What was said of the places of this subscription's charges, in any order. */
  marks: readonly PlaceMark[]
  /** The day the person said it was cancelled, apart from any place. */
  statedOff: Day | null
  /** The periods that bills of each wallet cover. */
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  /** Every subscription found, to ask about further agreements for the same service. */
  all: readonly Subscription[]
  asOf: Day
  language: Language
}

/** What a plan's sentences are made from. */
export interface PlanFacts {
  input: PlanInput
  words: CancelWords
  wallet: string
  watch: Watch | null
  stage: PlanStage
  verified: Period | null
  late: LateCharge[]
}
