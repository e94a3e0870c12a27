import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { fen } from '../../../core/base/money.ts'
import { type Expecting, isOutOfDate } from '../../../core/subscriptions/totals/upcoming.ts'

/** What a renewal expects, as the core adds it up. */
export function expecting({ id, kind, state, cadence, expected, billsEnd }: SubscriptionView): Expecting {
  const due = expected && { date: expected.date as Day, fen: fen(expected.fen) }
  return { id, kind, state, cadence, expected: due, billsEnd: billsEnd as Day }
}

/** Of bills that end over a cycle ago nobody knows when it charges next. */
export function isDueUnknown(
  { cadence, billsEnd }: Pick<SubscriptionView, 'cadence' | 'billsEnd'>,
  today: string,
): boolean {
  return isOutOfDate({ cadence, billsEnd: billsEnd as Day }, today as Day)
}
