import { writeFile } from 'node:fs/promises'
import { fail, ok } from '../../contract/reply.ts'
import type { MainHandlersOf } from '../../contract/requests.ts'
import type { AppContext } from '../boot/app-context.ts'
import { chooseNewFile } from '../dialogs/choose.ts'
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
): MainHandlersOf<'reminders'> {
  return {
    'reminders.saveCalendar': async ({ case: id }) => {
      const { dialogs } = words()
      const [asked, defaultPath] =
        id === undefined
          ? [await engine.request('reminders.calendar', {}), dialogs.calendarName]
          : [await engine.request('claims.calendar', { id }), dialogs.caseCalendarName]
      if (!asked.ok) return asked
      const path = await chooseNewFile(window.current(), {
        title: dialogs.saveCalendar,
        defaultPath,
        filters: [{ name: dialogs.calendar, extensions: ['ics'] }],
      })
      if (path === null) return fail('cancelled')
      await writeFile(path, asked.value.calendar)
      return ok(null)
    },
    'reminders.tryAlert': async () => ok({ shown: await reminders.tryOne() }),
  }
}
