import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import { amountColumns, orderColumn, timeColumn } from './charge-columns.tsx'
import { ChargePicker } from './charge-picker.tsx'

interface ClaimPickedProps {
  subscription: SubscriptionView
  open: boolean
  onClose: () => void
}

/** Begins a case about some charges of a renewal only. */
export function ClaimPickedDialog({ subscription, open, onClose }: ClaimPickedProps) {
  const { caseSteps, chargesScreen, detector } = useWords()
  const { table, detail } = chargesScreen
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const chosen = chargeKeys(subscription).filter(({ tradeNo }) => picked.has(tradeNo))
  return (
    <Dialog
      wide
      open={open}
      onClose={onClose}
      title={caseSteps.pickTitle(detector.title(subscription.name))}
      description={caseSteps.pickText}
      answer={
        <ClaimButton charges={chosen} disabled={chosen.length === 0}>
          {caseSteps.pickStart(chosen.length)}
        </ClaimButton>
      }
    >
      <ChargePicker
        caption={detail.charges}
        charges={subscription.charges}
        picked={picked}
        onPick={pick}
        columns={[timeColumn(table), ...amountColumns(table), orderColumn(table)]}
      />
    </Dialog>
  )
}
