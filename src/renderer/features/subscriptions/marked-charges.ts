import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { FindingKind } from '../../../core/subscriptions/subscription.ts'

/** Kinds that question every one of their charges; the others mark the day on which something began. */
const questionsEach: ReadonlySet<FindingKind> = new Set([
  'duplicate-charge',
  'charge-after-cancellation',
  'off-schedule-charge',
])

/** A charge that a finding points at; `first` where it is the finding's earliest. */
interface Mark {
  kind: FindingKind
  first: boolean
}

/** The charges to be marked in the timeline and the table, by order number: each once, for its first finding. */
export function markedCharges({
  charges,
  findings,
}: Pick<SubscriptionView, 'charges' | 'findings'>): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const {
    about: { kind },
    tradeNos,
  } of findings) {
    const pointedAt = charges.filter(({ tradeNo }) => tradeNos.includes(tradeNo))
    for (const [index, { tradeNo }] of pointedAt.entries()) {
      const first = index === 0
      if ((first || questionsEach.has(kind)) && !marks.has(tradeNo)) marks.set(tradeNo, { kind, first })
    }
  }
  return marks
}
