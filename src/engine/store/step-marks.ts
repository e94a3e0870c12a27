import type { Database } from 'better-sqlite3'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { StepMark } from '../../core/cancellation/step-mark.ts'
import { inForce } from './log.ts'

export type StoredMark = StepMark & { id: number }

/** What stands of the steps, in the order in which it was said, by the text of the key of the charge it is kept against. */
export function marksByCharge(db: Database): Map<string, StoredMark[]> {
  const marks = new Map<string, StoredMark[]>()
  for (const { id, payload } of inForce(db, 'step')) {
    const { charge, step, state, at } = payload
    const key = tradeKeyText(charge)
    marks.set(key, [...(marks.get(key) ?? []), { id, charge, step, state, at }])
  }
  return marks
}
