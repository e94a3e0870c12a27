import { join } from 'node:path'
import { app, Menu, nativeTheme } from 'electron'
import type { AppState } from '../contract/app.ts'
import type { MenuCommand } from '../contract/menu.ts'
import type { NoticeName } from '../contract/notices.ts'
import type { Reply } from '../contract/reply.ts'
import type { Alert } from '../core/reminders/alert.ts'
import { shanghaiNow } from '../engine/clock.ts'
import type { Language } from '../i18n/language.ts'
import { words } from '../i18n/words.ts'
import { type Preferences, preferenceFile } from './boot/preferences.ts'
import { codeOf, problemLog } from './boot/problem-log.ts'
import { automaticBackup } from './data/automatic-backup.ts'
import { dataHealth } from './data/data-health.ts'
import { dataLocation } from './data/data-location.ts'
import { eraseEverything } from './data/erase.ts'
import { removeLeftover } from './data/move-data.ts'
import { renderPdf } from './dialogs/print.ts'
import { startEngine } from './ipc/engine-host.ts'
import { mainHandlers } from './ipc/handlers.ts'
import { pathTokens } from './ipc/path-tokens.ts'
import { listen } from './ipc/trusted-requests.ts'
import { waitingFiles } from './ipc/waiting-files.ts'
import { alertNotifier } from './reminders/alert-notifier.ts'
import { routeFor } from './reminders/alert-route.ts'
import { alertSchedule } from './reminders/alert-schedule.ts'
import { newDays } from './reminders/new-days.ts'
import { appWindow } from './window/app-window.ts'
import { menuTemplate } from './window/menu.ts'
import { resized, type TextSizeChange, zoomOf } from './window/text-size.ts'
import { openWindow } from './window/window.ts'

/** The official runtime; anything else is the fallback of a machine that can't reach its release host. */
const officialElectronMajor = '45'

export interface RunningApp {
  openFiles(paths: readonly string[]): void
  showWindow(): void
  /** Comes back once what was being kept is kept; null where nothing is. */
  settled(): Promise<unknown> | null
  stop(): void
}

export function startApp(): RunningApp {
  const folder = app.getPath('userData')
  const preferences = preferenceFile(folder)
  const tokens = pathTokens()
  const trusted = new Set<number>()
  const waiting = waitingFiles(tokens)
  const window = appWindow(() => {
    const opened = openWindow({ preferences, trusted, title: words(language()).menu.appName })
    // Windows ends its programs without asking them to quit.
    opened.on('session-end', () => health.ended())
    return opened
  })

  const language = (): Language => {
    const choice = preferences.get().languageChoice
    return choice === 'system' ? systemLanguage() : choice
  }
  const notify = (name: NoticeName, notice: unknown) => {
    if (name === 'store.changed') {
      backups.changed()
      health.changed()
      alerts.changed()
    }
    if (name === 'engine.restarted') problems.add('engine', 'engine-died')
    window.tell(name, notice)
  }
  const problems = problemLog(folder)
  const location = dataLocation(folder)
  const backupFolder = () => preferences.get().backupFolder ?? join(folder, 'backups')
  const backups = automaticBackup({
    task: task => engine.task(task),
    folder: backupFolder,
    keep: () => preferences.get().backupsToKeep,
    problems,
    tell: () => void tellState(),
  })
  const health = dataHealth({
    folder,
    problems,
    check: () => engine.task({ name: 'check-integrity' }),
    tell: () => void tellState(),
  })
  const engine = startEngine({
    place: () => ({
      dataFolder: location.dataFolder(),
      mustExist: location.isChosen(),
      thorough: health.isSuspect(),
    }),
    resourcesFolder: join(app.getAppPath(), 'resources'),
    version: app.getVersion(),
    language,
    notify,
    renderPdf,
  })

  const notifier = alertNotifier(problems, () => void tellState())
  const alerts = alertSchedule({
    now: shanghaiNow,
    settings: () => ({ ...preferences.get().alerts, on: preferences.get().alerts.on === true }),
    due: daysBefore => engine.request('reminders.alerts', { daysBefore }) as Promise<Reply<Alert[]>>,
    told: uids => engine.request('reminders.markShown', { uids }),
    text: (...what) => words(language()).alert.text(...what),
    show: notifier.show,
    open: opened => {
      window.show()
      window.tell('alert.opened', routeFor(opened))
    },
  })

  const days = newDays(shanghaiNow, () => void tellState())

  const state = async (): Promise<AppState> => {
    const version = process.versions.electron
    return {
      language: language(),
      languageChoice: preferences.get().languageChoice,
      theme: preferences.get().theme,
      version: app.getVersion(),
      runtime: { name: 'Electron', version, fallback: !version.startsWith(`${officialElectronMajor}.`) },
      textSize: preferences.get().textSize,
      alerts: preferences.get().alerts,
      alertsRefused: notifier.isRefused(),
      dataFolder: location.dataFolder(),
      // The window need not wait for the database: a problem that is found later is told.
      databaseProblem: await Promise.race([engine.problem(), Promise.resolve(null)]),
      told: health.told(),
    }
  }
  const tellState = async () => window.tell('app.changed', await state())
  const applyPreferences = () => {
    nativeTheme.themeSource = preferences.get().theme
    const resize = (change: TextSizeChange) =>
      void configure({ textSize: resized(preferences.get().textSize, change) }).catch(error =>
        problems.add('app.configure', codeOf(error)),
      )
    const choose = (command: MenuCommand) => {
      window.show()
      notify('menu.chosen', { command })
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(language()), { choose, resize })))
    window.current()?.webContents.setZoomFactor(zoomOf[preferences.get().textSize])
    window.current()?.setTitle(words(language()).menu.appName)
  }

  async function configure(change: Partial<Preferences>): Promise<void> {
    preferences.set(change)
    applyPreferences()
    await tellState()
    if (change.alerts) void alerts.look()
  }

  const handlers = mainHandlers({
    state,
    engine,
    tokens,
    location,
    preferences,
    backupFolder,
    backupFailure: () => backups.failure(),
    problems,
    tryAlert: () => notifier.show(words(language()).alert.example, window.show),
    window: window.current,
    erase: too => eraseEverything({ engine, location, backups: too, backupFolder: backupFolder() }),
    health,
    async dataChanged() {
      health.opened(await engine.problem())
      await tellState()
    },
    takeWaiting: waiting.take,
    words: () => words(language()),
    configure,
  })
  listen({ windows: trusted, answer: handlers, tokens, problems })

  applyPreferences()
  window.show()
  void engine.problem().then(async problem => {
    health.opened(problem)
    if (problem !== null) {
      problems.add('engine', `database-${problem}`)
      await tellState()
      return
    }
    removeLeftover(location)
    // What changed before the app was last closed, perhaps too soon for a backup.
    backups.changed()
    void alerts.look()
  })
  return {
    openFiles(paths) {
      window.show()
      waiting.add(paths)
      if (waiting.areThere()) notify('files.opened', {})
    },
    showWindow: window.show,
    settled: engine.settled,
    stop() {
      backups.stop()
      health.ended()
      alerts.stop()
      days.stop()
      engine.stop()
    },
  }
}

function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
