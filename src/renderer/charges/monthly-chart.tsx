import { useCallback, useMemo, useState } from 'react'
import type { Overview, SubscriptionView } from '../../contract/charges.ts'
import type { Day } from '../../core/calendar.ts'
import { addFen } from '../../core/money.ts'
import { cumulative, monthlyByService, outlook } from '../../core/recurring/monthly.ts'
import { useWords } from '../context/words-context.tsx'
import { Button } from '../parts/button.tsx'
import { Chart } from '../parts/chart.tsx'
import { yuan } from '../parts/figures.ts'
import { barChart } from './bar-chart.ts'
import { chartMarks } from './chart-marks.ts'
import { chartSeries } from './chart-series.ts'
import type { MonthRange } from './month-range.tsx'
import styles from './monthly-chart.module.css'
import { MonthlyTable } from './monthly-table.tsx'

interface MonthlyChartProps {
  overview: Overview
  /** Those of the chosen wallet and months, with their charges of these months. */
  shown: readonly SubscriptionView[]
  range: MonthRange
  mode: 'monthly' | 'cumulative'
}

const outlookMonths = 12

/** Charges by month and service, or all so far with a year's outlook; picture and table show the same numbers. */
export function MonthlyChart({ overview, shown, range, mode }: MonthlyChartProps) {
  const words = useWords()
  const { chart } = words.chargesScreen
  const [tableShown, showTable] = useState(false)
  // A year's outlook begins today, so there is none where the months shown end before.
  const isOpen = range.to === '' || range.to >= overview.asOf.slice(0, 7)
  const asOf = (isOpen ? overview.asOf : `${range.to}-01`) as Day
  const numbers = useMemo(() => {
    const monthly = monthlyByService(shown, { asOf })
    return mode === 'monthly' ? monthly : cumulative(monthly)
  }, [shown, asOf, mode])
  const future = useMemo(
    () => outlook(shown, { asOf, count: mode === 'cumulative' && isOpen ? outlookMonths : 0 }),
    [shown, asOf, isOpen, mode],
  )
  const ranking = useMemo(
    () =>
      monthlyByService(overview.subscriptions, { asOf: overview.asOf as Day }).series.map(
        ({ service }) => service,
      ),
    [overview],
  )
  const drawn = useMemo(() => chartSeries(numbers, ranking, future, words), [numbers, ranking, future, words])
  const marks = useMemo(
    () => (mode === 'monthly' ? chartMarks(shown, drawn.months, words) : []),
    [shown, drawn, mode, words],
  )
  const configure = useCallback(
    (token: (name: string) => string) => barChart(drawn, marks, token, words),
    [drawn, marks, words],
  )
  const texts = useMemo(
    () =>
      drawn.months.map((month, index) => {
        const parts = drawn.series.filter(({ fen }) => (fen[index] ?? 0) > 0)
        return chart.ofMonth(
          words.window.month(month),
          parts.map(({ name, fen }) => `${name} ${yuan(fen[index] ?? 0)}`),
          yuan(drawn.totals[index] ?? 0),
        )
      }),
    [drawn, chart, words],
  )
  const [first, last] = [numbers.months[0], numbers.months.at(-1)]
  if (first === undefined || last === undefined) return <p>{words.chargesScreen.noneInWallet}</p>
  const title = mode === 'monthly' ? chart.monthly : chart.cumulative
  const taken = mode === 'monthly' ? addFen(...numbers.totals) : (numbers.totals.at(-1) ?? 0)
  const label = chart.describe(title, words.window.month(first), words.window.month(last), yuan(taken))
  return (
    <div>
      <div className={styles.head}>
        <ul className={styles.legend}>
          {drawn.series.map(({ name, color, hollow }) => (
            <li key={name}>
              <svg aria-hidden="true" width="10" height="10">
                <rect
                  x="0.5"
                  y="0.5"
                  width="9"
                  height="9"
                  rx="2"
                  stroke={`var(${color})`}
                  fill={hollow ? 'none' : `var(${color})`}
                />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <Button kind="quiet" size="small" aria-expanded={tableShown} onClick={() => showTable(!tableShown)}>
          {tableShown ? chart.hideTable : chart.showTable}
        </Button>
      </div>
      <div className={styles.chart}>
        <Chart label={label} configure={configure} bars={{ label: chart.byMonth, texts }} />
      </div>
      {mode === 'cumulative' && future.fen.some(fen => fen > 0) && (
        <p className={styles.outlook}>
          {chart.outlookSentence(yuan(addFen(...future.fen) + taken), yuan(taken))}
        </p>
      )}
      {tableShown && (
        <div className={styles.table}>
          <MonthlyTable caption={title} drawn={drawn} />
        </div>
      )}
    </div>
  )
}
