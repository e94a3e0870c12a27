import { fen, zeroFen } from '../../../core/base/money.ts'
import { textCell } from '../../../core/print/table.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { yuan } from '../../kit/figures.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { DrawnMonths } from './chart-series.ts'

/** The chart's numbers, the latest month first, and the sum before its parts, which may run out of the window. */
export function MonthlyTable({ caption, drawn }: { caption: string; drawn: DrawnMonths }) {
  const { chargesScreen, window } = useWords()
  const rows = drawn.months.map((month, index) => ({ month, index })).reverse()
  const columns: RecordColumn<(typeof rows)[number]>[] = [
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
      value: ({ index }) => ({ kind: 'fen', fen: fen(drawn.totals[index] ?? 0) }),
      cell: ({ index }) => yuan(drawn.totals[index] ?? 0),
    },
    ...drawn.series.map(({ name, fen: sums }) => ({
      id: name,
      header: name,
      align: 'right' as const,
      value: ({ index }: { index: number }) => ({ kind: 'fen' as const, fen: sums[index] ?? zeroFen }),
      cell: ({ index }: { index: number }) => (sums[index] ? yuan(sums[index]) : '–'),
    })),
  ]
  return (
    <RecordTable
      caption={caption}
      name={caption}
      columns={columns}
      rows={rows}
      rowKey={({ month }) => month}
      filtered={false}
    />
  )
}
