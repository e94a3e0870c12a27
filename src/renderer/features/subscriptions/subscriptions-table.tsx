import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { fen } from '../../../core/base/money.ts'
import { fenCell, type Table, type TableCell, textCell } from '../../../core/print/table.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { upcomingOf } from '../../../core/subscriptions/totals/upcoming.ts'
import type { Words } from '../../../i18n/words.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { expecting } from './expecting.ts'
import { price } from './subscription-words.ts'

/** Every subscription in one line, to be copied, saved or printed. */
export function subscriptionsTable(
  subscriptions: readonly SubscriptionView[],
  words: Words,
): Pick<Table, 'head' | 'rows'> {
  const { chargesScreen, detector } = words
  const { overviewTable: names } = chargesScreen
  const columns: [head: string, cell: (one: SubscriptionView) => TableCell][] = [
    [names.title, one => textCell(detector.title(one.name))],
    [names.wallet, one => textCell(detector.wallets[one.wallet])],
    [names.cadence, one => textCell(detector.cadences[one.cadence])],
    [names.status, one => textCell(detector.stateOf(one.state))],
    [names.yearly, one => fenCell(fen(one.yearlyFen))],
    [names.price, one => textCell(price(one, words))],
    [names.count, one => ({ kind: 'count', count: one.charges.length })],
    [names.charged, one => fenCell(fen(one.chargedFen))],
    [names.refunded, one => fenCell(fen(one.refundedFen))],
    [names.last, one => textCell(one.charges.at(-1)?.paidAt.slice(0, 10) ?? '')],
    [names.next, one => textCell(one.next?.date ?? '')],
    [
      names.findings,
      one => textCell(words.window.list(kindsOf(one).map(kind => detector.findingKinds[kind]))),
    ],
  ]
  return {
    head: columns.map(([head]) => head),
    rows: subscriptions.map(one => columns.map(([, cell]) => cell(one))),
  }
}

function kindsOf({ findings }: SubscriptionView) {
  return [...new Set(findings.map(({ about }) => about.kind))]
}

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
