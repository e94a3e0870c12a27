import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { TradeKey, Wallet } from '../../core/bills/transaction.ts'
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

interface ProofRow {
  id: number
  wallet: Wallet
  trade_no: string
  step: StepId
  name: string
  sha256: string
  bytes: number
  kept_at: WallTime
}

/** Every one, oldest first. */
export function allProofs(db: Database): StepProof[] {
  const rows = db.prepare<[], ProofRow>('SELECT * FROM step_proof ORDER BY id').all()
  const current = rows.length === 0 ? null : currentKeys(db)
  return rows.map(({ wallet, trade_no, kept_at, ...row }) => {
    const charge = { wallet, tradeNo: trade_no }
    return { ...row, charge: current ? withCurrentKeys(charge, current) : charge, keptAt: kept_at }
  })
}

export function insertProof(db: Database, proof: Omit<StepProof, 'id'>): void {
  db.prepare(
    `INSERT INTO step_proof (wallet, trade_no, step, name, sha256, bytes, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    proof.charge.wallet,
    proof.charge.tradeNo,
    proof.step,
    proof.name,
    proof.sha256,
    proof.bytes,
    proof.keptAt,
  )
}

export function deleteProof(db: Database, id: number): void {
  db.prepare('DELETE FROM step_proof WHERE id = ?').run(id)
}
