import { app } from 'electron'
import type { AppState } from '../contract/app.ts'
import type { AppContext } from './boot/app-context.ts'
import type { DataHealth } from './data/data-health.ts'
import type { DataLocation } from './data/data-location.ts'
import type { EngineHost } from './ipc/engine-host.ts'
import type { Reminders } from './reminders/setup-reminders.ts'
import type { AppWindow } from './window/app-window.ts'

/** The official runtime; anything else is the fallback of a machine that can't reach its release host. */
const officialElectronMajor = '45'

interface StateParts {
  engine: EngineHost
  health: DataHealth
  location: DataLocation
  reminders: Reminders
  window: AppWindow
}

/** What the page shows of the app itself; it is told whenever any of that changed. */
export function setupState(context: AppContext, parts: StateParts): () => Promise<AppState> {
  const { engine, health, location, reminders, window } = parts
  const state = async (): Promise<AppState> => {
    const { languageChoice, theme, textSize, alerts } = context.preferences.get()
    const version = process.versions.electron
    return {
      language: context.language(),
      languageChoice,
      theme,
      version: app.getVersion(),
      runtime: { name: 'Electron', version, fallback: !version.startsWith(`${officialElectronMajor}.`) },
      textSize,
      alerts,
      alertsRefused: reminders.isRefused(),
      dataFolder: location.dataFolder(),
      // The window need not wait for the database: a problem that is found later is told.
      databaseProblem: await Promise.race([engine.problem(), Promise.resolve(null)]),
      healthNotice: window.hasCrashed() ? 'page-crashed' : health.notice(),
    }
  }
  context.events.on('state', async () => window.tell('app.changed', await state()))
  return state
}
