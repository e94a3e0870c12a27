import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../../../core/base/money.ts'
import type { ServiceId } from '../../../core/catalogue/service.ts'
import type { FindingKind } from '../../../core/subscriptions/subscription.ts'
import { type Monthly, monthlyByService } from '../../../core/subscriptions/totals/monthly.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'

/** One colour of the chart: a service, the rest of them, or what is still to come. */
interface DrawnSeries {
  name: string
  /** A CSS variable. */
  color: string
  /** Drawn as an outline only: not charged yet. */
  hollow?: boolean
  fen: readonly Fen[]
}

/** What both the chart and its table show. */
export interface DrawnMonths {
  months: readonly string[]
  series: readonly DrawnSeries[]
  totals: readonly Fen[]
}

const colors = ['--chart-own', '--chart-5', '--chart-4', '--chart-2', '--chart-1']
const othersColor = '--chart-others'
const restColor = '--chart-6'
const outlookColor = '--ink-3'

/**
 * The largest services under their own names and colours, the others together, then the months to come. `ranking` is
 * the order of services over both wallets, so that a service keeps its colour whatever is filtered.
 */
export function chartSeries(
  { months, series, totals }: Monthly,
  ranking: readonly ServiceId[],
  future: { months: readonly string[]; fen: readonly Fen[] },
  { chargesScreen, detector }: Words,
): DrawnMonths {
  const stays = future.months.length
  const flat = (fen: readonly Fen[]) => [...fen, ...Array<Fen>(stays).fill(fen.at(-1) ?? zeroFen)]
  const isOther = (service: ServiceId) => service === 'other'
  // As the small chart has it: Xiaomi's below, all other merchants above.
  const ranked = [...ranking.filter(service => !isOther(service)), ...ranking.filter(isOther)]
  const leading =
    ranked.length > colors.length + 1
      ? [...ranked.slice(0, colors.length), ...ranked.filter(isOther)]
      : ranked
  const others = series.filter(({ service }) => !leading.includes(service))
  const drawn: DrawnSeries[] = leading.flatMap((service, index) => {
    const own = series.find(one => one.service === service)
    if (!own) return []
    return [
      {
        name: detector.service(service),
        color: isOther(service) ? othersColor : (colors[index] ?? restColor),
        fen: flat(own.fen),
      },
    ]
  })
  if (others.length > 0) {
    const sums = months.map((_month, index) => addFen(...others.map(({ fen }) => fen[index] ?? zeroFen)))
    drawn.push({ name: chargesScreen.chart.rest, color: restColor, fen: flat(sums) })
  }
  let toCome = zeroFen
  const growing = future.fen.map(fen => {
    toCome = addFen(toCome, fen)
    return toCome
  })
  if (toCome > 0) {
    const fen = [...months.map(() => zeroFen), ...growing]
    drawn.push({ name: chargesScreen.chart.outlook, color: outlookColor, hollow: true, fen })
  }
  const before = totals.at(-1) ?? zeroFen
  return {
    months: [...months, ...future.months],
    series: drawn,
    totals: [...totals, ...growing.map(sum => addFen(before, sum))],
  }
}

/** So many months are seen at a glance beside the list. */
const mostMonths = 24

/** The newest months as what Xiaomi took and what all others did. */
export function bySeller(
  renewals: readonly SubscriptionView[],
  asOf: string,
  { chargesScreen }: Words,
): DrawnMonths {
  const { months, series, totals } = monthlyByService(renewals, { asOf: asOf as Day })
  const from = Math.max(0, months.length - mostMonths)
  const sumOf = (isOf: (service: ServiceId) => boolean) =>
    months
      .map((_month, at) =>
        addFen(
          zeroFen,
          ...series.filter(({ service }) => isOf(service)).map(({ fen }) => fen[at] ?? zeroFen),
        ),
      )
      .slice(from)
  const { xiaomi, others } = chargesScreen.chart
  const drawn: DrawnSeries[] = [
    { name: xiaomi, color: '--chart-own', fen: sumOf(service => service !== 'other') },
    { name: others, color: '--chart-others', fen: sumOf(service => service === 'other') },
  ]
  return {
    months: months.slice(from),
    series: drawn.filter(({ fen }) => fen.some(one => one > 0)),
    totals: totals.slice(from),
  }
}

/** What the bars of each month say, in words. */
export function monthTexts(
  { months, series, totals }: DrawnMonths,
  { chargesScreen, window }: Words,
): string[] {
  return months.map((month, at) =>
    chargesScreen.chart.ofMonth(
      window.month(month),
      series.flatMap(({ name, fen }) => (fen[at] ? [`${name} ${yuan(fen[at])}`] : [])),
      yuan(totals[at] ?? 0),
    ),
  )
}

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
