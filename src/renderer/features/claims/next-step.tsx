import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './next-step.module.css'
import type { Case } from './present-case.ts'
import { StageBadges } from './stage-badges.tsx'
import { isTakenAbove, TakeStep } from './take-step.tsx'

interface NextStepProps {
  view: Case
  /** Leads to where the step is noted, or the question answered. */
  onStep: (step: 'record' | 'answer') => void
}

/** How far the case is and what is due next, with the days a deadline is past. */
export function NextStep({ view, onStep }: NextStepProps) {
  const { caseSteps, due } = useWords()
  const act = useAction()
  const { go } = useRoute()
  const { next } = view
  const save = async () => {
    await act('reminders.saveCalendar', { case: view.id }, { done: due.calendar.saved })
  }
  const isNoted =
    (next.kind === 'take' && !isTakenAbove(view)) || next.kind === 'wait' || next.kind === 'chase'
  return (
    <section className={styles.next} data-overdue={next.overdue > 0 || undefined} aria-labelledby="next-step">
      <p id="next-step" className={styles.title}>
        {caseSteps.nextTitle}
      </p>
      <p className={styles.text}>{next.text}</p>
      <div className={styles.badges}>
        {next.overdue > 0 && <Badge tone="care">{caseSteps.overdue(next.overdue)}</Badge>}
        <StageBadges one={view} />
      </div>
      {next.kind === 'take' && next.channel !== null && <TakeStep view={view} channel={next.channel} />}
      {isNoted && (
        <Button size="small" onClick={() => onStep('record')}>
          {caseSteps.toRecord}
        </Button>
      )}
      {(next.kind === 'answer' || next.kind === 'search') && (
        <Button size="small" onClick={() => onStep('answer')}>
          {next.kind === 'search' ? caseSteps.toSearch : caseSteps.toQuestions}
        </Button>
      )}
      {next.kind === 'receive' && (
        <Button size="small" onClick={() => go({ page: 'bills' })}>
          {caseSteps.toBills}
        </Button>
      )}
      {view.daysAhead > 0 && (
        <Button kind="link" onClick={() => void save()}>
          {due.calendar.save}
        </Button>
      )}
    </section>
  )
}
