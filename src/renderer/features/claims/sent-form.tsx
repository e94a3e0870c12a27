import { type FormEvent, useState } from 'react'
import { longestTicket } from '../../../contract/choices.ts'
import { Button } from '../../kit/button.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import type { Channel } from './present-case.ts'
import styles from './sent-form.module.css'
import { useProgress } from './use-progress.ts'

/** The day a way was taken and the number that came of it, noted in one go. */
export function SentForm({ caseId, channel }: { caseId: number; channel: Channel }) {
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
