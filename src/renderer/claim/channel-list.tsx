import type { CaseView, ChannelView } from '../../contract/cases.ts'
import { Card } from '../parts/card.tsx'
import { Field } from '../parts/field.tsx'
import { today } from '../parts/today.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './channel-list.module.css'
import { useAnswer } from './use-answer.ts'

/** The ways to go, in order, with the days the person notes and the deadlines that follow from them. */
export function ChannelList({ view }: { view: CaseView }) {
  const { claimScreen, proofScreen, window } = useWords()
  return (
    <Card aria-labelledby="channels">
      <h2 id="channels" className={styles.title}>
        {claimScreen.claim.channels}
      </h2>
      {view.nextDue && (
        <p className={styles.next}>
          {proofScreen.channels.next(view.nextDue.what, window.day(view.nextDue.on))}
        </p>
      )}
      <ol className={styles.channels}>
        {view.channels.map(channel => (
          <Channel key={channel.id} caseId={view.id} channel={channel} />
        ))}
      </ol>
    </Card>
  )
}

function Channel({ caseId, channel }: { caseId: number; channel: ChannelView }) {
  const { channels: words } = useWords().proofScreen
  const hasAcceptance = channel.deadlines.some(({ from }) => from === 'accepted')
  return (
    <li className={styles.channel} data-blocked={channel.blockedBy !== null || undefined}>
      <strong>{channel.title}</strong>
      <p>{channel.text}</p>
      {channel.competent !== null && (
        <p className={styles.quiet}>
          {words.competent}：{channel.competent}
        </p>
      )}
      {channel.blockedBy !== null && <p className={styles.care}>{words.blocked(channel.blockedBy)}</p>}
      {channel.id !== 'stop' && channel.blockedBy === null && (
        <div className={styles.days}>
          <StepDay caseId={caseId} channel={channel} step="filed" />
          {hasAcceptance && channel.filedOn !== null && (
            <StepDay caseId={caseId} channel={channel} step="accepted" />
          )}
        </div>
      )}
      {channel.deadlines.length > 0 && (
        <ul className={styles.deadlines}>
          {channel.deadlines.map(deadline => (
            <Deadline key={deadline.what} deadline={deadline} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Deadline({ deadline }: { deadline: ChannelView['deadlines'][number] }) {
  const { proofScreen, window } = useWords()
  const { channels: words } = proofScreen
  const { what, count, unit, on, unknown, source } = deadline
  const text =
    on !== null
      ? words.due(what, window.day(on))
      : unknown
        ? words.unknown(what)
        : words.length(what, count, unit === 'working')
  return (
    <li data-counted={on !== null || undefined}>
      {text}
      {source !== null && <span className={styles.quiet}>{words.source(source)}</span>}
    </li>
  )
}

interface StepDayProps {
  caseId: number
  channel: ChannelView
  step: 'filed' | 'accepted'
}

function StepDay({ caseId, channel, step }: StepDayProps) {
  const { channels: words } = useWords().proofScreen
  const answer = useAnswer(caseId)
  const on = step === 'filed' ? channel.filedOn : channel.acceptedOn
  return (
    <Field
      label={step === 'filed' ? words.filedShort : words.acceptedShort}
      aria-label={step === 'filed' ? words.filed(channel.title) : words.accepted(channel.title)}
      type="date"
      max={today()}
      defaultValue={on ?? ''}
      // A day half typed is no day yet: the field is empty until it is whole.
      onBlur={event => {
        const said = event.target.value || null
        if (said !== on) void answer(`${step}:${channel.id}`, said)
      }}
    />
  )
}
