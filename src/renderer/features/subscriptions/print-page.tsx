import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
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
  const toast = useToast()
  const print = async () => {
    const sums = summaryOf(subscriptions)
    const { head, rows } = subscriptionsTable(subscriptions, words)
    const answer = await request('tables.print', {
      name: overviewTable.name,
      lead: overviewTable.printLead(window.day(asOf)),
      figures: [
        { name: names.monthly, value: yuan(sums.monthlyFen) },
        { name: names.charged, value: yuan(sums.chargedFen) },
        { name: names.refunded, value: yuan(sums.refundedFen) },
        { name: names.questioned, value: yuan(sums.questionedFen) },
        { name: names.next, value: sums.next ? window.day(sums.next.date) : names.none },
      ],
      head: [...head],
      rows: rows.map(row => [...row]),
      notes: [overviewTable.printNote],
    })
    if (answer.ok) toast({ text: overviewTable.printed })
    else if (answer.failure.code !== 'cancelled') toast({ text: window.failures[answer.failure.code].title })
  }
  return (
    <Button kind="quiet" size="small" onClick={() => void print()}>
      {overviewTable.print}
    </Button>
  )
}
