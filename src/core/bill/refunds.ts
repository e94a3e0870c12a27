import type { Fen } from '../money.ts'
import type { Transaction } from './transaction.ts'

/** A charge with what came back of it, told once however many rows and statuses tell it. */
export interface SettledCharge<T extends Transaction = Transaction> {
  charge: T
  refundedFen: Fen
  /** The refund rows tied to it; empty where only the status text tells of the refund. */
  refunds: T[]
}

export interface Settlement<T extends Transaction = Transaction> {
  charges: SettledCharge<T>[]
  /** Refund rows whose charge is in none of the bills. */
  unmatched: T[]
}
