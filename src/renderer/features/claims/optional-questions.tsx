import { useId, useState } from 'react'
import { longestAnswer } from '../../../contract/choices.ts'
import { parseDay } from '../../../core/base/calendar.ts'
import type { QuestionUse } from '../../../core/claims/questionnaire.ts'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { Field } from '../../kit/field.tsx'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './optional-questions.module.css'
import { Options } from './options.tsx'
import type { Case, ShownQuestion } from './present-case.ts'
import { useProgress } from './use-progress.ts'

/** What is noted with a step stands beside it. */
const shownUses = ['claim', 'people', 'papers'] as const satisfies readonly QuestionUse[]
type ShownUse = (typeof shownUses)[number]

/** What strengthens a case, none of it needed; a text is kept when the field is left. */
export function OptionalQuestions({ view }: { view: Case }) {
  // Where reminders are looked for stands in a card of its own, and so does a company that no bill names.
  const elsewhere = [...(view.search?.places ?? []), ...(view.nameless ? (['respondent-name'] as const) : [])]
  const optional = view.questions.filter(
    ({ id, optional: isOptional, use }) => isOptional && use !== 'step' && !elsewhere.includes(id),
  )
  const words = useWords().claimScreen.question
  if (optional.length === 0) return null
  return (
    <div className={styles.groups}>
      <div>
        <h3>{words.optional}</h3>
        <p className={texts.quiet}>{words.optionalText}</p>
      </div>
      {shownUses.map(use => (
        <QuestionGroup
          key={use}
          use={use}
          caseId={view.id}
          questions={optional.filter(one => one.use === use)}
        />
      ))}
    </div>
  )
}

interface QuestionGroupProps {
  use: ShownUse
  caseId: number
  questions: readonly ShownQuestion[]
}

function QuestionGroup({ use, caseId, questions }: QuestionGroupProps) {
  const words = useWords().claimScreen.question
  const isAsked = questions.some(({ contradiction }) => contradiction !== null)
  const [isOpen, setOpen] = useState(false)
  if (questions.length === 0) return null
  const answered = questions.filter(({ answer }) => answer !== null).length
  return (
    <Fold
      title={words.groups[use]}
      note={words.groupNote(answered, questions.length)}
      // An answer that can't stand is not hidden.
      open={isOpen || isAsked}
      onOpenChange={setOpen}
    >
      <div className={styles.group}>
        {questions.map(one => (
          <OptionalQuestion key={one.id} caseId={caseId} question={one} />
        ))}
      </div>
    </Fold>
  )
}

interface OptionalProps {
  caseId: number
  question: ShownQuestion
}

/** One question with its answer, whatever its kind; a press on the answer that is given takes it back. */
export function OptionalQuestion({ caseId, question }: OptionalProps) {
  switch (question.kind) {
    case 'choice':
      return <OptionalChoice caseId={caseId} question={question} />
    case 'date':
      return <OptionalDay caseId={caseId} question={question} />
    case 'text':
      return <OptionalText caseId={caseId} question={question} />
  }
}

function OptionalText({ caseId, question }: OptionalProps) {
  const { caseSteps, window } = useWords()
  const { answer } = useProgress(caseId)
  const toast = useToast()
  const keep = async (text: string) => {
    const said = text.trim() || null
    if (said === question.answer) return
    if (await answer(question.id, said)) toast({ text: caseSteps.noted })
  }
  return (
    <Field
      label={question.title}
      hint={window.sentences(question.contradiction, question.why, question.where)}
      maxLength={longestAnswer}
      defaultValue={question.answer ?? ''}
      onBlur={event => void keep(event.target.value)}
    />
  )
}

function OptionalDay({ caseId, question }: OptionalProps) {
  const { claimScreen, caseSteps } = useWords()
  const words = claimScreen.question
  const { answer } = useProgress(caseId)
  const { id, title } = question
  return (
    <div>
      <About question={question} />
      <div className={styles.day}>
        <DayField
          label={title}
          value={question.answer === null ? null : parseDay(question.answer)}
          onChange={on => void answer(id, on, question.answer)}
        />
        {question.isToday && question.answer === null && (
          <Button onClick={() => void answer(id, today(), null)}>{words.today}</Button>
        )}
        {question.answer !== null && (
          <Button
            kind="link"
            size="small"
            aria-label={words.takeBackThis(title)}
            onClick={() => void answer(id, null, question.answer)}
          >
            {caseSteps.takeBack}
          </Button>
        )}
      </div>
    </div>
  )
}

function OptionalChoice({ caseId, question }: OptionalProps) {
  const { answer } = useProgress(caseId)
  const id = useId()
  const choose = (value: string) =>
    void answer(question.id, value === question.answer ? null : value, question.answer)
  return (
    <div>
      <About question={question} titleId={id} />
      <Options labelledBy={id} question={question} onChoose={choose} inRow />
    </div>
  )
}

function About({ question, titleId }: { question: ShownQuestion; titleId?: string }) {
  const { window } = useWords()
  const { title, contradiction, why, where } = question
  return (
    <>
      <h3 id={titleId}>{title}</h3>
      {contradiction !== null && <p role="status">{contradiction}</p>}
      <p className={texts.quiet}>{window.sentences(why, where)}</p>
    </>
  )
}
