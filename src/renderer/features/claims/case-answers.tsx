import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Fold } from '../../kit/fold.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './case-answers.module.css'
import { OptionalQuestions } from './optional-questions.tsx'
import type { Case, ShownQuestion } from './present-case.ts'

/** Of the heading, which others lead to. */
export const answersId = 'answers'

interface CaseAnswersProps {
  view: Case
  onEdit: (question: string) => void
}

/** What was answered, to be changed, and what could be added. */
export function CaseAnswers({ view, onEdit }: CaseAnswersProps) {
  const { question } = useWords().claimScreen
  const needed = view.questions.filter(({ optional }) => !optional)
  const answered = needed.filter(({ answer }) => answer !== null)
  const open = needed.find(({ answer }) => answer === null)
  return (
    <Card className={styles.answers} aria-labelledby={answersId}>
      <h2 id={answersId} tabIndex={-1}>
        {question.yours}
      </h2>
      {open && (
        <Button size="small" onClick={() => onEdit(open.id)}>
          {question.toOpen(needed.length - answered.length)}
        </Button>
      )}
      <Fold title={question.answered} note={question.count(answered.length)}>
        <AnsweredList questions={answered} onChange={onEdit} />
      </Fold>
      <OptionalQuestions view={view} />
    </Card>
  )
}

interface AnsweredListProps {
  questions: readonly ShownQuestion[]
  onChange: (id: string) => void
}

export function AnsweredList({ questions, onChange }: AnsweredListProps) {
  const { window, claimScreen } = useWords()
  return (
    <dl aria-label={claimScreen.question.answered}>
      {questions.map(question => (
        <div key={question.id} className={styles.row}>
          <dt>{question.title}</dt>
          <dd>{answerText(question, window.day)}</dd>
          <dd>
            <Button
              kind="link"
              aria-label={claimScreen.question.changeThis(question.title)}
              onClick={() => onChange(question.id)}
            >
              {window.change}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function answerText({ kind, answer, options }: ShownQuestion, day: (text: string) => string): string {
  if (answer === null) return ''
  if (kind === 'date') return day(answer)
  return options.find(({ value }) => value === answer)?.label ?? answer
}
