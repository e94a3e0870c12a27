import { join } from 'node:path'
import { app } from 'electron'
import { concerns } from '../contract/concerns.ts'
import type { Notice } from '../contract/notices.ts'
import { requestsShowing } from '../contract/requests.ts'
import { appRequests } from './app-requests.ts'
import { setupState } from './app-state.ts'
import { appContext } from './boot/app-context.ts'
import { setupBackups } from './data/automatic-backup.ts'
import { setupHealth } from './data/data-health.ts'
import { dataLocation } from './data/data-location.ts'
import { dataRequests } from './data/data-requests.ts'
import { healthRecord } from './data/health-record.ts'
import { removeLeftover } from './data/move-data.ts'
import { packRequests } from './dialogs/pack-requests.ts'
import { renderJpeg, renderPdf } from './dialogs/print.ts'
import { tableRequests } from './dialogs/save-table.ts'
import { startEngine } from './ipc/engine-host.ts'
import { forkEngine } from './ipc/fork-engine.ts'
import { answerWith } from './ipc/handlers.ts'
import { pathTokens, waitingFiles } from './ipc/path-tokens.ts'
import { listen } from './ipc/trusted-requests.ts'
import { reminderRequests } from './reminders/reminder-requests.ts'
import { setupReminders } from './reminders/setup-reminders.ts'
import { setupWindow } from './window/app-window.ts'
import { setupLook } from './window/look.ts'

export interface RunningApp {
  openFiles(paths: readonly string[]): void
  showWindow(): void
  /** Comes back once what was being kept is kept; null where nothing is. */
  whenIdle(): Promise<unknown> | null
  stop(): void
}

/** Brings up the window, the engine and whatever works beside them. */
export function startApp(): RunningApp {
  const context = appContext()
  const { problems, events } = context
  const tokens = pathTokens()
  const waiting = waitingFiles(tokens)
  const trusted = new Set<number>()
  const window = setupWindow(context, trusted)
  const location = dataLocation(context.folder)
  const record = healthRecord(context.folder)
  const engine = startEngine({
    fork: forkEngine,
    place: () => ({
      dataFolder: location.dataFolder(),
      mustExist: location.isChosen(),
      thorough: record.get().suspect,
    }),
    resourcesFolder: join(app.getAppPath(), 'resources'),
    version: app.getVersion(),
    language: context.language,
    print: (html, as) => (as === 'pdf' ? renderPdf(html) : renderJpeg(html)),
    notify(name, notice) {
      if (name === 'engine.restarted') problems.add('engine', 'engine-died')
      if (name !== 'store.changed') return window.tell(name, notice)
      events.emit('stored')
      events.emit('outdated', (notice as Notice<'store.changed'>).concerns)
    },
    opened(problem) {
      if (problem === null) return
      events.emit('state')
      events.emit('outdated', concerns)
    },
  })
  events.on('outdated', changed => {
    window.tell('answers.outdated', { requests: requestsShowing(changed) })
  })
  const health = setupHealth(context, engine, record)
  const backups = setupBackups(context, engine)
  const reminders = setupReminders(context, engine, window)
  const state = setupState(context, { engine, health, location, reminders, window })
  setupLook(context, window)

  const requests = {
    ...appRequests(context, { state, tokens, waiting, window }),
    ...dataRequests(context, { engine, location, health, backups, tokens, window }),
    ...packRequests(context, { engine, tokens, window }),
    ...reminderRequests(context, { engine, reminders, window }),
    ...tableRequests(context, window),
  }
  listen({ windows: trusted, answer: answerWith(requests, engine, tokens), tokens, problems })
  window.show()

  void engine.problem().then(problem => {
    health.opened(problem)
    if (problem !== null) {
      problems.add('engine', `database-${problem}`)
      events.emit('state')
      return
    }
    removeLeftover(location)
    // What changed before the app was last closed, perhaps too soon for a backup.
    events.emit('stored')
    void reminders.look()
  })

  return {
    openFiles(paths) {
      window.show()
      waiting.add(paths)
      if (waiting.areThere()) window.tell('files.opened', {})
    },
    showWindow: window.show,
    whenIdle: engine.whenIdle,
    stop() {
      events.emit('ending')
      engine.stop()
    },
  }
}
