import { type Day, daysBetween } from '../../../core/base/calendar.ts'
import { endsRenewal } from '../../../core/cancellation/step-mark.ts'
import type { PresentedPath } from '../../../i18n/present/cancellation.ts'
import { phoneSteps } from '../../../i18n/present/phone-steps.ts'
import { ownerName } from '../../app/owners.ts'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { QrCode } from '../../kit/qr-code.tsx'
import { today } from '../../kit/today.ts'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { RenewalMark } from '../subscriptions/renewal-mark.tsx'
import type { Plan, Step } from './plan.ts'
import styles from './plan-head.module.css'
import { printedSteps } from './printed-steps.ts'

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
  const toDo = steps.filter(
    ({ id, state: done }) => endsRenewal(id) && (done === 'todo' || done === 'not-found'),
  )
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
        <Standing plan={plan} left={toDo.length} />
        <div className={styles.actions}>
          <Button onClick={print}>{cancelScreen.print}</Button>
        </div>
      </div>
      {toDo.length > 0 && (
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

/** Two lines on how far it is and what comes next. */
function Standing({ plan, left }: { plan: Plan; left: number }) {
  const { cancel, cancelScreen } = useWords()
  const { status } = cancelScreen
  const { stage, steps, watch, next, summary } = plan
  const date = (day: string) => cancel.date(day, today())
  if (stage === 'verified') return <p className={styles.status}>{summary}</p>
  if (stage === 'waiting') {
    return (
      <p className={styles.status}>
        {status.doneOnPhone}
        <br />
        {watch ? status.lastStep(date(watch.exportAfter)) : status.someBill}
      </p>
    )
  }
  return (
    <p className={styles.status}>
      {status.steps(steps.length, left)}
      {watch && next && (
        <>
          <br />
          {watch.due < today()
            ? status.passed(date(watch.due), yuan(next.fen))
            : status.next(
                date(watch.due),
                yuan(next.fen),
                daysBetween(today(), watch.due as Day),
                watch.assumed,
              )}
        </>
      )}
    </p>
  )
}
