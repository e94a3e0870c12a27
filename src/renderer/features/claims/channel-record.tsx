import { type FormEvent, useState } from 'react'
import { longestTicket } from '../../../contract/choices.ts'
import { parseDay } from '../../../core/base/calendar.ts'
import { Button } from '../../kit/button.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { Field, Labelled } from '../../kit/field.tsx'
import { ChoiceMenu } from '../../kit/menu.tsx'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './channel-panel.module.css'
import type { Channel } from './present-case.ts'
import { type NoteProgress, useProgress } from './use-progress.ts'

interface RecordProps {
  caseId: number
  channel: Channel
}

/** What the person notes of a way: the day and number it was handed in with, when it was taken up, what came of it. */
export function ChannelRecord({ caseId, channel }: RecordProps) {
  const { evidenceScreen, caseSteps } = useWords()
  const { channels: words } = evidenceScreen
  const note = useProgress(caseId)
  const { id, title, filed, accepted, answered } = channel
  if (filed === null) return <SentForm caseId={caseId} channel={channel} />
  const isAccepted = channel.deadlines.some(({ from }) => from === 'accepted')
  return (
    <div className={styles.record}>
      <StepDay
        label={words.filedShort}
        name={words.filed(title)}
        day={filed}
        onDay={on => note.step(id, 'filed', on, filed)}
      />
      <Ticket key={channel.ticket} channel={channel} note={note} />
      {isAccepted && (
        <StepDay
          label={words.acceptedShort}
          name={words.accepted(title)}
          day={accepted}
          from={filed}
          onDay={on => note.step(id, 'accepted', on, accepted)}
        />
      )}
      <OutcomeChoice channel={channel} note={note} />
      {channel.outcome !== null && channel.outcome !== 'silent' && (
        <StepDay
          label={caseSteps.answeredOn}
          name={caseSteps.answeredOnOf(title)}
          day={answered}
          from={filed}
          onDay={on => note.step(id, 'answered', on, answered)}
        />
      )}
    </div>
  )
}

interface StepDayProps {
  label: string
  name: string
  day: string | null
  from?: string
  onDay: (day: string | null) => Promise<boolean>
}

/** A day that can be changed, and taken back where it was said. */
function StepDay({ label, name, day, from, onDay }: StepDayProps) {
  const { caseSteps } = useWords()
  return (
    <Labelled label={label}>
      <span className={styles.day}>
        <DayField
          label={name}
          value={day === null ? null : parseDay(day)}
          onChange={on => void onDay(on)}
          min={from === undefined ? undefined : (parseDay(from) ?? undefined)}
        />
        {day !== null && (
          <Button
            kind="link"
            size="small"
            aria-label={caseSteps.takeBackOf(name)}
            onClick={() => void onDay(null)}
          >
            {caseSteps.takeBack}
          </Button>
        )}
      </span>
    </Labelled>
  )
}

function Ticket({ channel, note }: { channel: Channel; note: NoteProgress }) {
  const { caseSteps } = useWords()
  const { id, title, ticket } = channel
  const [text, setText] = useState(ticket ?? '')
  const keep = () => {
    const said = text.trim() || null
    if (said !== ticket) void note.ticket(id, said)
  }
  return (
    <Field
      label={caseSteps.ticket}
      aria-label={caseSteps.ticketOf(title)}
      maxLength={longestTicket}
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={keep}
    />
  )
}

const none = 'none'

function OutcomeChoice({ channel, note }: { channel: Channel; note: NoteProgress }) {
  const { caseSteps } = useWords()
  const { id, outcome, outcomes } = channel
  return (
    <Labelled label={caseSteps.result}>
      <ChoiceMenu
        label={caseSteps.resultOf(channel.title)}
        value={outcome ?? none}
        onChange={value => {
          const chosen = outcomes.find(one => one.value === value)
          void note.outcome(id, chosen?.value ?? null, outcome)
        }}
        options={[{ value: none, label: caseSteps.noOutcome }, ...outcomes]}
      />
    </Labelled>
  )
}

/** The day a way was taken and the number that came of it, noted in one go. */
function SentForm({ caseId, channel }: { caseId: number; channel: Channel }) {
  const { caseSteps, evidenceScreen } = useWords()
  const note = useProgress(caseId)
  const [day, setDay] = useState(today())
  const [ticket, setTicket] = useState('')
  const { id, title } = channel
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await note.step(id, 'filed', day, null)) if (ticket.trim()) await note.ticket(id, ticket)
  }
  return (
    <form className={styles.row} onSubmit={event => void send(event)}>
      <DayField label={evidenceScreen.channels.filed(title)} value={day} onChange={setDay} />
      <input
        className={styles.ticket}
        aria-label={caseSteps.ticketOf(title)}
        placeholder={caseSteps.ticketHint}
        maxLength={longestTicket}
        value={ticket}
        onChange={event => setTicket(event.target.value)}
      />
      <Button type="submit" aria-label={caseSteps.noteSentOf(title)}>
        {caseSteps.noteSent}
      </Button>
    </form>
  )
}
