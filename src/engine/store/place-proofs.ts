import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { TradeKey, Wallet } from '../../core/bills/transaction.ts'

/** A file that shows a place before or after switching off, kept with a charge of the renewal. */
export interface PlaceProof {
  id: number
  charge: TradeKey
  place: string
  name: string
  sha256: string
  bytes: number
  keptAt: WallTime
}

interface ProofRow {
  id: number
  wallet: Wallet
  trade_no: string
  place: string
  name: string
  sha256: string
  bytes: number
  kept_at: WallTime
}

/** Every one, oldest first. */
export function allProofs(db: Database): PlaceProof[] {
  return db
    .prepare<[], ProofRow>('SELECT * FROM place_proof ORDER BY id')
    .all()
    .map(({ wallet, trade_no, kept_at, ...row }) => ({
      ...row,
      charge: { wallet, tradeNo: trade_no },
      keptAt: kept_at,
    }))
}

export function insertProof(db: Database, proof: Omit<PlaceProof, 'id'>): void {
  db.prepare(
    `INSERT INTO place_proof (wallet, trade_no, place, name, sha256, bytes, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    proof.charge.wallet,
    proof.charge.tradeNo,
    proof.place,
    proof.name,
    proof.sha256,
    proof.bytes,
    proof.keptAt,
  )
}

export function deleteProof(db: Database, id: number): void {
  db.prepare('DELETE FROM place_proof WHERE id = ?').run(id)
}
