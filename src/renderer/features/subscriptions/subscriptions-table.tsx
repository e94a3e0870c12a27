import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { fen } from '../../../core/base/money.ts'
import { fenCell, type Table, type TableCell, textCell } from '../../../core/print/table.ts'
import type { TablePage } from '../../../core/print/table-page.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { upcomingOf } from '../../../core/subscriptions/totals/upcoming.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'
import { expecting } from './expecting.ts'
import { price } from './subscription-words.ts'

/** Every subscription in one line, to be copied, saved or printed. */
export function subscriptionsTable(subscriptions: readonly SubscriptionView[], words: Words): Table {
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

/** The day and the sums of the subscriptions shown, above their table on paper. */
export function aboveSubscriptions(
  subscriptions: readonly SubscriptionView[],
  { asOf, today }: Pick<Overview, 'asOf' | 'today'>,
  { chargesScreen, window }: Words,
): Pick<TablePage, 'lead' | 'figures'> {
  const { overviewTable, summary: names } = chargesScreen
  const sums = summaryOf(subscriptions)
  const ahead = upcomingOf(subscriptions.map(expecting), today as Day)
  return {
    lead: overviewTable.printLead(window.day(asOf)),
    figures: [
      { name: names.yearly, value: yuan(sums.yearlyFen) },
      { name: names.charged, value: yuan(sums.chargedFen) },
      { name: names.refunded, value: yuan(sums.refundedFen) },
      { name: names.claimable, value: yuan(sums.claimableFen) },
      { name: names.saved, value: yuan(sums.savedFen) },
      { name: names.ahead, value: yuan(ahead.fen) },
    ],
  }
}
