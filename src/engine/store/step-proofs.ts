import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { TradeKey } from '../../core/bills/transaction.ts'
import type { StepId } from '../../core/cancellation/step-mark.ts'
import { withCurrentKeys } from './current-keys.ts'
import { currentKeys } from './log.ts'

/** A file that shows a step before or after it was done, kept with a charge of the renewal. */
export interface StepProof {
  id: number
  charge: TradeKey
  step: StepId
  name: string
  sha256: string
  bytes: number
  keptAt: WallTime
}

/** Every one, oldest first. */
export function allProofs(db: Database): StepProof[] {
  const rows = db
    .prepare<[], Omit<StepProof, 'charge'> & TradeKey>(
      `SELECT id, wallet, trade_no AS tradeNo, step, name, sha256, bytes, kept_at AS keptAt
       FROM step_proof ORDER BY id`,
    )
    .all()
  const current = rows.length === 0 ? null : currentKeys(db)
  return rows.map(({ wallet, tradeNo, ...row }) => {
    const charge = { wallet, tradeNo }
    return { ...row, charge: current ? withCurrentKeys(charge, current) : charge }
  })
}

export function insertProof(db: Database, { charge, ...proof }: Omit<StepProof, 'id'>): void {
  db.prepare(
    `INSERT INTO step_proof (wallet, trade_no, step, name, sha256, bytes, kept_at)
     VALUES (:wallet, :tradeNo, :step, :name, :sha256, :bytes, :keptAt)`,
  ).run({ ...charge, ...proof })
}

export function deleteProof(db: Database, id: number): void {
  db.prepare('DELETE FROM step_proof WHERE id = ?').run(id)
}
