import { type Fen, fen } from '../base/money.ts'
import type { BillFormat, BillSummary, CountedSum, Tally } from './bill.ts'
import { layoutOf } from './formats/layouts.ts'
import { isCharge, refundTargets } from './refunds/refunds.ts'
import type { Transaction } from './transaction.ts'

/**
 * Counts and sums over every understood row of one bill, as its vendor declares them. WeChat: plain sums by 收/支.
 * Alipay app: the same, with 支出 net of `refunded`, the refunds tied to charges inside this bill. Alipay web: by
 * 资金状态, net of 成功退款, without a neutral part. Totals as checked on real bills: docs/bill-formats.md.
 */
export function computedTally({ tally, declaresNet }: BillSummary, refunded: Fen): Tally {
  const { expense } = tally
  if (!declaresNet || expense === null || expense.fen === null) return tally
  return { ...tally, expense: { ...expense, fen: fen(expense.fen - refunded) } }
}

/** The sum of the refunds among these rows that refund a charge among them. */
export function refundedWithin(transactions: readonly Transaction[]): Fen {
  let sum = 0
  for (const [refund, purchase] of refundTargets(transactions))
    if (purchase && isCharge(purchase)) sum += refund.fen
  return fen(sum)
}

/**
 * Whether a bill's own totals agree with its rows, compared where both can be read; null where nothing is declared or
 * readable. Counts decide everywhere, sums for WeChat only: Alipay's notes say that its sums follow rules of their own.
 */
export function reconcile(declared: Tally | null, computed: Tally, format: BillFormat): boolean | null {
  if (!declared) return null
  const { sumsDecide } = layoutOf(format).totals
  const checks: boolean[] = []
  if (declared.count !== null && computed.count !== null) checks.push(declared.count === computed.count)
  for (const name of ['income', 'expense', 'neutral'] as const) {
    const [ofBill, ofRows] = [declared[name], computed[name]]
    if (ofBill && ofRows) checks.push(agree(ofBill, ofRows, sumsDecide))
  }
  return checks.length === 0 ? null : checks.every(Boolean)
}

function agree(declared: CountedSum, computed: CountedSum, sumsDecide: boolean): boolean {
  if (declared.count !== computed.count) return false
  return !sumsDecide || declared.fen === null || computed.fen === null || declared.fen === computed.fen
}
