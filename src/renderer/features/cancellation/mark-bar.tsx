import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import { endsRenewal, type StepId, type StepState } from '../../../core/cancellation/step-mark.ts'
import { useRoute } from '../../app/route.tsx'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './mark-bar.module.css'
import type { Step } from './plan.ts'

/** What is said of a step; `day` where it was done on another day than today. */
export interface Mark {
  state: StepState
  day?: string
}

/** A day alone counts to its end, so that a charge of that day is not held against the merchant. */
export function markWith(charge: TradeKey, step: StepId, { state, day }: Mark): Input<'cancellation.mark'> {
  return { charge, step, state, ...(day && { at: `${day}T23:59:59` }) }
}

interface MarkBarProps {
  step: Step
  onMark: (mark: Mark) => void
}

/** What can be said of a step: done, today or on another day; not found; not there at all. */
export function MarkBar({ step, onMark }: MarkBarProps) {
  const { cancelScreen } = useWords()
  const { go } = useRoute()
  // Only a later bill proves that it stopped.
  if (step.id === 'verify') {
    return (
      <div className={styles.bar}>
        <div className={styles.words}>
          <Button onClick={() => go({ page: 'bills' })}>{cancelScreen.toBills}</Button>
        </div>
      </div>
    )
  }
  const ends = endsRenewal(step.id)
  return (
    <div className={styles.bar} data-framed={ends || undefined}>
      {ends && <OtherDay onMark={onMark} />}
      <div className={styles.words}>
        {step.notFound !== null && (
          <Button kind="quiet" onClick={() => onMark({ state: 'not-found' })}>
            {cancelScreen.notFound}
          </Button>
        )}
        {ends && (
          <Button kind="quiet" onClick={() => onMark({ state: 'absent' })}>
            {cancelScreen.absent}
          </Button>
        )}
        <Button kind="primary" onClick={() => onMark({ state: 'done' })}>
          {cancelScreen.done[step.id]}
        </Button>
      </div>
    </div>
  )
}

function OtherDay({ onMark }: Pick<MarkBarProps, 'onMark'>) {
  const { cancelScreen } = useWords()
  const [day, setDay] = useState<string | null>(null)
  if (day === null) {
    return (
      <Button kind="link" onClick={() => setDay('')}>
        {cancelScreen.otherDay}
      </Button>
    )
  }
  const isWrong = day > today()
  return (
    <form
      className={styles.day}
      onSubmit={event => {
        event.preventDefault()
        if (day && !isWrong) onMark({ state: 'done', day })
      }}
    >
      <Field
        label={cancelScreen.day}
        type="date"
        max={today()}
        value={day}
        error={isWrong && cancelScreen.wrongDay}
        onChange={event => setDay(event.target.value)}
      />
      <Button type="submit" disabled={!day || isWrong}>
        {cancelScreen.save}
      </Button>
    </form>
  )
}
