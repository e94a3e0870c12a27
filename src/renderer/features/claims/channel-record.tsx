import type { ChannelView } from '../../../contract/claim-steps.ts'
import type { CaseView } from '../../../contract/claims.ts'
import { today } from '../../app/today.ts'
import { Field } from '../../kit/field.tsx'
import { SelectField } from '../../kit/select-field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './channel-list.module.css'
import { type Answering, useAnswer } from './use-answer.ts'

interface RecordProps {
  view: CaseView
  channel: ChannelView
}

/** What the person notes of a way: when it was handed in and taken up, what came of it and when. */
export function ChannelRecord({ view, channel }: RecordProps) {
  const { evidenceScreen, caseSteps } = useWords()
  const { channels: words } = evidenceScreen
  const answer = useAnswer(view.id)
  const { id, title, filedOn, acceptedOn, answeredOn } = channel
  const isAccepted = channel.deadlines.some(({ from }) => from === 'accepted')
  return (
    <div className={styles.record}>
      <StepDay
        label={words.filedShort}
        name={words.filed(title)}
        day={filedOn}
        onDay={day => noteFiled(view, channel, day, answer)}
      />
      {isAccepted && filedOn !== null && (
        <StepDay
          label={words.acceptedShort}
          name={words.accepted(title)}
          day={acceptedOn}
          from={filedOn}
          onDay={day => answer(`accepted:${id}`, day, acceptedOn)}
        />
      )}
      {filedOn !== null && <Outcome channel={channel} answer={answer} />}
      {filedOn !== null && channel.outcome !== null && channel.outcome !== 'silent' && (
        <StepDay
          label={caseSteps.answeredOn}
          name={caseSteps.answeredOnOf(title)}
          day={answeredOn}
          from={filedOn}
          onDay={day => answer(`answered:${id}`, day, answeredOn)}
        />
      )}
    </div>
  )
}

/** The request to the merchant is one of the questions, so both say the same. */
async function noteFiled(
  { questions }: CaseView,
  { id, filedOn }: ChannelView,
  day: string | null,
  answer: Answering,
): Promise<boolean> {
  if (id !== 'merchant') return answer(`filed:${id}`, day, filedOn)
  const asked = questions.some(question => question.id === 'demanded-on')
  if (!asked && !(await answer('demanded', 'waiting'))) return false
  return answer('demanded-on', day, filedOn)
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

function Outcome({ channel, answer }: { channel: ChannelView; answer: Answering }) {
  const { caseSteps } = useWords()
  const { outcome, outcomes } = channel
  const isMerchant = channel.id === 'merchant'
  const open = isMerchant ? 'waiting' : null
  const question = isMerchant ? 'demanded' : `outcome:${channel.id}`
  return (
    <SelectField
      label={caseSteps.result}
      aria-label={caseSteps.resultOf(channel.title)}
      value={outcome ?? ''}
      onChange={event => void answer(question, event.target.value || open, outcome ?? open)}
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
