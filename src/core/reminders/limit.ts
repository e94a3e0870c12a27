import { addDays, type Day, dayOfTime } from '../base/calendar.ts'
import { isCount, isRecord } from '../base/json-value.ts'
import { addFen, type Fen, subtractFen, zeroFen } from '../base/money.ts'
import { isTradeKey, type TradeKey } from '../bills/transaction.ts'
import { dueOnOrAfter } from '../cancellation/due-date.ts'
import { isServiceId, type ServiceId } from '../catalogue/service.ts'
import type { Subscription } from '../subscriptions/subscription.ts'

/** What a limit or a note is about; a subscription is named by any of its charges. */
export type LimitTarget =
  | { kind: 'all' }
  | { kind: 'service'; service: ServiceId }
  | { kind: 'subscription'; charge: TradeKey }

export const limitPeriods = ['month', 'year'] as const
export type LimitPer = (typeof limitPeriods)[number]

/** What a person wants to spend at most in each month or year. */
export interface Limit {
  target: LimitTarget
  per: LimitPer
  fen: Fen
}

/** Whether what came out of JSON is a target. */
export function isLimitTarget(value: unknown): value is LimitTarget {
  if (!isRecord(value)) return false
  if (value.kind === 'service') return isServiceId(value.service)
  return value.kind === 'all' || (value.kind === 'subscription' && isTradeKey(value.charge))
}

/** Whether what came out of JSON is a limit. */
export function isLimit(value: unknown): value is Limit {
  return (
    isRecord(value) &&
    isLimitTarget(value.target) &&
    limitPeriods.some(per => per === value.per) &&
    isCount(value.fen)
  )
}

/** Where the money stands against a limit; periods are written `2026-11` and `2026`. */
export interface LimitState {
  /** The period of the newest day that bills show. */
  period: string
  /** Paid in it so far, without what came back. */
  spentFen: Fen
  /** Still to come in it if the charges go on as they do. */
  comingFen: Fen
  /** Every period above the limit, the newest first. */
  over: { period: string; fen: Fen }[]
}

/** Sums the subscriptions a limit is about; `asOf` is the newest day that bills show. */
export function limitState(
  { per, fen: limit }: Pick<Limit, 'per' | 'fen'>,
  subscriptions: readonly Subscription[],
  asOf: Day,
): LimitState {
  const period = periodOf(asOf, per)
  const spent = new Map<string, Fen>()
  for (const { charges } of subscriptions) {
    for (const { charge, refundedFen } of charges) {
      const when = periodOf(dayOfTime(charge.paidAt), per)
      spent.set(when, addFen(spent.get(when) ?? zeroFen, subtractFen(charge.fen, refundedFen)))
    }
  }
  return {
    period,
    spentFen: spent.get(period) ?? zeroFen,
    comingFen: addFen(...subscriptions.flatMap(one => comingIn(one, per, asOf))),
    over: [...spent]
      .filter(([, sum]) => sum > limit)
      .map(([when, sum]) => ({ period: when, fen: sum }))
      .sort((a, b) => (a.period < b.period ? 1 : -1)),
  }
}

/** The charges of a running subscription that fall into what is left of the period. */
function comingIn(subscription: Subscription, per: LimitPer, asOf: Day): Fen[] {
  const { next, status, charges } = subscription
  if (status !== 'active' || !next) return []
  const period = periodOf(asOf, per)
  const coming: Fen[] = []
  let due: Day | null =
    next.date > asOf ? next.date : dueOnOrAfter(subscription, charges.at(-1), addDays(asOf, 1))
  while (due && periodOf(due, per) === period) {
    coming.push(next.fen)
    const after: Day = addDays(due, 1)
    due = dueOnOrAfter(subscription, charges.at(-1), after)
  }
  return coming
}

function periodOf(day: Day, per: LimitPer): string {
  return per === 'month' ? day.slice(0, 7) : day.slice(0, 4)
}
