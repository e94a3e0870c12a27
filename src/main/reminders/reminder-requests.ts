import { ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import type { AppContext } from '../boot/app-context.ts'
import { saveCalendar } from '../dialogs/save-calendar.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { AppWindow } from '../window/app-window.ts'
import type { Reminders } from './setup-reminders.ts'

interface ReminderRequestParts {
  engine: EngineHost
  reminders: Reminders
  window: AppWindow
}

/** Requests about being reminded: a calendar file, and a notification to try. */
export function reminderRequests(
  { words }: AppContext,
  { engine, reminders, window }: ReminderRequestParts,
): Handlers<'reminders.saveCalendar' | 'reminders.tryAlert'> {
  return {
    'reminders.saveCalendar': async ({ case: id }) => {
      const { dialogs } = words()
      const [asked, name] =
        id === undefined
          ? [await engine.request('reminders.calendar', {}), dialogs.calendarName]
          : [await engine.request('claims.calendar', { id }), dialogs.caseCalendarName]
      return asked.ok ? saveCalendar(asked.value.calendar, name, window.current(), dialogs) : asked
    },
    'reminders.tryAlert': async () => ok({ shown: await reminders.tryOne() }),
  }
}
