import type { BrowserWindow } from 'electron'

/** A page that has loaded is painted long before; one that isn't by then won't be until it is shown. */
const paintMs = 500

/**
 * Shows a window that was opened hidden once its page is painted, so that nothing flashes. Now and then
 * Chromium paints nothing in a hidden window and never says that it is ready: then it is shown after loading.
 */
export function showOncePainted(window: BrowserWindow, isMaximized: boolean): void {
  let isShown = false
  const show = () => {
    if (isShown || window.isDestroyed()) return
    isShown = true
    if (isMaximized) window.maximize()
    window.show()
  }
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', () => setTimeout(show, paintMs))
}
