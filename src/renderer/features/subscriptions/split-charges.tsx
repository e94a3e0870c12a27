import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { amountColumns, orderColumn, timeColumn } from './charge-columns.tsx'
import { ChargePicker } from './charge-picker.tsx'

interface SplitDialogProps {
  subscription: SubscriptionView
  open: boolean
  onClose: () => void
  onSplit: (charges: Input<'subscriptions.decide'>['charges']) => void
}

/** Charges of a subscription that the person says are another one. */
export function SplitDialog({ subscription, open, onClose, onSplit }: SplitDialogProps) {
  const { chargesScreen, detector } = useWords()
  const { decision, table, detail } = chargesScreen
  const { name, wallet, charges } = subscription
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const chosen = charges.filter(({ tradeNo }) => picked.has(tradeNo))
  const split = () => {
    pick(new Set())
    onSplit(chosen.map(({ tradeNo }) => ({ wallet, tradeNo })))
  }
  return (
    <Dialog
      wide
      open={open}
      onClose={onClose}
      title={decision.splitTitle(detector.title(name))}
      description={decision.splitText}
      answer={
        <Button
          kind="primary"
          disabled={chosen.length === 0 || chosen.length === charges.length}
          onClick={split}
        >
          {decision.splitSave(chosen.length)}
        </Button>
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
  )
}
