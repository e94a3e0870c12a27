import type { Database } from 'better-sqlite3'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { StepMark } from '../../core/cancellation/step-mark.ts'
import { standing } from './log.ts'

export type StoredMark = StepMark & { id: number }

/** What stands of the steps, in the order in which they were done, by the text of the key of the charge it is kept against. */
export function marksByCharge(db: Database): Map<string, StoredMark[]> {
  const marks = new Map<string, StoredMark[]>()
  const entries = standing(db, 'step').sort((a, b) =>
    a.payload.at < b.payload.at ? -1 : a.payload.at > b.payload.at ? 1 : 0,
  )
  for (const { id, payload } of entries) {
    const { charge, step, state, at } = payload
    const key = tradeKeyText(charge)
    marks.set(key, [...(marks.get(key) ?? []), { id, charge, step, state, at }])
  }
  return marks
}
