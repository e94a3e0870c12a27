import { useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { AnsweredList } from './answered-list.tsx'
import { FindReminders } from './find-reminders.tsx'
import { OptionalQuestions } from './optional-questions.tsx'
import type { Case, Question } from './present-case.ts'
import { QuestionCard } from './question-card.tsx'
import styles from './questions.module.css'
import { useProgress } from './use-progress.ts'

/** The questions that no bill answers, one at a time; what was answered stays in sight and can be changed. */
export function Questions({ view, onDone }: { view: Case; onDone: () => void }) {
  const { answer } = useProgress(view.id)
  const [editing, setEditing] = useState<string | null>(null)
  const [moved, setMoved] = useState(false)
  const needed = view.questions.filter(({ optional }) => !optional)
  const current = needed.find(({ id }) => id === editing) ?? needed.find(one => one.answer === null)
  const before = current && needed[needed.indexOf(current) - 1]
  const goTo = (id: string | null) => {
    setEditing(id)
    setMoved(true)
  }
  const say = async ({ id, answer: before }: Question, text: string | null) => {
    const kept = await answer(id, text, before ?? undefined)
    if (!kept) return
    goTo(null)
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
          onAnswer={text => say(current, text)}
          onBack={before && (() => goTo(before.id))}
          onKeep={current.answer === null ? undefined : () => goTo(null)}
        />
      ) : (
        <AllDone takeFocus={moved} onDone={onDone} />
      )}
      {!current && <FindReminders view={view} />}
      <AnsweredList
        questions={needed.filter(one => one.answer !== null && one.id !== current?.id)}
        onChange={goTo}
      />
      {!current && <OptionalQuestions view={view} />}
    </div>
  )
}

function AllDone({ takeFocus, onDone }: { takeFocus: boolean; onDone: () => void }) {
  const { question } = useWords().claimScreen
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (takeFocus) text.current?.focus()
  }, [takeFocus])
  return (
    <Card className={styles.done}>
      <p ref={text} tabIndex={-1} className={styles.said}>
        {question.allDone}
      </p>
      <Button kind="primary" onClick={onDone}>
        {question.toClaims}
      </Button>
    </Card>
  )
}
