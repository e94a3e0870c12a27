import { useCallback, useState } from 'react'
import { addFen } from '../../../core/base/money.ts'
import { Button } from '../../kit/button.tsx'
import { Chart } from '../../kit/chart.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { barChart } from './bar-chart.ts'
import type { DrawnMonths } from './chart-series.ts'
import styles from './monthly-chart.module.css'
import { MonthlyTable } from './monthly-table.tsx'
import { type MonthlyChartInput, useMonthlyDrawing } from './use-monthly-drawing.ts'

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
