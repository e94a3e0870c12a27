import type { ChannelId } from '../../../core/claims/progress.ts'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import { Card } from '../../kit/card.tsx'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './channel-panel.module.css'
import { ChannelRecord } from './channel-record.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { NextStep } from './next-step.tsx'
import type { Case, Channel } from './present-case.ts'

interface ChannelPanelProps {
  view: Case
  channel: Channel & { id: Exclude<ChannelId, 'stop'> }
  letter: string | null
  onLetter: (letter: string) => void
  /** Leads to a question. */
  onAnswer: (question: QuestionId) => void
}

/** One way: its text to take along, whom it is for, the day it was sent with its number, and the deadlines that follow. */
export function ChannelPanel({ view, channel, letter, onLetter, onAnswer }: ChannelPanelProps) {
  const { claimScreen, evidenceScreen, caseSteps } = useWords()
  const { channels: words } = evidenceScreen
  const now = today()
  const letters = view.letters.filter(one => one.channel === channel.id)
  const doubt =
    channel.id === 'merchant' && view.questions.find(({ id }) => id === 'demanded-on')?.contradiction
  const tooOld = view.limitation.periods.filter(({ complaint }) => complaint < now).length
  const isDue = view.next.channel === channel.id
  const isOpen = channel.filed === null && channel.blockedBy === null
  // What can't be written yet is hardly sent; the text of a complaint serves the association too.
  const writtenFor = channel.id === 'association' ? '12315' : channel.id
  const isUnwritten = channel.filed === null && !view.letters.some(one => one.channel === writtenFor)
  const record = <ChannelRecord caseId={view.id} channel={channel} />
  const preview = (
    <LetterPreview
      view={view}
      channel={channel.id}
      letters={letters}
      isDue={isDue}
      chosen={letter}
      onChoose={onLetter}
      onAnswer={onAnswer}
    />
  )
  const about = (
    <>
      <p>{channel.text}</p>
      {channel.competent !== null && <p className={texts.quiet}>{words.competent(channel.competent)}</p>}
    </>
  )
  return (
    <Card className={styles.card} aria-label={channel.title}>
      {isDue ? <NextStep view={view} onAnswer={onAnswer} /> : <h2>{channel.title}</h2>}
      {isOpen && !isDue && channel.id !== 'merchant' && (
        <p className={texts.quiet}>{claimScreen.later[channel.id]}</p>
      )}
      {channel.blockedBy !== null && <p className={texts.care}>{words.blocked(channel.blockedBy)}</p>}
      {channel.id === '12315' && tooOld > 0 && (
        <p className={texts.care}>{caseSteps.limitation.tooOld(tooOld, view.charges.length)}</p>
      )}
      {channel.filed === null && preview}
      {channel.blockedBy === null &&
        (isUnwritten ? (
          <Fold title={caseSteps.sentAnyway}>{record}</Fold>
        ) : (
          <div className={styles.after}>
            {channel.filed === null && (
              <span className={texts.quiet}>{caseSteps.afterSending[channel.id]}</span>
            )}
            {record}
          </div>
        ))}
      {doubt && <p role="status">{doubt}</p>}
      {channel.deadlines.length > 0 && (
        <ul className={styles.deadlines}>
          {channel.deadlines.map(deadline => (
            <Deadline key={deadline.what} deadline={deadline} />
          ))}
        </ul>
      )}
      {channel.filed !== null && (
        <Fold
          key={letter}
          title={words.sent}
          // One that is asked for, or older than the facts, is not hidden.
          defaultOpen={letters.some(({ id, newFacts }) => id === letter || newFacts.length > 0)}
        >
          {preview}
        </Fold>
      )}
      {letters.length > 0 ? <Fold title={words.about}>{about}</Fold> : about}
    </Card>
  )
}

function Deadline({ deadline }: { deadline: Channel['deadlines'][number] }) {
  const { caseSteps, evidenceScreen, window } = useWords()
  const { channels: words } = evidenceScreen
  const { what, count, unit, from, on, isProvisional, isBeforeRule, source } = deadline
  const dateOf = (day: string) => (isProvisional ? caseSteps.postponed(window.day(day)) : window.day(day))
  const text =
    on !== null
      ? words.due(what, dateOf(on))
      : isBeforeRule
        ? words.beforeRule(what)
        : words.length(what, count, unit === 'working', from)
  return (
    <li data-counted={on !== null || undefined}>
      {text}
      {source !== null && <span className={texts.quiet}>{words.source(source)}</span>}
    </li>
  )
}
