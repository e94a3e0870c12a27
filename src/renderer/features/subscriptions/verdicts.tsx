import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { mayBeXiaomi } from '../../../core/catalogue/merchant.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { MerchantRuleButton, RulesOn } from './merchant-rule.tsx'
import { SplitCharges } from './split-charges.tsx'
import { sentence } from './subscription-words.ts'
import { UndoLine } from './undo-line.tsx'
import { useUndoVerdict } from './undo-verdict.ts'
import styles from './verdicts.module.css'

type Verdict = Input<'subscriptions.decide'>

interface VerdictsProps {
  subscription: SubscriptionView
  all: readonly SubscriptionView[]
  today: string
}

/** What the person says of it, each word taken back with one click. */
export function Verdicts({ subscription, all, today }: VerdictsProps) {
  const words = useWords()
  const { window, chargesScreen } = words
  const { verdict } = chargesScreen
  const act = useAction()
  const [asking, setAsking] = useState<'cancelled' | 'belongs-to' | null>(null)
  const charges = chargeKeys(subscription)
  const undo = useUndoVerdict()
  const decide = async (said: Verdict) => {
    setAsking(null)
    await act('subscriptions.decide', said, {
      done: verdict.noted[said.kind],
      undo: ({ id }) => void undo(id),
    })
  }
  const targets = all.filter(({ id, wallet }) => id !== subscription.id && wallet === subscription.wallet)
  const said = new Set(subscription.verdicts.map(({ kind }) => kind))
  return (
    <section
      className={styles.verdicts}
      aria-label={verdict.title}
      data-ask={subscription.certainty === 'ask'}
    >
      {subscription.certainty === 'ask' && <p className={styles.question}>{verdict.ask}</p>}
      <div className={styles.buttons}>
        <span className={styles.name}>{verdict.title}</span>
        {!said.has('recurring') && (
          <Button size="small" onClick={() => void decide({ kind: 'recurring', charges })}>
            {verdict.recurring}
          </Button>
        )}
        <Button size="small" onClick={() => void decide({ kind: 'not-recurring', charges })}>
          {verdict.notRecurring}
        </Button>
        {!said.has('cancelled') && (
          <Button size="small" onClick={() => setAsking('cancelled')}>
            {verdict.cancelled}
          </Button>
        )}
        {targets.length > 0 && (
          <Button size="small" onClick={() => setAsking('belongs-to')}>
            {verdict.belongsTo}
          </Button>
        )}
        <SplitCharges
          subscription={subscription}
          onSplit={charges => void decide({ kind: 'apart', charges })}
        />
        {subscription.service === 'other' ? (
          <MerchantRuleButton merchants={subscription.merchants.filter(mayBeXiaomi)} is="xiaomi" />
        ) : (
          <MerchantRuleButton merchants={subscription.merchants} is="not-xiaomi" />
        )}
      </div>
      <ul className={styles.said}>
        {subscription.verdicts.map(({ id, kind, on }) => {
          const text = on === null ? verdict.said[kind] : verdict.saidOn(window.day(on))
          return (
            <li key={id}>
              <UndoLine text={text} label={verdict.undo(text)} onUndo={() => void undo(id)} />
            </li>
          )
        })}
        <RulesOn merchants={subscription.merchants} />
      </ul>
      <CancelledDialog
        title={words.detector.title(subscription.name)}
        today={today}
        open={asking === 'cancelled'}
        onClose={() => setAsking(null)}
        onDay={on => void decide({ kind: 'cancelled', charges, on })}
      />
      <Dialog
        open={asking === 'belongs-to'}
        onClose={() => setAsking(null)}
        title={verdict.belongsTitle(words.detector.title(subscription.name))}
        description={verdict.belongsText}
      >
        <ul className={styles.targets}>
          {targets.map(target => (
            <li key={target.id}>
              <Button
                onClick={() => {
                  const [first] = chargeKeys(target)
                  if (first) void decide({ kind: 'belongs-to', charges, target: first })
                }}
              >
                <span>
                  {words.detector.title(target.name)}
                  <small>{sentence(target, words).join(' · ')}</small>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  )
}

interface CancelledDialogProps {
  title: string
  today: string
  open: boolean
  onClose: () => void
  onDay: (day: string) => void
}

function CancelledDialog({ title, today, open, onClose, onDay }: CancelledDialogProps) {
  const { window, chargesScreen } = useWords()
  const { verdict } = chargesScreen
  const [day, setDay] = useState(today)
  const wrong = day === '' || day > today
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={verdict.cancelledTitle(title)}
      description={verdict.cancelledText}
    >
      <DialogForm
        cancel={window.cancel}
        send={verdict.save}
        disabled={wrong}
        onCancel={onClose}
        onSend={() => onDay(day)}
      >
        <Field
          label={verdict.cancelledDay}
          type="date"
          max={today}
          value={day}
          onChange={event => setDay(event.target.value)}
          error={wrong ? verdict.wrongDay : undefined}
        />
      </DialogForm>
    </Dialog>
  )
}
