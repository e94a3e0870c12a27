import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import { amountColumns, orderColumn, timeColumn } from './charge-columns.tsx'
import { ChargePicker } from './charge-picker.tsx'

/** Begins a case about some charges of a renewal only. */
export function ClaimPicked({ subscription }: { subscription: SubscriptionView }) {
  const { window, caseSteps, chargesScreen, detector } = useWords()
  const { table, detail } = chargesScreen
  const [open, setOpen] = useState(false)
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const keys = chargeKeys(subscription)
  if (keys.length < 2) return null
  const chosen = keys.filter(({ tradeNo }) => picked.has(tradeNo))
  const start = () => {
    pick(new Set())
    setOpen(true)
  }
  return (
    <>
      <Button onClick={start}>{caseSteps.pick}</Button>
      <Dialog
        wide
        open={open}
        onClose={() => setOpen(false)}
        title={caseSteps.pickTitle(detector.title(subscription.name))}
        description={caseSteps.pickText}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{window.cancel}</Button>
            <ClaimButton charges={chosen} disabled={chosen.length === 0}>
              {caseSteps.pickStart(chosen.length)}
            </ClaimButton>
          </>
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
    </>
  )
}
