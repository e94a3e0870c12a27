import { useState } from 'react'
import { useWords } from '../../kit/words-context.tsx'
import { AnsweredList } from './answered-list.tsx'
import type { Case, Question } from './present-case.ts'
import { QuestionCard } from './question-card.tsx'
import styles from './questions.module.css'
import { useProgress } from './use-progress.ts'

interface QuestionsProps {
  view: Case
  /** The answered one that is open again; null for the first without an answer. */
  editing: string | null
  onEdit: (question: string | null) => void
}

/** The questions that no bill answers, one at a time; what was answered stays in sight and can be changed. */
export function Questions({ view, editing, onEdit }: QuestionsProps) {
  const { question: words } = useWords().claimScreen
  const { answer } = useProgress(view.id)
  const [moved, setMoved] = useState(editing !== null)
  const needed = view.questions.filter(({ optional }) => !optional)
  const current = needed.find(({ id }) => id === editing) ?? needed.find(one => one.answer === null)
  if (!current) return null
  const before = needed[needed.indexOf(current) - 1]
  const other = needed.find(({ id }) => id === current.contradicted)
  const answered = needed.filter(one => one.answer !== null && one.id !== current.id)
  const goTo = (id: string | null) => {
    onEdit(id)
    setMoved(true)
  }
  const say = async ({ id, answer: before }: Question, text: string | null) => {
    if (await answer(id, text, before ?? undefined)) goTo(null)
  }
  return (
    <div className={styles.questions}>
      <QuestionCard
        key={current.id}
        question={current}
        number={needed.indexOf(current) + 1}
        total={needed.length}
        takeFocus={moved}
        onAnswer={text => say(current, text)}
        onBack={before && (() => goTo(before.id))}
        onOther={other && (() => goTo(other.id))}
        onKeep={current.answer === null ? undefined : () => goTo(null)}
      />
      {answered.length > 0 && (
        <section aria-labelledby="answered">
          <h2 id="answered">{words.answered}</h2>
          <AnsweredList questions={answered} onChange={goTo} />
        </section>
      )}
    </div>
  )
}
