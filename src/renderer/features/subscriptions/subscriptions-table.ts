import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { fen } from '../../../core/base/money.ts'
import { type Table, textCell } from '../../../core/print/table.ts'
import type { Words } from '../../../i18n/words.ts'
import { price } from './subscription-words.ts'

/** Every subscription in one line, to be copied, saved or printed. */
export function subscriptionsTable(
  subscriptions: readonly SubscriptionView[],
  words: Words,
): Pick<Table, 'head' | 'rows'> {
  const { chargesScreen, detector } = words
  const { overviewTable: columns } = chargesScreen
  return {
    head: [
      columns.title,
      columns.wallet,
      columns.cadence,
      columns.status,
      columns.yearly,
      columns.price,
      columns.count,
      columns.charged,
      columns.refunded,
      columns.last,
      columns.next,
      columns.findings,
    ],
    rows: subscriptions.map(one => [
      textCell(detector.title(one.name)),
      textCell(detector.wallets[one.wallet]),
      textCell(detector.cadences[one.cadence]),
      textCell(detector.stateOf(one.state)),
      { kind: 'fen', fen: fen(one.yearlyFen) },
      textCell(price(one, words)),
      { kind: 'count', count: one.charges.length },
      { kind: 'fen', fen: fen(one.chargedFen) },
      { kind: 'fen', fen: fen(one.refundedFen) },
      textCell(one.charges.at(-1)?.paidAt.slice(0, 10) ?? ''),
      textCell(one.next?.date ?? ''),
      textCell(
        words.window.list([...new Set(one.findings.map(({ about }) => detector.findingKinds[about.kind]))]),
      ),
    ]),
  }
}
