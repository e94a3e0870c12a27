import type { BrowserWindow } from 'electron'
import { noticeChannel } from '../../contract/bridge.ts'
import type { Notice, NoticeName } from '../../contract/notices.ts'
import type { AppContext } from '../boot/app-context.ts'
import { watchPage } from './page-health.ts'
import { openWindow } from './window.ts'

/** The one window of the app; on a Mac it may be closed while the app goes on. */
export interface AppWindow {
  current(): BrowserWindow | null
  /** Brings it to the front, opened anew where it was closed. */
  show(): void
  /** Tells its page something, where there is one. */
  tell<N extends NoticeName>(name: N, notice: Notice<N>): void
  /** Whether the page ended by itself and was loaded again. */
  hasCrashed(): boolean
}

/** `trusted` has the ids of the pages whose requests are answered. */
export function setupWindow(context: AppContext, trusted: Set<number>): AppWindow {
  const { preferences, words, events } = context
  let hasCrashed = false
  let window: BrowserWindow | null = null
  return {
    current: () => window,
    show() {
      if (window) {
        if (window.isMinimized()) window.restore()
        window.focus()
        return
      }
      window = openWindow({ preferences, trusted, title: words().menu.appName })
      watchPage(window, context, () => {
        hasCrashed = true
      })
      // Windows ends its programs without asking them to quit.
      window.on('session-end', () => events.emit('ending'))
      window.on('closed', () => {
        window = null
      })
    },
    hasCrashed: () => hasCrashed,
    tell: (name, notice) => window?.webContents.send(noticeChannel(name), notice),
  }
}
