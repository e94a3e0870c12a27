import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { upcomingOf } from '../../../core/subscriptions/totals/upcoming.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { expecting } from './expecting.ts'
import { subscriptionsTable } from './subscriptions-table.ts'

interface PrintPageProps {
  subscriptions: readonly SubscriptionView[]
  asOf: string
  today: string
}

/** The subscriptions shown and their sums on one page, for paper. */
export function PrintPage({ subscriptions, asOf, today }: PrintPageProps) {
  const words = useWords()
  const { chargesScreen, window } = words
  const { overviewTable, summary: names } = chargesScreen
  const act = useAction()
  const print = async () => {
    const sums = summaryOf(subscriptions)
    const ahead = upcomingOf(subscriptions.map(expecting), today as Day)
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
          { name: names.claimable, value: yuan(sums.claimableFen) },
          { name: names.saved, value: yuan(sums.savedFen) },
          { name: names.ahead, value: yuan(ahead.fen) },
        ],
        head: [...head],
        rows: rows.map(row => [...row]),
        notes: [overviewTable.printNote],
      },
      { done: overviewTable.printed },
    )
  }
  return (
    <Button kind="quiet" size="small" onClick={print}>
      {overviewTable.print}
    </Button>
  )
}
