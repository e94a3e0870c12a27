import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { mayBeXiaomi } from '../../../core/catalogue/merchant.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Menu } from '../../kit/menu.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { CancelledDialog, ClaimPickedDialog, NameDialog, SplitDialog } from './decision-dialogs.tsx'
import styles from './decisions.module.css'
import { RuleDialog, RulesOn } from './merchant-rule.tsx'
import { payer, standing } from './subscription-words.ts'
import { UndoLine } from './undo-line.tsx'
import { useDecide } from './use-decide.ts'

type Decision = Input<'subscriptions.decide'>

interface DecisionsProps {
  subscription: SubscriptionView
  all: readonly SubscriptionView[]
  today: Day
}

type Asking = 'cancelled' | 'named' | 'belongs-to' | 'split' | 'rule' | 'pick'

/** What the person says of it, behind one menu; each word is taken back with one click. */
export function Decisions({ subscription, all, today }: DecisionsProps) {
  const words = useWords()
  const { window, caseSteps, chargesScreen, rulesScreen } = words
  const { decision } = chargesScreen
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const charges = chargeKeys(subscription)
  const { decide: keep, undo } = useDecide()
  const decide = (said: Decision) => {
    close()
    void keep(said)
  }
  const { service, certainty, merchants, wallet, owner } = subscription
  const isSameService = (one: SubscriptionView) =>
    one.service === service && one.counterparty === subscription.counterparty
  // What a merchant of the catalogue charged and what another did is found apart, and stays so.
  const isListed = service !== 'other'
  const targets = all
    .filter(one => one.id !== subscription.id && one.wallet === wallet && one.owner.key === owner.key)
    .filter(one => (one.service !== 'other') === isListed)
    .sort((a, b) => Number(isSameService(b)) - Number(isSameService(a)))
  const said = new Set(subscription.decisions.map(({ kind }) => kind))
  const rule = service === 'other' ? ('xiaomi' as const) : ('not-xiaomi' as const)
  const ruled = service === 'other' ? merchants.filter(mayBeXiaomi) : merchants
  const isRecurring = () => decide({ kind: 'recurring', charges })
  const isNot = () => decide({ kind: 'not-recurring', charges })
  const items = [
    !said.has('recurring') && { label: decision.recurring, onChoose: isRecurring },
    { label: decision.notRecurring, onChoose: isNot },
    !said.has('cancelled') && { label: decision.cancelled, onChoose: () => setAsking('cancelled') },
    targets.length > 0 && { label: decision.belongsTo, onChoose: () => setAsking('belongs-to') },
    { label: decision.name, onChoose: () => setAsking('named') },
    charges.length > 1 && { label: decision.split, onChoose: () => setAsking('split') },
    charges.length > 1 && { label: caseSteps.pick, onChoose: () => setAsking('pick') },
    ruled.length > 0 && {
      label: rule === 'xiaomi' ? rulesScreen.xiaomi : rulesScreen.notXiaomi,
      onChoose: () => setAsking('rule'),
    },
  ].filter(item => item !== false)
  return (
    <section className={styles.decisions} aria-label={decision.title} data-ask={certainty === 'ask'}>
      {certainty === 'ask' && (
        <>
          <p className={texts.strong}>{decision.ask}</p>
          <span className={styles.buttons}>
            <Button onClick={isRecurring}>{decision.recurring}</Button>
            <Button onClick={isNot}>{decision.notRecurring}</Button>
          </span>
        </>
      )}
      <Menu label={decision.change} items={items} />
      <ul className={styles.said}>
        {subscription.decisions.map(({ id, kind, on, name }) => {
          const text =
            name !== null
              ? decision.saidName(name)
              : on === null
                ? decision.said[kind]
                : decision.saidOn(window.day(on))
          return (
            <li key={id}>
              <UndoLine text={text} label={decision.undo(text)} onUndo={() => void undo(id)} />
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
        onDay={on => decide({ kind: 'cancelled', charges, on })}
      />
      {asking === 'named' && (
        <NameDialog
          title={words.detector.title(subscription.name)}
          name={subscription.name.given}
          open
          onClose={close}
          onName={name => decide({ kind: 'named', charges, name })}
        />
      )}
      <SplitDialog
        subscription={subscription}
        open={asking === 'split'}
        onClose={close}
        onSplit={some => decide({ kind: 'apart', charges: some })}
      />
      <ClaimPickedDialog subscription={subscription} open={asking === 'pick'} onClose={close} />
      <RuleDialog merchants={ruled} is={rule} open={asking === 'rule'} onClose={close} />
      <Dialog
        open={asking === 'belongs-to'}
        onClose={close}
        title={decision.belongsTitle(words.detector.title(subscription.name))}
        description={decision.belongsText}
      >
        <ul className={styles.targets}>
          {targets.map(target => (
            <li key={target.id}>
              <Button
                onClick={() => {
                  const [first] = chargeKeys(target)
                  if (first) decide({ kind: 'belongs-to', charges, target: first })
                }}
              >
                <span>
                  {words.detector.title(target.name)}
                  <small>
                    {[...payer(target, false, words), ...standing(target, today, words)].join(' · ')}
                  </small>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  )
}
