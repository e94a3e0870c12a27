import type { Transaction } from './transaction.ts'

/**
 * Gives each row of one bill its identity: the order number where that can be relied on, otherwise a fingerprint of
 * the row with a count, so that two equal charges of one bill stay two and the same bill read again changes nothing.
 * Numbers that stand for different trades (anonymised bills repeat one number) can't be relied on; a number whose
 * rows tell the same trade twice can.
 */
export function identify(transactions: readonly Transaction[]): void {
  const firstOf = new Map<string, Transaction>()
  const shared = new Set<string>()
  for (const transaction of transactions) {
    const { identity } = transaction
    if (identity === '') continue
    const first = firstOf.get(identity)
    if (first === undefined) firstOf.set(identity, transaction)
    else if (!isSameTrade(first, transaction)) shared.add(identity)
  }
  const seen = new Map<string, number>()
  for (const transaction of transactions) {
    if (transaction.identity !== '' && !shared.has(transaction.identity)) continue
    const print = fingerprint(transaction)
    const count = (seen.get(print) ?? 0) + 1
    seen.set(print, count)
    transaction.identity = `${print}#${count}`
  }
}

function isSameTrade(a: Transaction, b: Transaction): boolean {
  return (
    a.paidAt === b.paidAt && a.fen === b.fen && a.counterparty === b.counterparty && a.isRefund === b.isRefund
  )
}

/** What stays as it is when a trade is exported again: status, category and note may change. */
function fingerprint(transaction: Transaction): string {
  const { paidAt, direction, fen, counterparty, goods, method } = transaction
  return [paidAt, direction, fen, counterparty, goods, method].join('|')
}
