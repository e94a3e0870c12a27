import { useCallback, useMemo, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { addFen, fen, zeroFen } from '../../../core/base/money.ts'
import { fenCell, textCell } from '../../../core/print/table.ts'
import { cumulative, monthlyByService, outlook } from '../../../core/subscriptions/totals/monthly.ts'
import type { Words } from '../../../i18n/words.ts'
import { type RecordColumn, tableOf } from '../../app/record-table.tsx'
import { TableMenu } from '../../app/table-menu.tsx'
import { Button } from '../../kit/button.tsx'
import { Chart } from '../../kit/chart.tsx'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { yuan } from '../../kit/figures.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { barChart } from './bar-chart.ts'
import { chartMarks, chartSeries, type DrawnMonths, monthTexts } from './chart-series.ts'
import styles from './monthly-chart.module.css'

/** Charges by month and service, or all so far with a year's outlook; picture and table show the same numbers. */
export function MonthlyChart(input: MonthlyChartInput) {
  const words = useWords()
  const { chart } = words.chargesScreen
  const { mode } = input
  const [tableShown, showTable] = useState(false)
  const { numbers, future, drawn, marks, texts } = useMonthlyDrawing(input)
  const configure = useCallback(
    (token: (name: string) => string) => barChart({ drawn, marks, token, words }),
    [drawn, marks, words],
  )
  const [first, last] = [numbers.months[0], numbers.months.at(-1)]
  if (first === undefined || last === undefined) return <p>{words.chargesScreen.list.noneRunning}</p>
  const title = mode === 'monthly' ? chart.monthly : chart.cumulative
  const taken = mode === 'monthly' ? addFen(...numbers.totals) : (numbers.totals.at(-1) ?? 0)
  const label = chart.describe(title, words.window.month(first), words.window.month(last), yuan(taken))
  return (
    <div>
      <div className={styles.head}>
        <Legend series={drawn.series} />
        <div className={styles.tools}>
          <Button kind="quiet" size="small" aria-expanded={tableShown} onClick={() => showTable(!tableShown)}>
            {tableShown ? chart.hideTable : chart.showTable}
          </Button>
          <TableMenu name={title} table={() => tableOf(monthColumns(drawn, words), newestFirst(drawn))} />
        </div>
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
          <DataTable
            caption={title}
            columns={monthColumns(drawn, words)}
            rows={newestFirst(drawn)}
            rowKey={({ month }) => month}
          />
        </div>
      )}
    </div>
  )
}

/** Which colour is whose. */
export function Legend({ series }: Pick<DrawnMonths, 'series'>) {
  return (
    <ul className={styles.legend}>
      {series.map(({ name, color, hollow }) => (
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
  )
}

interface MonthRow {
  month: string
  /** Its place in the drawing. */
  index: number
}

function newestFirst({ months }: DrawnMonths): MonthRow[] {
  return months.map((month, index) => ({ month, index })).reverse()
}

/** The chart's numbers, the sum before its parts, which may run out of the window. */
function monthColumns(
  { series, totals }: DrawnMonths,
  { chargesScreen, window }: Words,
): (RecordColumn<MonthRow> & Column<MonthRow>)[] {
  return [
    {
      id: 'month',
      header: chargesScreen.chart.month,
      value: ({ month }) => textCell(month),
      cell: ({ month }) => unbroken(window.month(month)),
    },
    {
      id: 'total',
      header: chargesScreen.chart.total,
      align: 'right',
      value: ({ index }) => fenCell(fen(totals[index] ?? 0)),
      cell: ({ index }) => yuan(totals[index] ?? 0),
    },
    ...series.map(({ name, fen: sums }) => ({
      id: name,
      header: name,
      align: 'right' as const,
      value: ({ index }: MonthRow) => fenCell(sums[index] ?? zeroFen),
      cell: ({ index }: MonthRow) => (sums[index] ? yuan(sums[index]) : '–'),
    })),
  ]
}

/** From one month to another, both `2024-03` and both included; empty leaves the side open. */
export interface MonthRange {
  from: string
  to: string
}

interface MonthlyChartInput {
  overview: Overview
  /** Those of the chosen wallet and months, with their charges of these months. */
  shown: readonly SubscriptionView[]
  range: MonthRange
  mode: 'monthly' | 'cumulative'
}

const outlookMonths = 12

/** The numbers of the chart, how they are drawn, and the same in words, month by month. */
function useMonthlyDrawing({ overview, shown, range, mode }: MonthlyChartInput) {
  const words = useWords()
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
  const texts = useMemo(() => monthTexts(drawn, words), [drawn, words])
  return { numbers, future, drawn, marks, texts }
}
