import { useId } from 'react'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { Options } from './options.tsx'
import type { Case, Question } from './present-case.ts'
import { useProgress } from './use-progress.ts'

/** Where and for what to look, in which days, with a tick for each place: "not sure" is a task, not an answer. */
export function FindReminders({ view }: { view: Case }) {
  const { claimScreen, window } = useWords()
  const { search: words } = claimScreen.question
  const id = useId()
  const { search } = view
  if (search === null) return null
  const places = search.places.flatMap(place => view.questions.filter(question => question.id === place))
  return (
    <Card aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p>{words.lead(window.list(search.words.map(word => `「${word}」`)))}</p>
      <ul>
        {search.windows.map(({ from, to, fen }) => (
          <li key={to}>{words.window(window.day(from), window.day(to), yuan(fen))}</li>
        ))}
      </ul>
      {places.map(place => (
        <Place key={place.id} caseId={view.id} question={place} />
      ))}
    </Card>
  )
}

function Place({ caseId, question }: { caseId: number; question: Question }) {
  const { answer } = useProgress(caseId)
  const id = useId()
  return (
    <div>
      <h3 id={id}>{question.title}</h3>
      {question.where !== null && <p className={texts.note}>{question.where}</p>}
      <Options
        labelledBy={id}
        question={question}
        onChoose={value => void answer(question.id, value === question.answer ? null : value)}
      />
    </div>
  )
}
