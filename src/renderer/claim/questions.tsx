import { useState } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { useWords } from '../shell/words-context.tsx'
import { AnsweredList } from './answered-list.tsx'
import { OptionalQuestions } from './optional-questions.tsx'
import { QuestionCard } from './question-card.tsx'
import styles from './questions.module.css'
import { useAnswer } from './use-answer.ts'

/** The questions that no bill answers, one at a time; what was answered stays in sight and can be changed. */
export function Questions({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const { question } = useWords().claimScreen
  const answer = useAnswer(view.id)
  const [editing, setEditing] = useState<string | null>(null)
  const [moved, setMoved] = useState(false)
  const needed = view.questions.filter(({ optional }) => !optional)
  const current = needed.find(({ id }) => id === editing) ?? needed.find(one => one.answer === null)
  const say = async (id: string, text: string | null) => {
    const kept = await answer(id, text)
    if (!kept) return
    setEditing(null)
    setMoved(true)
  }
  return (
    <div className={styles.questions}>
      {current ? (
        <QuestionCard
          key={current.id}
          question={current}
          number={needed.indexOf(current) + 1}
          total={needed.length}
          takeFocus={moved}
          onAnswer={text => say(current.id, text)}
        />
      ) : (
        <Card className={styles.done}>
          <p>{question.allDone}</p>
          <Button kind="primary" onClick={onDone}>
            {question.toClaims}
          </Button>
        </Card>
      )}
      <AnsweredList
        questions={needed.filter(one => one.answer !== null && one.id !== current?.id)}
        onChange={id => {
          setEditing(id)
          setMoved(true)
        }}
      />
      {!current && <OptionalQuestions view={view} />}
    </div>
  )
}
