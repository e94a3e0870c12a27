import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { Verdict } from '../../core/subscriptions/decisions.ts'
import { append, standing } from './log.ts'

export type StoredVerdict = Verdict & { id: number }

/** Its charges in the order of their keys, each once. Returns the id. */
export function insertVerdict(db: Database, verdict: Verdict, at: WallTime): number {
  const byKey = new Map(verdict.charges.map(charge => [tradeKeyText(charge), charge]))
  const charges = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, charge]) => charge)
  return append(db, { kind: 'decision', payload: { ...verdict, charges } }, at)
}

/** Oldest first: a later word overrules an earlier one. */
export function allVerdicts(db: Database): StoredVerdict[] {
  return standing(db, 'decision').map(({ id, payload }) => ({ id, ...payload }))
}
