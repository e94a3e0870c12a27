import type { WallTime } from '../base/calendar.ts'
import { isRecord, isWallTime } from '../base/json-value.ts'
import { isTradeKey, type TradeKey } from '../bills/transaction.ts'
import { type StepId, stepIds } from './step-mark.ts'

const markedStates = ['done', 'not-found', 'absent'] as const

/** What the person said of one step of a plan, kept against the subscription's newest charge of that moment. */
export interface StepEntry {
  charge: TradeKey
  step: StepId
  state: (typeof markedStates)[number]
  /** When it was done, as the person has it: earlier than it was said, or at the same time. */
  at: WallTime
}

/** Whether what came out of JSON is such an entry. */
export function isStepEntry(value: unknown): value is StepEntry {
  return (
    isRecord(value) &&
    isTradeKey(value.charge) &&
    stepIds.some(id => id === value.step) &&
    markedStates.some(state => state === value.state) &&
    isWallTime(value.at)
  )
}
