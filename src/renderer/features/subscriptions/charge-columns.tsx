import { fen } from '../../../core/base/money.ts'
import { textCell } from '../../../core/print/table.ts'
import type { Words } from '../../../i18n/words.ts'
import type { RecordColumn } from '../../app/record-table.tsx'
import { yuan } from '../../kit/figures.ts'
import { Amount, ChargeTime, OrderNumber, type Place, SourceLink } from './charge-cells.tsx'
import { clockTime } from './subscription-words.ts'

type Names = Words['chargesScreen']['table']

export function timeColumn({ time }: Names): RecordColumn<{ paidAt: string }> {
  return {
    id: 'time',
    header: time,
    value: ({ paidAt }) => textCell(clockTime(paidAt)),
    cell: ({ paidAt }) => <ChargeTime paidAt={paidAt} />,
  }
}

/** Money as it stands in the bill, without what came back of it. */
export function sumColumn({ amount }: Names): RecordColumn<{ fen: number }> {
  return {
    id: 'amount',
    header: amount,
    align: 'right',
    value: row => ({ kind: 'fen', fen: fen(row.fen) }),
    cell: row => yuan(row.fen),
  }
}

/** The amount with what came back of it; apart where it is copied and saved. */
export function amountColumns(names: Names): RecordColumn<{ fen: number; refundedFen: number }>[] {
  return [
    { ...sumColumn(names), cell: charge => <Amount charge={charge} /> },
    {
      id: 'refunded',
      header: names.refundedColumn,
      unseen: true,
      value: charge => ({ kind: 'fen', fen: fen(charge.refundedFen) }),
    },
  ]
}

export function orderColumn({ tradeNo: header }: Names): RecordColumn<{ tradeNo: string }> {
  return {
    id: 'tradeNo',
    header,
    value: ({ tradeNo }) => textCell(tradeNo),
    cell: ({ tradeNo }) => <OrderNumber tradeNo={tradeNo} />,
  }
}

export function sourceColumn(names: Names, onOpen: (place: Place) => void): RecordColumn<{ source: Place }> {
  return {
    id: 'source',
    header: names.source,
    value: ({ source }) => textCell(names.place(source.name, source.line)),
    cell: ({ source }) => <SourceLink place={source} onOpen={onOpen} />,
  }
}
