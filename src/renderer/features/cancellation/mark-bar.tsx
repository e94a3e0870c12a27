import { useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { Day } from '../../../core/base/calendar.ts'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import { endOfDay, type StepId, type StepState } from '../../../core/cancellation/step-mark.ts'
import { Button } from '../../kit/button.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { CheckIcon } from '../../kit/icons.tsx'
import { Menu } from '../../kit/menu.tsx'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import type { Step } from './plan.ts'
import styles from './step-card.module.css'

/** What is said of a step; `day` where it was done on another day than today. */
export interface Mark {
  state: StepState
  day?: Day
}

export function markWith(charge: TradeKey, step: StepId, { state, day }: Mark): Input<'cancellation.mark'> {
  return { charge, step, state, ...(day && { at: endOfDay(day) }) }
}

interface MarkBarProps {
  step: Step
  /** The first day that makes sense. */
  min: Day | undefined
  onMark: (mark: Mark) => void
}

/** One tick with one day: the button records the day beside it. */
export function MarkBar({ step, min, onMark }: MarkBarProps) {
  const { cancelScreen } = useWords()
  const said = step.state === 'done' && step.at !== null ? (step.at.slice(0, 10) as Day) : null
  const [day, setDay] = useState(said ?? today())
  const others = [
    ...(step.state === 'todo'
      ? []
      : [{ label: cancelScreen.undo, onChoose: () => onMark({ state: 'todo' }) }]),
    { label: cancelScreen.notFound, onChoose: () => onMark({ state: 'not-found' }) },
    { label: cancelScreen.absent, onChoose: () => onMark({ state: 'absent' }) },
  ]
  return (
    <div className={styles.bar}>
      <DayField label={cancelScreen.day} value={day} onChange={setDay} min={min} />
      <Button kind="primary" onClick={() => onMark({ state: 'done', ...(day === today() ? {} : { day }) })}>
        <CheckIcon size={15} />
        {said === null ? cancelScreen.done : cancelScreen.changeDay}
      </Button>
      <Menu label={cancelScreen.otherwise} name={cancelScreen.otherwiseOn(step.title)} items={others} />
    </div>
  )
}
