import type { Reminder } from '../../../contract/cancellation.ts'
import { presentReminder } from '../../../i18n/present/reminders.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { AskForAlerts } from '../reminders/ask-for-alerts.tsx'
import styles from './reminders.module.css'

/** As many as are soon; the rest is in the text that is copied. */
const shownCount = 4

/** The days on which to do something, soonest first. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const { cancelScreen, window } = useWords()
  const toast = useToast()
  const { language } = useAppState()
  if (reminders.length === 0) return null
  const lines = reminders.map(one => presentReminder(one, language, today()))
  const copy = async () => {
    const copied = lines.map(({ day, title, text }) => `${day}　${title}\n${text}`)
    const answer = await request('app.copyText', { text: copied.join('\n\n') })
    toast({ text: answer.ok ? cancelScreen.remindersCopied : window.failures[answer.failure.code].title })
  }
  const save = async () => {
    const answer = await request('reminders.saveCalendar', {})
    if (answer.ok) toast({ text: cancelScreen.remindersSaved })
    else if (answer.failure.code !== 'cancelled') toast({ text: window.failures[answer.failure.code].title })
  }
  return (
    <section className={styles.reminders}>
      <h2>{cancelScreen.reminders}</h2>
      <ul>
        {lines.slice(0, shownCount).map(({ uid, day, title }) => (
          <li key={uid}>
            <time dateTime={day}>{window.dayOfYear(day)}</time>
            <span>{title}</span>
          </li>
        ))}
      </ul>
      <AskForAlerts about="charges" />
      <div className={styles.actions}>
        <Button size="small" onClick={() => void save()}>
          {cancelScreen.saveReminders}
        </Button>
        <Button kind="link" onClick={() => void copy()}>
          {cancelScreen.copyReminders}
        </Button>
      </div>
    </section>
  )
}
