import { useState } from 'react'
import { longestGivenName } from '../../../contract/choices.ts'
import type { Input } from '../../../contract/requests.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { Button } from '../../kit/button.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Field, Labelled } from '../../kit/field.tsx'
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

interface NameDialogProps {
  title: string
  /** What it was called before. */
  name: string | null
  open: boolean
  onClose: () => void
  onName: (name: string) => void
}

/** What the person calls a renewal whose bills say only who collects. */
export function NameDialog({ title, name, open, onClose, onName }: NameDialogProps) {
  const { window, chargesScreen } = useWords()
  const { decision } = chargesScreen
  const [text, setText] = useState(name ?? '')
  const given = text.replace(/\s+/gu, ' ').trim()
  const send = () => {
    if (given !== '' && given !== name) onName(given)
    else onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={decision.nameTitle(title)} description={decision.nameText}>
      <DialogForm cancel={window.cancel} send={decision.nameSave} onCancel={onClose} onSend={send}>
        <Field
          label={decision.nameLabel}
          maxLength={longestGivenName}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  )
}

interface CancelledDialogProps {
  title: string
  today: Day
  open: boolean
  onClose: () => void
  onDay: (day: Day) => void
}

/** The day it was switched off. */
export function CancelledDialog({ title, today, open, onClose, onDay }: CancelledDialogProps) {
  const { window, chargesScreen } = useWords()
  const { decision } = chargesScreen
  const [day, setDay] = useState(today)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={decision.cancelledTitle(title)}
      description={decision.cancelledText}
    >
      <DialogForm cancel={window.cancel} send={decision.save} onCancel={onClose} onSend={() => onDay(day)}>
        <Labelled label={decision.cancelledDay}>
          <DayField label={decision.cancelledDay} value={day} onChange={setDay} />
        </Labelled>
      </DialogForm>
    </Dialog>
  )
}
