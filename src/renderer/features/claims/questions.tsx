import { useState } from 'react'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import { Card } from '../../kit/card.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { AnsweredList } from './answered-list.tsx'
import optional from './optional-questions.module.css'
import { OptionalQuestion } from './optional-questions.tsx'
import type { Case, Question } from './present-case.ts'
import { QuestionCard } from './question-card.tsx'
import styles from './questions.module.css'
import { useProgress } from './use-progress.ts'

/** What else may be behind it that an answer does not fit: a sign-up before the oldest charge of the bills. */
const settledBy: Partial<Record<QuestionId, readonly QuestionId[]>> = { 'child-born': ['first-charge'] }

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
  const { contradicted } = current
  const other = needed.find(({ id }) => id === contradicted)
  // What could be added is asked elsewhere, but where it is what may be wrong.
  const settling = contradicted === null ? [] : [contradicted, ...(settledBy[contradicted] ?? [])]
  const doubtful = view.questions.filter(
    ({ id, optional: isOptional }) => isOptional && settling.includes(id),
  )
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
        takeFocus={moved || current.contradiction !== null}
        onAnswer={text => say(current, text)}
        onBack={before && (() => goTo(before.id))}
        onOther={other && (() => goTo(other.id))}
        onKeep={current.answer === null ? undefined : () => goTo(null)}
      />
      {doubtful.length > 0 && (
        <Card className={optional.group}>
          {doubtful.map(one => (
            <OptionalQuestion key={one.id} caseId={view.id} question={{ ...one, contradiction: null }} />
          ))}
        </Card>
      )}
      {answered.length > 0 && (
        <section aria-labelledby="answered">
          <h2 id="answered">{words.answered}</h2>
          <AnsweredList questions={answered} onChange={goTo} />
        </section>
      )}
    </div>
  )
}
