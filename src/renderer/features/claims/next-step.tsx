import type { QuestionId } from '../../../core/claims/question-ids.ts'
import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './next-step.module.css'
import type { Case } from './present-case.ts'

interface NextStepProps {
  view: Case
  /** Leads to a question. */
  onAnswer: (question: QuestionId) => void
}

/** What is due next, with the days a deadline is past; where it is of no way, a button leads there. */
export function NextStep({ view, onAnswer }: NextStepProps) {
  const { caseSteps, due } = useWords()
  const act = useAction()
  const { go } = useRoute()
  const { next } = view
  const save = () => act('reminders.saveCalendar', { case: view.id }, { done: due.calendar.saved })
  return (
    <section className={styles.next} data-overdue={next.overdue > 0 || undefined} aria-labelledby="next-step">
      <p id="next-step" className={styles.title}>
        {caseSteps.nextTitle}
      </p>
      <h2 className={styles.text}>{unbroken(next.text)}</h2>
      {next.overdue > 0 && <Badge tone="care">{caseSteps.overdue(next.overdue)}</Badge>}
      {next.kind === 'search' && (
        <Button size="small" onClick={() => onAnswer('reminder')}>
          {caseSteps.toSearch}
        </Button>
      )}
      {next.kind === 'name' && (
        <Button size="small" onClick={() => onAnswer('respondent-name')}>
          {caseSteps.toName}
        </Button>
      )}
      {next.kind === 'receive' && (
        <Button size="small" onClick={() => go({ page: 'bills' })}>
          {caseSteps.toBills}
        </Button>
      )}
      {view.daysAhead > 0 && (
        <Button kind="link" onClick={save}>
          {due.calendar.save}
        </Button>
      )}
    </section>
  )
}
