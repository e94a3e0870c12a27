import { useId } from 'react'
import { useToast } from '../../app/toast.tsx'
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
  const optional = view.questions.filter(one => one.optional)
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
    <Field
      label={question.title}
      hint={[question.why, question.where].filter(Boolean).join(' ')}
      type={question.kind === 'date' ? 'date' : 'text'}
      maxLength={4000}
      defaultValue={question.answer ?? ''}
      onBlur={event => void keep(event.target.value)}
    />
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
