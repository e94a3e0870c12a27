import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { isOwnPage, pageUrl } from '../boot/page-address.ts'
import type { PreferenceFile } from '../boot/preferences.ts'
import { showOncePainted } from './first-show.ts'
import { zoomOf } from './text-size.ts'

const firstSize = { width: 1280, height: 800 }
const smallestSize = { width: 960, height: 640 }
/** The page's paper, so that nothing flashes before the first paint. */
const paper = { light: '#faf9f5', dark: '#161512' }

interface WindowPorts {
  preferences: PreferenceFile
  /** Ids of the pages whose requests are answered. */
  trusted: Set<number>
  title: string
}

export function openWindow({ preferences, trusted, title }: WindowPorts): BrowserWindow {
  const kept = preferences.get().window
  const window = new BrowserWindow({
    ...(kept ? { width: kept.width, height: kept.height } : firstSize),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: import.meta.env.DEV,
    },
  })
  const { id } = window.webContents
  trusted.add(id)
  window.webContents.on('destroyed', () => trusted.delete(id))
  // An empty page is the one place that can be gone to without asking; it must not be where a person ends up.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOwnPage(url)) void window.loadURL(pageUrl)
  })
  window.on('page-title-updated', event => event.preventDefault())
  window.webContents.on('did-finish-load', () =>
    window.webContents.setZoomFactor(zoomOf[preferences.get().textSize]),
  )
  showOncePainted(window, kept?.maximized === true)
  window.on('close', () => {
    const { width, height } = window.getNormalBounds()
    try {
      preferences.set({ window: { width, height, maximized: window.isMaximized() } })
    } catch {
      // A full disk must not keep a window open; it comes back in the size it had.
    }
  })
  void window.loadURL(pageUrl)
  return window
}
