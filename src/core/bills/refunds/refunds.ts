import type { WallTime } from '../../base/calendar.ts'
import { grouped } from '../../base/lists.ts'
import { type Fen, fen, zeroFen } from '../../base/money.ts'
import type { Transaction, Wallet } from '../transaction.ts'
import { byTime } from './refund-search.ts'
import { alipayRefundTargets } from './refunds-alipay.ts'
import { wechatRefundTargets } from './refunds-wechat.ts'

/** A charge with what came back of it, told once however many rows and statuses tell it. */
export interface SettledCharge<T extends Transaction = Transaction> {
  charge: T
  refundedFen: Fen
  /** The refund rows tied to it; empty where only the status text tells of the refund. */
  refunds: T[]
}

export interface Settlement<T extends Transaction = Transaction> {
  /** In the order of the transactions given. */
  charges: SettledCharge<T>[]
  /** Refund rows whose charge is in none of the bills. */
  unmatched: T[]
}

/** When the bill that tells a transaction's state was made; null where that isn't known. */
export type ExportedAt<T> = (transaction: T) => WallTime | null

/**
 * Ties refunds to what they refund, across files and months, and tells what came back of each charge: the sum of
 * its refund rows, or what its own status says if that is more. A charge is money out that was paid, whatever became
 * of it. Each transaction must be given once; their order doesn't matter. `exportedAt` keeps a refund from a WeChat
 * purchase whose status, told later, knows of none. Rules: docs/bill-formats.md, "Refunds".
 */
export function settle<T extends Transaction>(
  transactions: readonly T[],
  exportedAt: ExportedAt<T> = () => null,
): Settlement<T> {
  const targets = refundTargets(transactions, exportedAt)
  const refundsOf = grouped([...targets.keys()].sort(byTime), refund => targets.get(refund) ?? null)
  const charges = transactions.filter(isCharge).map(charge => {
    const refunds = refundsOf.get(charge) ?? []
    return { charge, refunds, refundedFen: refundedOf(charge, refunds) }
  })
  return { charges, unmatched: refundsOf.get(null) ?? [] }
}

/** For each settled refund what it refunds: a charge, another purchase, or null if that is in none of the bills. */
export function refundTargets<T extends Transaction>(
  transactions: readonly T[],
  exportedAt: ExportedAt<T> = () => null,
): Map<T, T | null> {
  const mayBeStale = (purchase: T, refund: T) => {
    const exported = exportedAt(purchase)
    return exported === null || exported < refund.paidAt
  }
  const refunds = transactions.filter(transaction => transaction.isRefund && transaction.settled)
  const of = (wallet: Wallet) => refunds.filter(refund => refund.wallet === wallet)
  const purchases = (wallet: Wallet) => (transaction: T) =>
    transaction.wallet === wallet && !transaction.isRefund && transaction.direction !== 'income'
  return new Map([
    ...alipayRefundTargets(of('alipay'), transactions, purchases('alipay')),
    ...wechatRefundTargets(of('wechat'), transactions, purchases('wechat'), mayBeStale),
  ])
}

/** Money out that left the payer, refunded since or not. */
export function isCharge(transaction: Transaction): boolean {
  return transaction.direction === 'expense' && transaction.settled && !transaction.isRefund
}

function refundedOf(charge: Transaction, refunds: readonly Transaction[]): Fen {
  const byRows = refunds.reduce((sum, refund) => fen(sum + refund.fen), zeroFen)
  return fen(Math.max(byRows, charge.statedRefundFen ?? zeroFen))
}
