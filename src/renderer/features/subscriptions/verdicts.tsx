import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { mayBeXiaomi } from '../../../core/catalogue/merchant.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Labelled } from '../../kit/labelled.tsx'
import { Menu } from '../../kit/menu.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimPickedDialog } from './claim-picked.tsx'
import { RuleDialog, RulesOn } from './merchant-rule.tsx'
import { SplitDialog } from './split-charges.tsx'
import { sentence } from './subscription-words.ts'
import { UndoLine } from './undo-line.tsx'
import { useUndoVerdict } from './undo-verdict.ts'
import styles from './verdicts.module.css'

type Verdict = Input<'subscriptions.decide'>

interface VerdictsProps {
  subscription: SubscriptionView
  all: readonly SubscriptionView[]
  today: Day
}

type Asking = 'cancelled' | 'belongs-to' | 'split' | 'rule' | 'pick'

/** What the person says of it, behind one menu; each word is taken back with one click. */
export function Verdicts({ subscription, all, today }: VerdictsProps) {
  const words = useWords()
  const { window, caseSteps, chargesScreen, rulesScreen } = words
  const { verdict } = chargesScreen
  const act = useAction()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const charges = chargeKeys(subscription)
  const undo = useUndoVerdict()
  const decide = async (said: Verdict) => {
    close()
    await act('subscriptions.decide', said, {
      done: verdict.noted[said.kind],
      undo: ({ id }) => void undo(id),
    })
  }
  const { service, certainty, merchants } = subscription
  const targets = all.filter(({ id, wallet }) => id !== subscription.id && wallet === subscription.wallet)
  const said = new Set(subscription.verdicts.map(({ kind }) => kind))
  const rule = service === 'other' ? ('xiaomi' as const) : ('not-xiaomi' as const)
  const ruled = service === 'other' ? merchants.filter(mayBeXiaomi) : merchants
  const isRecurring = () => void decide({ kind: 'recurring', charges })
  const isNot = () => void decide({ kind: 'not-recurring', charges })
  const items = [
    !said.has('recurring') && { label: verdict.recurring, onChoose: isRecurring },
    { label: verdict.notRecurring, onChoose: isNot },
    !said.has('cancelled') && { label: verdict.cancelled, onChoose: () => setAsking('cancelled') },
    targets.length > 0 && { label: verdict.belongsTo, onChoose: () => setAsking('belongs-to') },
    charges.length > 1 && { label: verdict.split, onChoose: () => setAsking('split') },
    charges.length > 1 && { label: caseSteps.pick, onChoose: () => setAsking('pick') },
    ruled.length > 0 && {
      label: rule === 'xiaomi' ? rulesScreen.xiaomi : rulesScreen.notXiaomi,
      onChoose: () => setAsking('rule'),
    },
  ].filter(item => item !== false)
  return (
    <section className={styles.verdicts} aria-label={verdict.title} data-ask={certainty === 'ask'}>
      {certainty === 'ask' && (
        <>
          <p className={styles.question}>{verdict.ask}</p>
          <span className={styles.buttons}>
            <Button onClick={isRecurring}>{verdict.recurring}</Button>
            <Button onClick={isNot}>{verdict.notRecurring}</Button>
          </span>
        </>
      )}
      <Menu label={verdict.change} items={items} />
      <ul className={styles.said}>
        {subscription.verdicts.map(({ id, kind, on }) => {
          const text = on === null ? verdict.said[kind] : verdict.saidOn(window.day(on))
          return (
            <li key={id}>
              <UndoLine text={text} label={verdict.undo(text)} onUndo={() => void undo(id)} />
            </li>
          )
        })}
        <RulesOn merchants={merchants} />
      </ul>
      <CancelledDialog
        title={words.detector.title(subscription.name)}
        today={today}
        open={asking === 'cancelled'}
        onClose={close}
        onDay={on => void decide({ kind: 'cancelled', charges, on })}
      />
      <SplitDialog
        subscription={subscription}
        open={asking === 'split'}
        onClose={close}
        onSplit={some => void decide({ kind: 'apart', charges: some })}
      />
      <ClaimPickedDialog subscription={subscription} open={asking === 'pick'} onClose={close} />
      <RuleDialog merchants={ruled} is={rule} open={asking === 'rule'} onClose={close} />
      <Dialog
        open={asking === 'belongs-to'}
        onClose={close}
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
                  <small>{sentence(target, today, words).join(' · ')}</small>
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
  today: Day
  open: boolean
  onClose: () => void
  onDay: (day: Day) => void
}

function CancelledDialog({ title, today, open, onClose, onDay }: CancelledDialogProps) {
  const { window, chargesScreen } = useWords()
  const { verdict } = chargesScreen
  const [day, setDay] = useState(today)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={verdict.cancelledTitle(title)}
      description={verdict.cancelledText}
    >
      <DialogForm cancel={window.cancel} send={verdict.save} onCancel={onClose} onSend={() => onDay(day)}>
        <Labelled label={verdict.cancelledDay}>
          <DayField label={verdict.cancelledDay} value={day} onChange={setDay} today={today} max={today} />
        </Labelled>
      </DialogForm>
    </Dialog>
  )
}
