import type { Fen } from '../../../core/base/money.ts'
import { addFen, zeroFen } from '../../../core/base/money.ts'
import type { ServiceId } from '../../../core/catalogue/service.ts'
import type { Monthly } from '../../../core/subscriptions/totals/monthly.ts'
import type { Words } from '../../../i18n/words.ts'

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

const colors = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5']
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
  const leading = ranking.slice(0, ranking.length > colors.length + 1 ? colors.length : undefined)
  const others = series.filter(({ service }) => !leading.includes(service))
  const drawn: DrawnSeries[] = leading.flatMap((service, index) => {
    const own = series.find(one => one.service === service)
    if (!own) return []
    return [{ name: detector.service(service), color: colors[index] ?? restColor, fen: flat(own.fen) }]
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
