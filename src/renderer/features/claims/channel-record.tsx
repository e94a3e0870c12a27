import { today } from '../../app/today.ts'
import { Field } from '../../kit/field.tsx'
import { SelectField } from '../../kit/select-field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './channel-list.module.css'
import type { Channel } from './present-case.ts'
import { type NoteProgress, useProgress } from './use-progress.ts'

interface RecordProps {
  caseId: number
  channel: Channel
}

/** What the person notes of a way: when it was handed in and taken up, what came of it and when. */
export function ChannelRecord({ caseId, channel }: RecordProps) {
  const { evidenceScreen, caseSteps } = useWords()
  const { channels: words } = evidenceScreen
  const note = useProgress(caseId)
  const { id, title, filed, accepted, answered } = channel
  const isAccepted = channel.deadlines.some(({ from }) => from === 'accepted')
  return (
    <div className={styles.record}>
      <StepDay
        label={words.filedShort}
        name={words.filed(title)}
        day={filed}
        onDay={on => note.step(id, 'filed', on, filed)}
      />
      {isAccepted && filed !== null && (
        <StepDay
          label={words.acceptedShort}
          name={words.accepted(title)}
          day={accepted}
          from={filed}
          onDay={on => note.step(id, 'accepted', on, accepted)}
        />
      )}
      {filed !== null && <OutcomeChoice channel={channel} note={note} />}
      {filed !== null && channel.outcome !== null && channel.outcome !== 'silent' && (
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

function StepDay({ label, name, day, from, onDay }: StepDayProps) {
  return (
    <Field
      // A day that was taken back elsewhere is taken back here.
      key={day}
      label={label}
      aria-label={name}
      type="date"
      min={from}
      max={today()}
      defaultValue={day ?? ''}
      // A day half typed is no day yet: the field is empty until it is whole.
      onBlur={event => {
        const said = event.target.value || null
        if (said !== day && event.target.validity.valid) void onDay(said)
      }}
    />
  )
}

function OutcomeChoice({ channel, note }: { channel: Channel; note: NoteProgress }) {
  const { caseSteps } = useWords()
  const { id, outcome, outcomes } = channel
  return (
    <SelectField
      label={caseSteps.result}
      aria-label={caseSteps.resultOf(channel.title)}
      value={outcome ?? ''}
      onChange={event => {
        const chosen = outcomes.find(({ value }) => value === event.target.value)
        void note.outcome(id, chosen?.value ?? null, outcome)
      }}
    >
      <option value="">{caseSteps.noOutcome}</option>
      {outcomes.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}
