import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { Decision } from '../../core/subscriptions/decisions.ts'
import { append, inForce } from './log.ts'

export type StoredDecision = Decision & { id: number }

/** Its charges in the order of their keys, each once. Returns the id. */
export function insertDecision(db: Database, decision: Decision, at: WallTime): number {
  const byKey = new Map(decision.charges.map(charge => [tradeKeyText(charge), charge]))
  const charges = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, charge]) => charge)
  return append(db, { kind: 'decision', payload: { ...decision, charges } }, at)
}

/** Oldest first: a later word overrules an earlier one. */
export function allDecisions(db: Database): StoredDecision[] {
  return inForce(db, 'decision').map(({ id, payload }) => ({ id, ...payload }))
}
