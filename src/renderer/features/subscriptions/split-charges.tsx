import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { amountColumns, orderColumn, timeColumn } from './charge-columns.tsx'
import { ChargePicker } from './charge-picker.tsx'

interface SplitChargesProps {
  subscription: SubscriptionView
  onSplit: (charges: Input<'subscriptions.decide'>['charges']) => void
}

/** Charges of a subscription that the person says are another one. */
export function SplitCharges({ subscription, onSplit }: SplitChargesProps) {
  const { window, chargesScreen, detector } = useWords()
  const { verdict, table, detail } = chargesScreen
  const { name, wallet, charges } = subscription
  const [open, setOpen] = useState(false)
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  if (charges.length < 2) return null
  const chosen = charges.filter(({ tradeNo }) => picked.has(tradeNo))
  const split = () => {
    setOpen(false)
    onSplit(chosen.map(({ tradeNo }) => ({ wallet, tradeNo })))
  }
  const start = () => {
    pick(new Set())
    setOpen(true)
  }
  return (
    <>
      <Button size="small" onClick={start}>
        {verdict.split}
      </Button>
      <Dialog
        wide
        open={open}
        onClose={() => setOpen(false)}
        title={verdict.splitTitle(detector.title(name))}
        description={verdict.splitText}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{window.cancel}</Button>
            <Button
              kind="primary"
              disabled={chosen.length === 0 || chosen.length === charges.length}
              onClick={split}
            >
              {verdict.splitSave(chosen.length)}
            </Button>
          </>
        }
      >
        <ChargePicker
          caption={detail.charges}
          charges={charges}
          picked={picked}
          onPick={pick}
          columns={[timeColumn(table), ...amountColumns(table), orderColumn(table)]}
        />
      </Dialog>
    </>
  )
}
