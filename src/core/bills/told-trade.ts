import { isNone, isReliableNumber, mayBeCut } from './order-number.ts'
import type { Telling } from './trades.ts'
import type { Transaction } from './transaction.ts'

/**
 * A trade as its tellings have it, the newest last: what became of it is the newest's to say, its number, time and
 * texts are the fullest's.
 */
export function toldTrade<T extends Telling & Transaction>(tellings: readonly T[]): T {
  const newest = tellings.at(-1)!
  if (tellings.length === 1) return newest
  const fullest = fullestOf(tellings)
  const isAlike =
    fullest.status === newest.status &&
    fullest.settled === newest.settled &&
    fullest.statedRefundFen === newest.statedRefundFen
  const { tradeNo, identity, merchantOrderNo, paidAt } = fullest
  const form = isAlike ? fullest : { ...newest, tradeNo, identity, merchantOrderNo, paidAt }
  return withTexts(withDirection(form, tellings), tellings)
}

/** The telling that has kept the most of what makes a trade known, the newest of several. */
export function fullestOf<T extends Telling>(tellings: readonly T[]): T {
  return tellings.reduce((best, one) => (fullness(one) >= fullness(best) ? one : best))
}

/** How much of what makes a trade known a row has kept: its whole number first, a cut one next, then its seconds. */
function fullness({ identity, tradeNo, paidAt }: Telling): number {
  const number = identity !== tradeNo || !isReliableNumber(tradeNo) ? 0 : mayBeCut(tradeNo) ? 1 : 2
  const clock = paidAt.endsWith('T00:00:00') ? 0 : paidAt.endsWith(':00') ? 1 : 2
  return 3 * number + clock
}

/** Of which way the money went, where the web export leaves it open and another telling says it. */
function withDirection<T extends Telling & Transaction>(one: T, tellings: readonly T[]): T {
  if (one.direction !== 'unstated') return one
  const stating = tellings.findLast(({ direction }) => direction !== 'unstated')
  return stating ? { ...one, direction: stating.direction } : one
}

/** With the texts that it lacks, as another telling has them; a copy of its own only where there are any. */
function withTexts<T extends Telling & Transaction>(one: T, tellings: readonly T[]): T {
  const lacks = textColumns.filter(column => isNone(one[column] ?? ''))
  const found = lacks.flatMap(column => {
    const text = tellings.findLast(other => !isNone(other[column] ?? ''))?.[column]
    return text ? [[column, text] as const] : []
  })
  return found.length === 0 ? one : { ...one, ...Object.fromEntries(found) }
}

const textColumns = ['counterparty', 'goods', 'category', 'method', 'merchantOrderNo'] as const
