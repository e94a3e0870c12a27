import { useId } from 'react'
import { useToast } from '../../app/toast.tsx'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './optional-questions.module.css'
import { Options } from './options.tsx'
import type { Case, Question } from './present-case.ts'
import { useProgress } from './use-progress.ts'

/** What letters and complaints can use, all at once; a text is kept when the field is left. */
export function OptionalQuestions({ view }: { view: Case }) {
  const { question } = useWords().claimScreen
  // Where reminders are looked for stands in a card of its own.
  const searched: readonly string[] = view.search?.places ?? []
  const optional = view.questions.filter(one => one.optional && !searched.includes(one.id))
  if (optional.length === 0) return null
  return (
    <section className={styles.optional} aria-labelledby="optional">
      <div>
        <h2 id="optional">{question.optional}</h2>
        <p className={texts.quiet}>{question.optionalText}</p>
      </div>
      {optional.map(one =>
        one.kind === 'choice' ? (
          <OptionalChoice key={one.id} caseId={view.id} question={one} />
        ) : (
          <OptionalText key={one.id} caseId={view.id} question={one} />
        ),
      )}
    </section>
  )
}

interface OptionalProps {
  caseId: number
  question: Question
}

function OptionalText({ caseId, question }: OptionalProps) {
  const words = useWords().claimScreen.question
  const { answer } = useProgress(caseId)
  const toast = useToast()
  const keep = async (text: string) => {
    const said = text.trim() || null
    if (said === question.answer) return
    if (await answer(question.id, said)) toast({ text: words.saved })
  }
  return (
    <>
      <Field
        // A day that one press has set is shown.
        key={question.kind === 'date' ? question.answer : undefined}
        label={question.title}
        hint={[question.contradiction, question.why, question.where].filter(Boolean).join(' ')}
        type={question.kind === 'date' ? 'date' : 'text'}
        maxLength={4000}
        defaultValue={question.answer ?? ''}
        onBlur={event => void keep(event.target.value)}
      />
      {question.isToday && question.answer === null && (
        <Button size="small" onClick={() => void keep(today())}>
          {words.today}
        </Button>
      )}
    </>
  )
}

function OptionalChoice({ caseId, question }: OptionalProps) {
  const { answer } = useProgress(caseId)
  const id = useId()
  return (
    <div>
      <h3 id={id}>{question.title}</h3>
      <p className={texts.note}>{[question.why, question.where].filter(Boolean).join(' ')}</p>
      <Options
        labelledBy={id}
        question={question}
        onChoose={value => void answer(question.id, value === question.answer ? null : value)}
      />
    </div>
  )
}
