import { useId, useState } from 'react'
import { endsRenewal } from '../../../core/cancellation/step-mark.ts'
import { today } from '../../app/today.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { CheckIcon, ChevronIcon } from '../../kit/icons.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { type Mark, MarkBar, markWith } from './mark-bar.tsx'
import { NotFoundOffers } from './not-found-offers.tsx'
import { Paths } from './paths.tsx'
import type { Plan, Step } from './plan.ts'
import { Proofs } from './proofs.tsx'
import styles from './step-card.module.css'

interface StepCardProps {
  number: number
  step: Step
  plan: Plan
  open: boolean
  onToggle: () => void
  /** Opens a step of the same plan. */
  onOpen: (step: string) => void
}

/** One step: the paths to its page, and what the person says of it. */
export function StepCard({ number, step, plan, open, onToggle, onOpen }: StepCardProps) {
  const { cancelScreen } = useWords()
  const act = useAction()
  const id = useId()
  const [chosen, choose] = useState('')
  const path = step.paths.find(one => one.id === chosen) ?? step.paths[0]
  const markStep = async (mark: Mark) => {
    await act('cancellation.mark', markWith(plan.charge, step.id, mark), { done: cancelScreen.noted })
  }
  return (
    <li className={styles.step} data-state={step.state} data-open={open || undefined}>
      <span className={styles.marker} aria-hidden="true">
        {step.state === 'done' || step.state === 'absent' ? <CheckIcon size={14} /> : number}
      </span>
      <Card className={styles.card}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            aria-label={cancelScreen.step(number, step.title)}
            onClick={onToggle}
          >
            <span className={styles.title}>{step.title}</span>
            <span className={styles.chevron}>
              <ChevronIcon />
            </span>
          </button>
        </h3>
        <p className={texts.quiet}>{step.why}</p>
        <MarkLine step={step} onUndo={() => void markStep({ state: 'todo' })} />
        {step.state === 'not-found' && (
          <NotFoundOffers
            step={step}
            nextPath={path && step.paths[step.paths.indexOf(path) + 1]}
            onPath={id => {
              choose(id)
              onOpen(step.id)
            }}
            other={otherSide(plan, step)}
            onOther={onOpen}
            message={plan.message}
          />
        )}
        <div id={id} hidden={!open}>
          {open && (
            <>
              {path && <Paths step={step} path={path} onChoose={choose} message={plan.message} />}
              <Proofs step={step} charge={plan.charge} />
              <MarkBar step={step} onMark={mark => void markStep(mark)} />
            </>
          )}
        </div>
      </Card>
    </li>
  )
}

/** The other side on which the renewal can be ended, if it has no mark yet. */
function otherSide(plan: Plan, step: Step): Step | null {
  return plan.steps.find(one => endsRenewal(one.id) && one.id !== step.id && one.state === 'todo') ?? null
}

function MarkLine({ step, onUndo }: { step: Step; onUndo: () => void }) {
  const { cancelScreen, cancel, window } = useWords()
  if (step.state === 'todo' || step.at === null) return null
  const time = cancel.moment(step.at.slice(0, 19), today())
  return (
    <p className={styles.marked} data-state={step.state}>
      {cancelScreen.marked[step.state](time)}
      <Button kind="link" aria-label={cancelScreen.undo(step.title)} onClick={onUndo}>
        {window.undo}
      </Button>
    </p>
  )
}
