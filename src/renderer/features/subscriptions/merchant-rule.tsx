import { useState } from 'react'
import type { RuleView, SubscriptionView } from '../../../contract/subscriptions.ts'
import { serviceIds } from '../../../core/catalogue/service.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Labelled } from '../../kit/field.tsx'
import { ChoiceMenu } from '../../kit/menu.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { UndoLine } from './undo-line.tsx'
import { useRules } from './use-rules.ts'

const xiaomiServices = serviceIds.filter(service => service !== 'other' && service !== 'mi-other')

interface RuleDialogProps {
  merchants: readonly string[]
  is: RuleView['is']
  open: boolean
  onClose: () => void
}

export function RuleDialog({ merchants, is, open, onClose }: RuleDialogProps) {
  const { window, rulesScreen, detector } = useWords()
  const { ask } = rulesScreen
  const { add } = useRules()
  const [merchant, setMerchant] = useState(merchants[0] ?? '')
  const [service, setService] = useState<(typeof xiaomiServices)[number] | ''>('')
  const send = () => {
    onClose()
    void add({ counterparty: merchant, is, ...(service === '' ? {} : { service }) })
  }
  const [only] = merchants
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={merchants.length === 1 ? ask[is](only ?? '') : ask.which}
      description={is === 'xiaomi' ? ask.xiaomiText : ask.notXiaomiText}
    >
      <DialogForm cancel={window.cancel} send={ask.add} onCancel={onClose} onSend={send}>
        {merchants.length > 1 && (
          <Labelled label={ask.merchant}>
            <ChoiceMenu
              label={ask.merchant}
              value={merchant}
              onChange={setMerchant}
              options={merchants.map(name => ({ value: name, label: name }))}
            />
          </Labelled>
        )}
        {is === 'xiaomi' && (
          <Labelled label={ask.service}>
            <ChoiceMenu
              label={ask.service}
              value={service}
              onChange={setService}
              options={[
                { value: '', label: ask.unknown },
                ...xiaomiServices.map(one => ({ value: one, label: detector.service(one) })),
              ]}
            />
          </Labelled>
        )}
      </DialogForm>
    </Dialog>
  )
}

/** What the person's rules say of these merchants, each taken back with one click. */
export function RulesOn({ merchants }: Pick<SubscriptionView, 'merchants'>) {
  const { chargesScreen, rulesScreen } = useWords()
  const { all, remove } = useRules()
  const own = all.filter(({ counterparty }) => merchants.includes(counterparty))
  return own.map(({ id, is, counterparty }) => {
    const text = rulesScreen.says[is](counterparty)
    return (
      <li key={`rule ${id}`}>
        <UndoLine text={text} label={chargesScreen.decision.undo(text)} onUndo={() => void remove(id)} />
      </li>
    )
  })
}
