import type { Overview } from '../../../contract/subscriptions.ts'
import { RecordTable } from '../../app/record-table.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { orderColumn, sourceColumn, sumColumn, timeColumn } from './charge-columns.tsx'

interface UnmatchedRefundsProps {
  refunds: Overview['unmatchedRefunds']
  open: boolean
  onClose: () => void
  onPlace: (place: Place) => void
}

/** Refunds whose charge no bill shows. */
export function UnmatchedRefunds({ refunds, open, onClose, onPlace }: UnmatchedRefundsProps) {
  const { apart, table } = useWords().chargesScreen
  return (
    <Dialog wide open={open} onClose={onClose} title={apart.refundTitle} description={apart.refundText}>
      <RecordTable
        caption={apart.refundTitle}
        name={apart.refundTitle}
        maxHeight="46vh"
        rows={refunds}
        rowKey={({ tradeNo, source }) => `${tradeNo} ${source.name} ${source.line}`}
        columns={[timeColumn(table), sumColumn(table), orderColumn(table), sourceColumn(table, onPlace)]}
      />
    </Dialog>
  )
}
