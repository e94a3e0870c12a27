import type { WallTime } from '../calendar.ts'
import { type Fen, fen, zeroFen } from '../money.ts'
import { byTime } from './refund-search.ts'
import { alipayRefundTargets } from './refunds-alipay.ts'
import { wechatRefundTargets } from './refunds-wechat.ts'
import type { Transaction } from './transaction.ts'

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

/**
 * Ties refunds to what they refund, across files and months, and tells what came back of each charge: the sum of
 * its refund rows, or what its own status says if that is more. A charge is money out that was paid, whatever became
 * of it. Each transaction must be given once; their order doesn't matter. `exportedAt` says when the bill that tells a
 * transaction's state was made, if known: a WeChat purchase without a refund in its status was not refunded before.
 * Rules: docs/bill-formats.md, "Refunds".
 */
export function settle<T extends Transaction>(
  transactions: readonly T[],
  exportedAt: (transaction: T) => WallTime | null = () => null,
): Settlement<T> {
  const mayBeStale = (purchase: T, refund: T) => {
    const exported = exportedAt(purchase)
    return exported === null || exported < refund.paidAt
  }
  const refunds: Record<Transaction['wallet'], T[]> = { alipay: [], wechat: [] }
  const purchases: Record<Transaction['wallet'], T[]> = { alipay: [], wechat: [] }
  for (const transaction of transactions) {
    if (!transaction.isRefund) {
      if (transaction.direction !== 'income') purchases[transaction.wallet].push(transaction)
    } else if (transaction.settled) refunds[transaction.wallet].push(transaction)
  }
  const targets = new Map<T, T | null>([
    ...alipayRefundTargets(refunds.alipay, purchases.alipay),
    ...wechatRefundTargets(refunds.wechat, purchases.wechat, mayBeStale),
  ])
  const refundsOf = new Map<T, T[]>()
  const unmatched: T[] = []
  for (const refund of [...targets.keys()].sort(byTime)) {
    const purchase = targets.get(refund) ?? null
    if (purchase === null) unmatched.push(refund)
    else refundsOf.set(purchase, [...(refundsOf.get(purchase) ?? []), refund])
  }
  const charges = transactions.filter(isCharge).map(charge => {
    const own = refundsOf.get(charge) ?? []
    return { charge, refunds: own, refundedFen: refundedOf(charge, own) }
  })
  return { charges, unmatched }
}

/** Money out that left the payer, refunded since or not. */
export function isCharge(transaction: Transaction): boolean {
  return transaction.direction === 'expense' && transaction.settled && !transaction.isRefund
}

function refundedOf(charge: Transaction, refunds: readonly Transaction[]): Fen {
  const byRows = refunds.reduce((sum, refund) => fen(sum + refund.fen), zeroFen)
  return fen(Math.max(byRows, charge.statedRefundFen ?? zeroFen))
}
