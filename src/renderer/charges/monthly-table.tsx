import { type Column, DataTable } from '../parts/data-table.tsx'
import { yuan } from '../parts/figures.ts'
import { useWords } from '../shell/words-context.tsx'
import type { DrawnMonths } from './chart-series.ts'

/** The chart's numbers, the latest month first. */
export function MonthlyTable({ caption, drawn }: { caption: string; drawn: DrawnMonths }) {
  const { chargesScreen, window } = useWords()
  const rows = drawn.months.map((month, index) => ({ month, index })).reverse()
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'month', header: chargesScreen.chart.month, cell: ({ month }) => window.month(month) },
    ...drawn.series.map(({ name, fen }) => ({
      id: name,
      header: name,
      align: 'right' as const,
      cell: ({ index }: { index: number }) => (fen[index] ? yuan(fen[index]) : '–'),
    })),
    {
      id: 'total',
      header: chargesScreen.chart.total,
      align: 'right',
      cell: ({ index }) => yuan(drawn.totals[index] ?? 0),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ month }) => month}
      maxHeight="320px"
    />
  )
}
