import { join } from 'node:path'
import { app, type BrowserWindow, Menu, nativeTheme } from 'electron'
import type { AppState, Language } from '../contract/app.ts'
import type { NoticeName } from '../contract/names.ts'
import { words } from '../core/words/words.ts'
import { startEngine } from './engine-host.ts'
import { mainHandlers } from './handlers.ts'
import { menuTemplate } from './menu.ts'
import { pathTokens } from './path-tokens.ts'
import { preferenceFile } from './preferences.ts'
import { renderPdf } from './print.ts'
import { listen } from './trusted-requests.ts'
import { openWindow } from './window.ts'

/** The official runtime; anything else is the fallback of a machine that can't reach its release host. */
const officialElectronMajor = '45'

export interface RunningApp {
  openFiles(paths: readonly string[]): void
  showWindow(): void
  stop(): void
}

export function startApp(): RunningApp {
  const folder = app.getPath('userData')
  const preferences = preferenceFile(folder)
  const tokens = pathTokens()
  const trusted = new Set<number>()
  let window: BrowserWindow | null = null
  let waiting: { token: string; name: string }[] = []

  const language = (): Language => {
    const choice = preferences.get().languageChoice
    return choice === 'system' ? systemLanguage() : choice
  }
  const notify = (name: NoticeName, notice: unknown) => window?.webContents.send(name, notice)
  const dataFolder = join(folder, 'data')
  const engine = startEngine({
    dataFolder,
    resourcesFolder: join(app.getAppPath(), 'resources'),
    version: app.getVersion(),
    language,
    notify,
    renderPdf,
  })

  const state = async (): Promise<AppState> => {
    const version = process.versions.electron
    return {
      language: language(),
      languageChoice: preferences.get().languageChoice,
      theme: preferences.get().theme,
      version: app.getVersion(),
      runtime: { name: 'Electron', version, fallback: !version.startsWith(`${officialElectronMajor}.`) },
      dataFolder,
      databaseProblem: await engine.problem(),
    }
  }
  const applyPreferences = () => {
    nativeTheme.themeSource = preferences.get().theme
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words(language()))))
    window?.setTitle(words(language()).menu.appName)
  }

  const handlers = mainHandlers({
    state,
    engine,
    tokens,
    window: () => window,
    takeWaiting() {
      const files = waiting
      waiting = []
      return files
    },
    words: () => words(language()),
    async configure(change) {
      preferences.set(change)
      applyPreferences()
      notify('app.changed', await state())
    },
  })
  listen(trusted, handlers)

  const showWindow = () => {
    if (window) {
      if (window.isMinimized()) window.restore()
      window.focus()
      return
    }
    const opened = openWindow({ preferences, trusted, title: words(language()).menu.appName })
    window = opened
    opened.on('closed', () => {
      window = null
    })
  }

  applyPreferences()
  showWindow()
  return {
    openFiles(paths) {
      showWindow()
      waiting.push(...paths.map(path => tokens.issue(path)))
      if (waiting.length > 0) notify('files.opened', {})
    },
    showWindow,
    stop: () => engine.stop(),
  }
}

function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
