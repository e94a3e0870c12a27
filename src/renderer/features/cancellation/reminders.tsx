import type { Reminder } from '../../../core/reminders/renewal-event.ts'
import { presentReminder } from '../../../i18n/present/reminders.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Fold } from '../../kit/fold.tsx'
import { today } from '../../kit/today.ts'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { AskForAlerts } from '../reminders/ask-for-alerts.tsx'
import styles from './reminders.module.css'

/** As many as are soon; the rest is in the text that is copied. */
const shownCount = 4

/** The days on which to do something, soonest first. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const { cancelScreen, window } = useWords()
  const act = useAction()
  const { language } = useAppState()
  if (reminders.length === 0) return null
  const lines = reminders.map(one => presentReminder(one, language, today()))
  const copy = async () => {
    const copied = lines.map(({ day, title, text }) => `${day}　${title}\n${text}`)
    await act('app.copyText', { text: copied.join('\n\n') }, { done: cancelScreen.remindersCopied })
  }
  const save = () => act('reminders.saveCalendar', {}, { done: cancelScreen.remindersSaved })
  return (
    <>
      <AskForAlerts about="charges" />
      <Fold title={cancelScreen.reminders} note={lines[0] && window.dayOfYear(lines[0].day)}>
        <div className={styles.reminders}>
          <ul>
            {lines.slice(0, shownCount).map(({ uid, day, title }) => (
              <li key={uid}>
                <time dateTime={day}>{window.dayOfYear(day)}</time>
                <span>{title}</span>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button size="small" onClick={save}>
              {cancelScreen.saveReminders}
            </Button>
            <Button kind="link" onClick={copy}>
              {cancelScreen.copyReminders}
            </Button>
          </div>
        </div>
      </Fold>
    </>
  )
}
