import { type FormEvent, useRef, useState } from 'react'
import { longestNote } from '../../../contract/choices.ts'
import type { NoteView } from '../../../contract/reminders.ts'
import type { Output } from '../../../contract/requests.ts'
import { type AlertDaysBefore, alertDaysBefore } from '../../../core/reminders/charge-note.ts'
import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Field, Labelled } from '../../kit/field.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import styles from './limits.module.css'
import { nameOf, TargetChoice, useLimitCalls } from './target-choice.tsx'

/** Words of the person's own that come with the notification before a charge, and a form for one more. */
export function NoteCard({ list }: { list: Output<'reminders.limits'> }) {
  const { limits } = useWords()
  const words = limits.notes
  const { alerts } = useAppState()
  const { go } = useRoute()
  return (
    <Card className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {list.notes.length === 0 ? (
        <p className={texts.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.list}>
          {list.notes.map(note => (
            <NoteItem key={note.id} note={note} />
          ))}
        </ul>
      )}
      {list.notes.length > 0 && !alerts.on && (
        <p className={texts.care}>
          {words.off}{' '}
          <Button kind="link" onClick={() => go({ page: 'settings' })}>
            {words.toSettings}
          </Button>
        </p>
      )}
      <NoteForm targets={list.targets} />
    </Card>
  )
}

function NoteItem({ note: view }: { note: NoteView }) {
  const words = useWords()
  const { remove } = useLimitCalls()
  const { limits } = words
  const { id, target, note, daysBefore } = view
  return (
    <li>
      <div className={styles.what}>
        <p className={texts.strong}>{note}</p>
        <p className={texts.quiet}>
          {nameOf(view, words, limits.each)} · {limits.notes.when(daysBefore)}
        </p>
      </div>
      <Button
        kind="link"
        aria-label={limits.removeOf(note)}
        onClick={() => void remove('reminders.addNote', id, { target, note, daysBefore })}
      >
        {limits.remove}
      </Button>
    </li>
  )
}

function NoteForm({ targets }: Pick<Output<'reminders.limits'>, 'targets'>) {
  const { limits, alert } = useWords()
  const words = limits.notes
  const { add } = useLimitCalls()
  const [chosen, choose] = useState(0)
  const [daysBefore, setDays] = useState<AlertDaysBefore>(3)
  const [note, setNote] = useState('')
  const [isWrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const target = targets[chosen]?.target
    setWrong(note.trim() === '')
    // The next thing to do is in the field, whether it is empty or takes one more.
    field.current?.focus()
    if (note.trim() === '' || !target) return
    if (await add('reminders.addNote', { target, note: note.trim(), daysBefore }, words.added)) setNote('')
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <TargetChoice targets={targets} all={limits.each} chosen={chosen} onChoose={choose} />
      <Labelled label={words.days}>
        <SegmentedControl
          label={words.days}
          value={String(daysBefore)}
          onChange={value => setDays(alertDaysBefore.find(days => String(days) === value) ?? daysBefore)}
          options={alertDaysBefore.map(days => ({ value: String(days), label: alert.days.of(days) }))}
        />
      </Labelled>
      <div className={styles.wide}>
        <Field
          ref={field}
          label={words.note}
          hint={words.example}
          maxLength={longestNote}
          value={note}
          error={isWrong && words.wrong}
          onChange={event => {
            setNote(event.target.value)
            setWrong(false)
          }}
        />
      </div>
      <Button type="submit">{words.add}</Button>
    </form>
  )
}
