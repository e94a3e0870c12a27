import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { MerchantRule } from '../../core/catalogue/merchant-rule.ts'
import { inForce } from './log.ts'

export type StoredRule = MerchantRule & { id: number; saidAt: WallTime }

/** Newest first. */
export function allRules(db: Database): StoredRule[] {
  return inForce(db, 'merchant-rule')
    .map(({ id, payload, at }) => ({ id, ...payload, saidAt: at }))
    .reverse()
}
