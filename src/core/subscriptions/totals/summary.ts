import type { ServiceId } from '../../catalogue/service.ts'
import type { SubscriptionName, SubscriptionState } from '../subscription.ts'

/** What several subscriptions come to together, in fen; those that may be none count nowhere. */
export interface Summary {
  /** What those that are not known to have stopped cost a year. */
  yearlyFen: number
  /** Xiaomi's part of it. */
  xiaomiFen: number
  chargedFen: number
  refundedFen: number
  netFen: number
  /** Net money that findings point at. */
  questionedFen: number
  /** What those that have stopped, proven by a bill, cost a year. */
  savedFen: number
  /** The charge expected first. */
  next: { date: string; fen: number; name: SubscriptionName } | null
}

interface Summed extends Omit<Summary, 'next' | 'xiaomiFen'> {
  service: ServiceId
  state: SubscriptionState | null
  name: SubscriptionName
  next: { date: string; fen: number } | null
}

export function summaryOf(subscriptions: readonly Summed[]): Summary {
  const counted = subscriptions.filter(({ state }) => state !== null)
  const total = (pick: (one: Summed) => number) => counted.reduce((sum, one) => sum + pick(one), 0)
  const next = counted
    .flatMap(({ next, name }) => (next ? [{ ...next, name }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0]
  return {
    yearlyFen: total(one => one.yearlyFen),
    xiaomiFen: total(one => (one.service === 'other' ? 0 : one.yearlyFen)),
    chargedFen: total(one => one.chargedFen),
    refundedFen: total(one => one.refundedFen),
    netFen: total(one => one.netFen),
    questionedFen: total(one => one.questionedFen),
    savedFen: total(one => one.savedFen),
    next: next ?? null,
  }
}
