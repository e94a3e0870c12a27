import type { Transaction } from '../transaction.ts'
import { byTime, findEarlier, indexPurchases } from './refund-search.ts'

/**
 * For each refund its purchase, or null. A refund's order number is the purchase's with `_…` or `*…` after it. Only
 * where a refund's number has no such end (edited away, or lost to a spreadsheet) its text decides: `退款-` and the
 * purchase's goods at the same counterparty, earlier and not cheaper.
 */
export function alipayRefundTargets<T extends Transaction>(
  refunds: readonly T[],
  transactions: readonly T[],
  isPurchase: (transaction: T) => boolean,
): Map<T, T | null> {
  const targets = new Map<T, T | null>()
  if (refunds.length === 0) return targets
  // A bill has few refunds: only what they may refer to is worth an index.
  const { numbers } = targetHints(refunds)
  const texts = new Set(refunds.filter(isWithoutEnd).map(textKey))
  const purchases = transactions.filter(isPurchase)
  const byNumber = indexPurchases(
    purchases.filter(({ tradeNo }) => numbers.has(tradeNo)),
    purchase => purchase.tradeNo,
  )
  const byText = indexPurchases(
    texts.size === 0 ? [] : purchases.filter(one => texts.has(textKey(one))),
    textKey,
  )
  const taken = new Map<T, number>()
  for (const refund of refunds.toSorted(byTime)) {
    const beginnings = beginningsOf(refund.tradeNo)
    const own = [...beginnings, refund.tradeNo]
      .map(number => byNumber.get(number))
      .find(found => found !== undefined)
    const target =
      own?.length === 1
        ? own[0]!
        : bestByText(refund, own ?? (beginnings.length > 0 ? [] : (byText.get(textKey(refund)) ?? [])), taken)
    if (target) taken.set(target, (taken.get(target) ?? 0) + refund.fen)
    targets.set(refund, target)
  }
  return targets
}

/** What a purchase has in common with one of these refunds: its number, or the counterparty where numbers don't tell. */
export function targetHints(refunds: readonly Transaction[]): {
  numbers: Set<string>
  counterparties: Set<string>
} {
  return {
    numbers: new Set(refunds.flatMap(({ tradeNo }) => [tradeNo, ...beginningsOf(tradeNo)])),
    counterparties: new Set(refunds.filter(isWithoutEnd).map(({ counterparty }) => counterparty)),
  }
}

function isWithoutEnd({ tradeNo }: Transaction): boolean {
  return beginningsOf(tradeNo).length === 0
}

/** The beginnings of a refund's number that may be a purchase's, longest first. */
function beginningsOf(number: string): string[] {
  const found: string[] = []
  for (let at = number.length - 1; at > 0; at -= 1) {
    if (number[at] === '_' || number[at] === '*') found.push(number.slice(0, at))
  }
  return found
}

function bestByText<T extends Transaction>(
  refund: T,
  candidates: readonly T[],
  taken: ReadonlyMap<T, number>,
): T | null {
  let best: T | null = null
  findEarlier(refund, candidates, candidate => {
    if (textKey(candidate) !== textKey(refund)) return false
    if (candidate.fen - (taken.get(candidate) ?? 0) < refund.fen) return false
    if (best === null || rank(candidate, refund) > rank(best, refund)) best = candidate
    return rank(best, refund) === bestRank
  })
  return best
}

/** A purchase that says it was refunded comes before one that doesn't, then one of the very sum; the latest is met first. */
const bestRank = 3

function rank(purchase: Transaction, refund: Transaction): number {
  return (purchase.statedRefundFen === null ? 0 : 2) + (purchase.fen === refund.fen ? 1 : 0)
}

function textKey(transaction: Transaction): string {
  const goods = transaction.goods.startsWith('退款-')
    ? transaction.goods.slice('退款-'.length)
    : transaction.goods
  return `${transaction.counterparty}\0${goods}`
}
