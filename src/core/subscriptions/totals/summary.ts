import type { SubscriptionName } from '../subscription.ts'

/** What several subscriptions come to together, in fen. */
export interface Summary {
  /** What those that still run cost in an average month. */
  monthlyFen: number
  chargedFen: number
  refundedFen: number
  netFen: number
  /** Net money that findings point at. */
  questionedFen: number
  /** The charge expected first. */
  next: { date: string; fen: number; name: SubscriptionName } | null
}

type Summed = Omit<Summary, 'next'> & { name: SubscriptionName; next: { date: string; fen: number } | null }

export function summaryOf(subscriptions: readonly Summed[]): Summary {
  const total = (pick: (one: Summed) => number) => subscriptions.reduce((sum, one) => sum + pick(one), 0)
  const next = subscriptions
    .flatMap(({ next, name }) => (next ? [{ ...next, name }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0]
  return {
    monthlyFen: total(one => one.monthlyFen),
    chargedFen: total(one => one.chargedFen),
    refundedFen: total(one => one.refundedFen),
    netFen: total(one => one.netFen),
    questionedFen: total(one => one.questionedFen),
    next: next ?? null,
  }
}
