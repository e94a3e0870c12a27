import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './answered-list.module.css'
import type { Question } from './present-case.ts'

interface AnsweredListProps {
  questions: readonly Question[]
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
              {claimScreen.question.change}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function answerText({ kind, answer, options }: Question, day: (text: string) => string): string {
  if (answer === null) return ''
  if (kind === 'date') return day(answer)
  return options.find(({ value }) => value === answer)?.label ?? answer
}
