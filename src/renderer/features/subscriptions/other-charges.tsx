import { useState } from 'react'
import type { Overview } from '../../../contract/subscriptions.ts'
import { textCell } from '../../../core/print/table.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { amountColumns, orderColumn, sourceColumn, timeColumn } from './charge-columns.tsx'
import { ChargePicker } from './charge-picker.tsx'
import { useDecide } from './use-decide.ts'

interface OtherChargesProps {
  charges: Overview['otherCharges']
  open: boolean
  onClose: () => void
  onPlace: (place: Place) => void
}

/** Xiaomi payments that don't renew, from which the person may choose those that do. */
export function OtherCharges({ charges, open, onClose, onPlace }: OtherChargesProps) {
  const { chargesScreen, row } = useWords()
  const { apart, table } = chargesScreen
  const { decide } = useDecide()
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const chosen = charges.filter(({ tradeNo }) => picked.has(tradeNo))
  const isOfTwo = new Set(chosen.map(({ wallet }) => wallet)).size > 1
  const close = () => {
    pick(new Set())
    onClose()
  }
  const keep = () => {
    close()
    void decide({ kind: 'recurring', charges: chosen.map(({ wallet, tradeNo }) => ({ wallet, tradeNo })) })
  }
  return (
    <Dialog
      wide
      open={open}
      onClose={close}
      title={apart.otherTitle}
      description={apart.otherText}
      actions={
        <Button kind="primary" disabled={chosen.length === 0 || isOfTwo} onClick={keep}>
          {apart.renews(chosen.length)}
        </Button>
      }
    >
      <ChargePicker
        caption={apart.otherTitle}
        charges={charges}
        picked={picked}
        onPick={pick}
        columns={[
          timeColumn(table),
          {
            id: 'counterparty',
            header: row.columns.counterparty,
            unseen: true,
            value: ({ counterparty }) => textCell(counterparty),
          },
          {
            id: 'goods',
            header: row.columns.goods,
            value: ({ goods }) => textCell(goods),
            cell: ({ goods, counterparty }) => <span title={counterparty}>{goods || counterparty}</span>,
          },
          ...amountColumns(table),
          orderColumn(table),
          sourceColumn(table, onPlace),
        ]}
      >
        {isOfTwo && <p role="alert">{apart.oneWallet}</p>}
      </ChargePicker>
    </Dialog>
  )
}
