import { useMemo, useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { textCell } from '../../../core/print/table.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { amountColumns, orderColumn, sourceColumn, timeColumn } from './charge-columns.tsx'
import { RawRowDialog } from './raw-row-dialog.tsx'
import { markedCharges } from './timeline.tsx'

type Charge = SubscriptionView['charges'][number]

/** So many rows are seen at a glance. */
const fewRows = 8

/** Every charge, the latest first, with its order number and the line of the file it stands on. */
export function ChargeTable({ subscription }: { subscription: SubscriptionView }) {
  const { chargesScreen, detector } = useWords()
  const { table, detail } = chargesScreen
  const [place, setPlace] = useState<Place | null>(null)
  const marks = markedCharges(subscription)
  const newestFirst = useMemo(() => [...subscription.charges].reverse(), [subscription])
  const findingColumn: RecordColumn<Charge> = {
    id: 'finding',
    header: table.finding,
    align: 'right',
    value: ({ tradeNo }) => {
      const mark = marks.get(tradeNo)
      return textCell(mark ? detector.findingKinds[mark.kind] : '')
    },
    cell: ({ tradeNo }) => {
      const mark = marks.get(tradeNo)
      return mark && <Badge tone="bad">{detector.findingKinds[mark.kind]}</Badge>
    },
  }
  return (
    <>
      <RecordTable
        caption={detail.charges}
        name={detector.title(subscription.name)}
        filtered={subscription.charges.length > fewRows}
        rows={newestFirst}
        rowKey={({ tradeNo, source }) => `${tradeNo} ${source.name} ${source.line}`}
        tone={({ tradeNo }) => (marks.has(tradeNo) ? 'bad' : undefined)}
        columns={[
          timeColumn(table),
          ...amountColumns(table),
          orderColumn(table),
          sourceColumn(table, setPlace),
          ...(marks.size > 0 ? [findingColumn] : []),
        ]}
      />
      <RawRowDialog place={place} onClose={() => setPlace(null)} />
    </>
  )
}
