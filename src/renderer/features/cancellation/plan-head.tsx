import { endsRenewal } from '../../../core/cancellation/step-mark.ts'
import type { PresentedPath } from '../../../i18n/present/cancellation.ts'
import { phoneSteps } from '../../../i18n/present/phone-steps.ts'
import { ownerName } from '../../app/owners.ts'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { QrCode } from '../../kit/qr-code.tsx'
import { today } from '../../kit/today.ts'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { RenewalMark } from '../subscriptions/renewal-mark.tsx'
import type { Plan, Step } from './plan.ts'
import styles from './plan-head.module.css'
import { printedSteps } from './printed-steps.ts'
import { leftOnPhone, standingOf } from './standing.ts'

interface PlanHeadProps {
  plan: Plan
  /** The way that is taken in a step. */
  pathOf: (step: Step) => PresentedPath | undefined
}

/** What is stopped, how far it is, and the steps to take along: as a code for a phone and on paper. */
export function PlanHead({ plan, pathOf }: PlanHeadProps) {
  const words = useWords()
  const { cancel, cancelScreen, detector, window } = words
  const { language } = useAppState()
  const act = useAction()
  const { shortTitle, state, steps, sample } = plan
  const accountText = [cancel.wallets[plan.wallet], plan.account?.label].filter(Boolean).join(' ')
  const lines = standingOf(plan, today(), words)
  const text = phoneSteps(
    plan,
    steps
      .filter(({ id }) => endsRenewal(id))
      .map(step => ({ place: step.place, taps: pathOf(step)?.taps ?? [] })),
    language,
    today(),
  )
  const print = () => act('tables.print', printedSteps(plan, pathOf, words), { done: cancelScreen.printed })
  return (
    <header className={styles.head}>
      <div className={styles.what}>
        <div className={styles.name}>
          <RenewalMark renewal={plan} size="large" />
          <div className={styles.titles}>
            <h2>{cancelScreen.stop(shortTitle)}</h2>
            <p className={styles.of}>
              {[ownerName(plan, words), accountText].join(' · ')}
              {state !== 'charging' && <Badge tone={tones[plan.stage]}>{detector.stateOf(state)}</Badge>}
              {sample && <Badge tone="care">{window.sample}</Badge>}
            </p>
          </div>
        </div>
        <p className={styles.status}>
          {lines.map(line => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <div className={styles.actions}>
          <Button onClick={print}>{cancelScreen.print}</Button>
        </div>
      </div>
      {leftOnPhone(plan).length > 0 && (
        <Card className={styles.phone}>
          <QrCode text={text} label={cancelScreen.code} />
          <div>
            <p className={styles.scan}>{cancelScreen.scan}</p>
            <p className={styles.plain}>{cancelScreen.scanText}</p>
          </div>
        </Card>
      )}
    </header>
  )
}

const tones = {
  todo: 'plain',
  started: 'care',
  waiting: 'care',
  verified: 'good',
  charged: 'bad',
} as const
