import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { FindingKind } from '../../../core/subscriptions/subscription.ts'
import type { Words } from '../../../i18n/words.ts'

/** An oddity named in the chart itself, above the month it began in. */
export interface ChartMark {
  /** Index of the month. */
  at: number
  text: string
  /** True where the month's own charges are in question, false where something only began then. */
  framed: boolean
}

/** What only began with the charge. */
const beginnings: ReadonlySet<FindingKind> = new Set(['price-increase', 'trial-conversion'])

/** Months with findings, each told once; more of them in one month are told together. */
export function chartMarks(
  subscriptions: readonly SubscriptionView[],
  months: readonly string[],
  { detector, window }: Words,
): ChartMark[] {
  const texts = new Map<number, { names: Set<string>; framed: boolean }>()
  for (const subscription of subscriptions) {
    const paid = new Map(subscription.charges.map(({ tradeNo, paidAt }) => [tradeNo, paidAt]))
    for (const finding of subscription.findings) {
      const first = finding.tradeNos.flatMap(tradeNo => paid.get(tradeNo) ?? []).sort()[0]
      const at = first === undefined ? -1 : months.indexOf(first.slice(0, 7))
      if (at < 0) continue
      const mark = texts.get(at) ?? { names: new Set(), framed: false }
      mark.names.add(detector.findingKinds[finding.about.kind])
      mark.framed ||= !beginnings.has(finding.about.kind)
      texts.set(at, mark)
    }
  }
  return [...texts]
    .map(([at, { names, framed }]) => ({ at, text: window.list([...names]), framed }))
    .sort((a, b) => a.at - b.at)
}
