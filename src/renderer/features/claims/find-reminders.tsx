import type { QuestionId } from '../../../core/claims/question-ids.ts'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './optional-questions.module.css'
import { OptionalQuestion } from './optional-questions.tsx'
import type { Case } from './present-case.ts'

/** Asked in the same card once a reminder was found: since when none came. */
const sinceWhen: readonly QuestionId[] = ['reminder', 'reminded-until']

/** Of the heading, to which the step of today leads. */
export const remindersId = 'find-reminders'

/** Where and for what to look, in which days, with a tick for each place: "not sure" is a task, not an answer. */
export function FindReminders({ view }: { view: Case }) {
  const { claimScreen, window } = useWords()
  const { search: words } = claimScreen.question
  const { search } = view
  if (search === null) return null
  const places = search.places.flatMap(place => view.questions.filter(question => question.id === place))
  const isFound = places.some(({ answer }) => answer === 'found')
  const looked = places.filter(({ answer }) => answer !== null).length
  return (
    <Card aria-labelledby={remindersId}>
      <h2 id={remindersId} tabIndex={-1}>
        {words.title}
      </h2>
      <p className={texts.quiet}>{words.progress(looked, places.length)}</p>
      <p>{words.lead(window.list(search.words.map(claimScreen.letter.question)))}</p>
      <ul>
        {search.windows.map(({ from, to, fen }) => (
          <li key={to}>{words.window(window.day(from), window.day(to), yuan(fen))}</li>
        ))}
      </ul>
      <div className={styles.group}>
        {isFound && <p role="status">{words.found}</p>}
        {view.questions
          .filter(question => places.includes(question) || (isFound && sinceWhen.includes(question.id)))
          .map(question => (
            <OptionalQuestion
              key={question.id}
              caseId={view.id}
              // Why each place is asked for is the same, and said once above.
              question={places.includes(question) ? { ...question, why: '' } : question}
            />
          ))}
      </div>
    </Card>
  )
}
