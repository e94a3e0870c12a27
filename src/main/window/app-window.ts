import type { BrowserWindow } from 'electron'
import { noticeChannel } from '../../contract/channels.ts'
import type { NoticeName } from '../../contract/notices.ts'

/** The one window of the app; on a Mac it may be closed while the app goes on. */
export interface AppWindow {
  current(): BrowserWindow | null
  /** Brings it to the front, opened anew where it was closed. */
  show(): void
  /** Tells its page something, where there is one. */
  tell(name: NoticeName, notice: unknown): void
}

export function appWindow(open: () => BrowserWindow): AppWindow {
  let window: BrowserWindow | null = null
  return {
    current: () => window,
    show() {
      if (window) {
        if (window.isMinimized()) window.restore()
        window.focus()
        return
      }
      window = open()
      window.on('closed', () => {
        window = null
      })
    },
    tell: (name, notice) => window?.webContents.send(noticeChannel(name), notice),
  }
}
