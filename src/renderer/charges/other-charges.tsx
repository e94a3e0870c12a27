import { useState } from 'react'
import type { Overview } from '../../contract/charges.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'
import { ChargePicker } from './charge-picker.tsx'
import { Amount, ChargeTime, OrderNumber, type Place, SourceLink } from './charge-table.tsx'
import { useUndoVerdict } from './undo-verdict.ts'

interface OtherChargesProps {
  charges: Overview['otherCharges']
  open: boolean
  onClose: () => void
  onPlace: (place: Place) => void
}

/** Xiaomi payments that don't renew, from which the person may choose those that do. */
export function OtherCharges({ charges, open, onClose, onPlace }: OtherChargesProps) {
  const { window, chargesScreen, detector } = useWords()
  const { apart, table, verdict } = chargesScreen
  const toast = useToast()
  const undo = useUndoVerdict()
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const chosen = charges.filter(({ tradeNo }) => picked.has(tradeNo))
  const isOfTwo = new Set(chosen.map(({ channel }) => channel)).size > 1
  const close = () => {
    pick(new Set())
    onClose()
  }
  const decide = async () => {
    close()
    const keys = chosen.map(({ channel, tradeNo }) => ({ wallet: channel, tradeNo }))
    const answer = await call('charges.decide', { kind: 'recurring', charges: keys })
    if (!answer.ok) return toast({ text: window.failures[answer.failure.code].title })
    const { id } = answer.value
    toast({ text: verdict.noted.recurring, action: { label: window.undo, run: () => void undo(id) } })
  }
  return (
    <Dialog
      wide
      open={open}
      onClose={close}
      title={apart.otherTitle}
      description={apart.otherText}
      actions={
        <Button kind="primary" disabled={chosen.length === 0 || isOfTwo} onClick={() => void decide()}>
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
          { id: 'time', header: table.time, cell: ({ paidAt }) => <ChargeTime paidAt={paidAt} /> },
          { id: 'service', header: table.service, cell: ({ service }) => detector.services[service] },
          { id: 'amount', header: table.amount, align: 'right', cell: charge => <Amount charge={charge} /> },
          { id: 'tradeNo', header: table.tradeNo, cell: ({ tradeNo }) => <OrderNumber tradeNo={tradeNo} /> },
          {
            id: 'source',
            header: table.source,
            cell: ({ source }) => <SourceLink place={source} onOpen={onPlace} />,
          },
        ]}
      >
        {isOfTwo && <p role="alert">{apart.oneWallet}</p>}
      </ChargePicker>
    </Dialog>
  )
}
