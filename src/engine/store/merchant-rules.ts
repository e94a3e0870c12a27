import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { MerchantRule } from '../../core/catalogue/merchant-rule.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'

export type StoredRule = MerchantRule & { id: number; saidAt: WallTime }

interface RuleRow {
  id: number
  counterparty: string
  says: MerchantRule['is']
  service: ServiceId | null
  said_at: WallTime
}

export function insertRule(db: Database, rule: MerchantRule, at: WallTime): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO merchant_rule (counterparty, says, service, said_at) VALUES (?, ?, ?, ?)')
    .run(rule.counterparty, rule.is, rule.service ?? null, at)
  return Number(lastInsertRowid)
}

export function deleteRule(db: Database, id: number): void {
  db.prepare('DELETE FROM merchant_rule WHERE id = ?').run(id)
}

/** Newest first. */
export function allRules(db: Database): StoredRule[] {
  return db
    .prepare<[], RuleRow>('SELECT * FROM merchant_rule ORDER BY id DESC')
    .all()
    .map(({ id, counterparty, says, service, said_at }) => ({
      id,
      counterparty,
      is: says,
      ...(service ? { service } : {}),
      saidAt: said_at,
    }))
}
