import type { CalendarEvent } from '../../core/reminders/calendar-file.ts'
import type { CaseEvent } from '../../core/reminders/case-event.ts'
import type { Reminder } from '../../core/reminders/renewal-event.ts'
import type { Language } from '../language.ts'
import { words } from '../words.ts'
import type { Plain } from './plain.ts'
import { sentence } from './sentence.ts'

/** A reminder as an event of a calendar or a line of a list. */
export function presentReminder<R extends Plain<Reminder>>(
  reminder: R,
  language: Language,
  asOf: string,
): Pick<R, 'uid' | 'day'> & Pick<CalendarEvent, 'title' | 'text'> {
  const { cancel, detector } = words(language)
  const wallet = detector.wallets[reminder.wallet]
  const date = (day: string) => cancel.date(day, asOf)
  return {
    uid: reminder.uid,
    day: reminder.day,
    title: sentence(cancel.reminder.title(cancel.title(reminder.name), date), 'kind', reminder),
    text: sentence(cancel.reminder.text(wallet, date), 'kind', reminder),
  }
}

/** A last day of a case, whose `title` is in the language, as an event of a calendar. */
export function presentCaseEvent(
  { day, ...event }: CaseEvent,
  title: string,
  language: Language,
): CalendarEvent {
  const { calendar } = words(language).due
  const text = day.kind === 'reply' ? calendar.reply : calendar.own
  return { ...event, day: day.on, title: calendar.title(title, day), text }
}
