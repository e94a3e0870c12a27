import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { subscriptionsTable } from './subscriptions-table.ts'

/** The subscriptions shown and their sums on one page, for paper. */
export function PrintPage({
  subscriptions,
  asOf,
}: {
  subscriptions: readonly SubscriptionView[]
  asOf: string
}) {
  const words = useWords()
  const { chargesScreen, window } = words
  const { overviewTable, summary: names } = chargesScreen
  const act = useAction()
  const print = async () => {
    const sums = summaryOf(subscriptions)
    const { head, rows } = subscriptionsTable(subscriptions, words)
    await act(
      'tables.print',
      {
        name: overviewTable.name,
        lead: overviewTable.printLead(window.day(asOf)),
        figures: [
          { name: names.yearly, value: yuan(sums.yearlyFen) },
          { name: names.charged, value: yuan(sums.chargedFen) },
          { name: names.refunded, value: yuan(sums.refundedFen) },
          { name: names.questioned, value: yuan(sums.questionedFen) },
          { name: names.next, value: sums.next ? window.day(sums.next.date) : names.none },
        ],
        head: [...head],
        rows: rows.map(row => [...row]),
        notes: [overviewTable.printNote],
      },
      { done: overviewTable.printed },
    )
  }
  return (
    <Button kind="quiet" size="small" onClick={() => void print()}>
      {overviewTable.print}
    </Button>
  )
}
