import { isNone, isReliableNumber, numbersFit } from '../order-number.ts'
import type { Transaction } from '../transaction.ts'
import { byTime, findEarlier, indexPurchases } from './refund-search.ts'

/**
 * For each refund its purchase, or null. A refund's order number is the purchase's with `_…` or `*…` after it; else both
 * have one 商家订单号, either of them with `_0`, `_1` … after it; else a spreadsheet may have spoilt the purchase's number
 * alone, which it takes for one. Only where a refund's number has no such end (edited away, or lost to a spreadsheet) and
 * no 商家订单号 leads anywhere its text decides: `退款-` and the purchase's goods at the same counterparty, earlier and not
 * cheaper.
 */
export function alipayRefundTargets<T extends Transaction>(
  refunds: readonly T[],
  transactions: readonly T[],
  isPurchase: (transaction: T) => boolean,
): Map<T, T | null> {
  const targets = new Map<T, T | null>()
  if (refunds.length === 0) return targets
  // A bill has few refunds: only what they may refer to is worth an index.
  const { numbers, merchantNumbers } = targetHints(refunds)
  const texts = new Set(refunds.map(textKey))
  const purchases = transactions.filter(isPurchase)
  const byNumber = indexPurchases(
    purchases.filter(({ tradeNo }) => numbers.has(tradeNo)),
    purchase => purchase.tradeNo,
  )
  const byMerchantNumber = indexPurchases(
    purchases.filter(one => merchantNumbers.has(merchantNumber(one))),
    merchantNumber,
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
        : own
          ? best(refund, own, taken, isSameText)
          : (best(refund, byMerchantNumber.get(merchantNumber(refund)) ?? [], taken, isSamePlace) ??
            best(
              refund,
              byText.get(textKey(refund)) ?? [],
              taken,
              beginnings.length > 0 ? isSpoilt : isSameText,
            ))
    if (target) taken.set(target, (taken.get(target) ?? 0) + refund.fen)
    targets.set(refund, target)
  }
  return targets
}

/** What a purchase has in common with one of these refunds: its number, or the counterparty where numbers don't tell. */
export function targetHints(refunds: readonly Transaction[]): {
  numbers: Set<string>
  /** 商家订单号 as `merchantNumber` has it. */
  merchantNumbers: Set<string>
  counterparties: Set<string>
} {
  return {
    merchantNumbers: new Set(refunds.map(merchantNumber).filter(number => number !== '')),
    numbers: new Set(refunds.flatMap(({ tradeNo }) => [tradeNo, ...beginningsOf(tradeNo)])),
    counterparties: new Set(refunds.map(({ counterparty }) => counterparty)),
  }
}

/** The beginnings of a refund's number that may be a purchase's, longest first. */
function beginningsOf(number: string): string[] {
  const found: string[] = []
  for (let at = number.length - 1; at > 0; at -= 1) {
    if (number[at] === '_' || number[at] === '*') found.push(number.slice(0, at))
  }
  return found
}

/** 商家订单号 without the count that tells several payments or refunds of one order apart; empty where it can't be relied on. */
function merchantNumber({ merchantOrderNo }: Pick<Transaction, 'merchantOrderNo'>): string {
  const number = (merchantOrderNo ?? '').replace(/(?:_\d{1,3})+$/, '')
  return isReliableNumber(number) ? number : ''
}

function best<T extends Transaction>(
  refund: T,
  candidates: readonly T[],
  taken: ReadonlyMap<T, number>,
  isMeant: (candidate: T, refund: T) => boolean,
): T | null {
  let found: T | null = null
  findEarlier(refund, candidates, candidate => {
    if (!isMeant(candidate, refund)) return false
    if (candidate.fen - (taken.get(candidate) ?? 0) < refund.fen) return false
    if (found === null || rank(candidate, refund) > rank(found, refund)) found = candidate
    return rank(found, refund) === bestRank
  })
  return found
}

/** Of two orders that have numbers of their own, the text says nothing: next month's equal charge is another trade. */
function isSameText(candidate: Transaction, refund: Transaction): boolean {
  const [one, other] = [merchantNumber(candidate), merchantNumber(refund)]
  return textKey(candidate) === textKey(refund) && (one === '' || other === '' || one === other)
}

const ofSpreadsheet = /^(?:\d(?:\.\d+)?e\+?\d+|\d{15}0+)$/i

/** Whether a purchase of the refund's text has what a spreadsheet leaves of the number with which the refund's begins. */
function isSpoilt(candidate: Transaction, refund: Transaction): boolean {
  const { tradeNo } = candidate
  return (
    ofSpreadsheet.test(tradeNo) &&
    beginningsOf(refund.tradeNo).some(number => numbersFit(tradeNo, number)) &&
    numbersFit(candidate.merchantOrderNo ?? '', refund.merchantOrderNo ?? '')
  )
}

/** Merchants number their orders as they like: two may use one short number. */
const longNumber = 16

function isSamePlace(candidate: Transaction, refund: Transaction): boolean {
  return (
    merchantNumber(refund).length >= longNumber ||
    candidate.counterparty === refund.counterparty ||
    isNone(candidate.counterparty) ||
    isNone(refund.counterparty)
  )
}

/**
 * Of several payments of one order the very one comes first, then one that says it was refunded, then one of the very
 * sum; the latest is met first.
 */
const bestRank = 7

function rank(purchase: Transaction, refund: Transaction): number {
  const isVery = isBeginning(purchase.merchantOrderNo, refund.merchantOrderNo)
  return (
    (isVery ? 4 : 0) + (purchase.statedRefundFen === null ? 0 : 2) + (purchase.fen === refund.fen ? 1 : 0)
  )
}

/** `A_2` of itself and of `A_2_0`. */
function isBeginning(number: string | null, longer: string | null): boolean {
  return number !== null && longer !== null && (longer === number || longer.startsWith(`${number}_`))
}

function textKey(transaction: Transaction): string {
  const goods = transaction.goods.startsWith('退款-')
    ? transaction.goods.slice('退款-'.length)
    : transaction.goods
  return `${transaction.counterparty}\0${goods}`
}
