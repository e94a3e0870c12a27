import { useEffect, useId, useRef } from 'react'
import { parseDay } from '../../../core/base/calendar.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { DayField } from '../../kit/day-field.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { Options } from './options.tsx'
import type { Question } from './present-case.ts'
import styles from './question-card.module.css'

interface QuestionCardProps {
  question: Question
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
export function QuestionCard(props: QuestionCardProps) {
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
