import { useEffect, useId, useRef, useState } from 'react'
import { parseDay } from '../../../core/base/calendar.ts'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { DayField } from '../../kit/day-field.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { AnsweredList } from './case-answers.tsx'
import optional from './optional-questions.module.css'
import { OptionalQuestion } from './optional-questions.tsx'
import { Options } from './options.tsx'
import type { Case, ShownQuestion } from './present-case.ts'
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
  const say = async ({ id, answer: before }: ShownQuestion, text: string | null) => {
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

interface QuestionCardProps {
  question: ShownQuestion
  number: number
  total: number
  /** True where it came up by an answer, so that keyboard and screen reader follow. */
  takeFocus: boolean
  onAnswer: (answer: string | null) => Promise<void>
  /** To the question before; none before the first. */
  onBack?: () => void
  /** To the question whose answer this one contradicts; none where it contradicts none. */
  onOther?: () => void
  /** Leaves the answer that is there; none where there is no answer yet. */
  onKeep?: () => void
}

/** One question that stands before the letter, one of several answers or a day: what it is for, where to look first, and its answers. */
function QuestionCard(props: QuestionCardProps) {
  const { question, number, total, takeFocus, onAnswer, onBack, onOther, onKeep } = props
  const words = useWords().claimScreen.question
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus()
  }, [takeFocus])
  return (
    <Card className={styles.card} aria-labelledby={id}>
      <p className={texts.quiet}>{words.progress(number, total)}</p>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {question.title}
      </h2>
      {question.contradiction !== null && (
        <p role="status">
          {question.contradiction}{' '}
          {onOther && (
            <Button kind="link" onClick={onOther}>
              {words.changeOther}
            </Button>
          )}
        </p>
      )}
      <dl className={styles.about}>
        <dt>{words.why}</dt>
        <dd>{question.why}</dd>
        {question.where !== null && (
          <>
            <dt>{words.where}</dt>
            <dd>{question.where}</dd>
          </>
        )}
      </dl>
      {question.kind === 'date' ? (
        <DayField
          label={question.title}
          value={question.answer === null ? null : parseDay(question.answer)}
          onChange={on => void onAnswer(on)}
        />
      ) : (
        <Options labelledBy={id} question={question} onChoose={value => void onAnswer(value)} />
      )}
      {(onBack || onKeep) && (
        <div className={styles.ways}>
          {onBack && (
            <Button kind="link" onClick={onBack}>
              {words.back}
            </Button>
          )}
          {onKeep && (
            <Button kind="link" onClick={onKeep}>
              {words.keep}
            </Button>
          )}
        </div>
      )}
      <p className={texts.quiet}>{words.mine}</p>
    </Card>
  )
}
