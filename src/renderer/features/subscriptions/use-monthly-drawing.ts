import { useMemo } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { cumulative, monthlyByService, outlook } from '../../../core/subscriptions/totals/monthly.ts'
import { useWords } from '../../kit/words-context.tsx'
import { chartMarks } from './chart-marks.ts'
import { chartSeries, monthTexts } from './chart-series.ts'
import type { MonthRange } from './month-range.tsx'

export interface MonthlyChartInput {
  overview: Overview
  /** Those of the chosen wallet and months, with their charges of these months. */
  shown: readonly SubscriptionView[]
  range: MonthRange
  mode: 'monthly' | 'cumulative'
}

const outlookMonths = 12

/** The numbers of the chart, how they are drawn, and the same in words, month by month. */
export function useMonthlyDrawing({ overview, shown, range, mode }: MonthlyChartInput) {
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
