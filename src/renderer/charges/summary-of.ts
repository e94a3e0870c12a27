import type { Overview, SubscriptionView } from '../../contract/charges.ts'

/** The same sums the engine makes for all, for some of the subscriptions. */
export function summaryOf(subscriptions: readonly SubscriptionView[]): Overview['summary'] {
  const total = (pick: (one: SubscriptionView) => number) =>
    subscriptions.reduce((sum, one) => sum + pick(one), 0)
  const next = subscriptions
    .flatMap(({ next, title }) => (next ? [{ ...next, title }] : []))
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
