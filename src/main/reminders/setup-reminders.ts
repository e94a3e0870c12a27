import { shanghaiNow } from '../../engine/clock.ts'
import type { AlertText } from '../../i18n/present/alert.ts'
import type { AppContext } from '../boot/app-context.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { AppWindow } from '../window/app-window.ts'
import { alertSchedule, routeFor } from './alert-schedule.ts'
import { newDays } from './new-days.ts'
import { showNotification } from './notification.ts'

/** Notifications of the system, as far as the rest of main asks for them. */
export interface Reminders {
  /** The system did not let the last one be shown. */
  isRefused(): boolean
  /** Looks at once what is due. */
  look(): Promise<void>
  /** Shows an example; false where the system can't, or does not let the app show any. */
  tryOne(): Promise<boolean>
}

/** Tells of charges and last days as long as the app runs, where the person wanted that. */
export function setupReminders(context: AppContext, engine: EngineHost, window: AppWindow): Reminders {
  const { preferences, problems, events, words } = context
  let isRefused = false
  const show = async (text: AlertText, onClick: () => void) => {
    const isShown = await showNotification(text, onClick)
    if (isRefused === isShown) {
      isRefused = !isShown
      if (isRefused) problems.add('alerts', 'not-shown')
      events.emit('state')
    }
    return isShown
  }
  const alerts = alertSchedule({
    now: shanghaiNow,
    settings: () => ({ ...preferences.get().alerts, on: preferences.get().alerts.on === true }),
    due: daysBefore => engine.request('reminders.alerts', { daysBefore }),
    markShown: uids => engine.request('reminders.markShown', { uids }),
    text: (...what) => words().alert.text(...what),
    show,
    open: opened => {
      window.show()
      window.tell('alert.opened', routeFor(opened))
    },
  })
  const days = newDays(shanghaiNow, () => {
    events.emit('state')
    events.emit('outdated', ['today'])
  })
  events.on('stored', alerts.changed)
  events.on('configured', change => {
    if (change.alerts) void alerts.look()
  })
  events.on('ending', () => {
    alerts.stop()
    days.stop()
  })
  return {
    isRefused: () => isRefused,
    look: alerts.look,
    tryOne: () => show(words().alert.example, window.show),
  }
}
