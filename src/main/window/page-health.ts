import { app, type BrowserWindow, dialog } from 'electron'
import type { AppContext } from '../boot/app-context.ts'

/** Crashes that come this close upon each other are one trouble, which loading the page again does not end. */
const togetherMs = 5 * 60_000

/**
 * Loads the page again where its process ended, and asks what to do where it does so again, or hangs. `crashed` is
 * called before it is loaded, so that it can say why.
 */
export function watchPage(window: BrowserWindow, { words, problems }: AppContext, crashed: () => void): void {
  const page = window.webContents
  let lastCrashAt = Number.NEGATIVE_INFINITY
  let isAsking = false
  let isWanted = false

  /** The number of the button; the first where it is closed, or the page answers again. */
  async function ask(
    message: string,
    detail: string,
    buttons: string[],
    signal?: AbortSignal,
  ): Promise<number> {
    isAsking = true
    try {
      const options = { type: 'warning' as const, message, detail, buttons, cancelId: 0, noLink: true }
      return (await dialog.showMessageBox(window, signal ? { ...options, signal } : options)).response
    } finally {
      isAsking = false
    }
  }

  page.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isFirst = performance.now() - lastCrashAt > togetherMs
    lastCrashAt = performance.now()
    crashed()
    if (isWanted || isFirst) {
      if (!isWanted) problems.add('window', 'page-crashed')
      isWanted = false
      return page.reload()
    }
    problems.add('window', 'page-crashed')
    const { dialogs } = words()
    const choice = await ask(dialogs.pageCrashed, dialogs.pageCrashedText, [dialogs.reopenPage, dialogs.quit])
    if (choice === 1) app.quit()
    else if (!window.isDestroyed()) page.reload()
  })

  window.on('unresponsive', async () => {
    if (isAsking) return
    problems.add('window', 'page-hangs')
    const calm = new AbortController()
    window.once('responsive', () => calm.abort())
    const { dialogs } = words()
    const choice = await ask(
      dialogs.pageHangs,
      dialogs.pageHangsText,
      [dialogs.wait, dialogs.reopenPage],
      calm.signal,
    )
    if (choice === 0 || window.isDestroyed()) return
    isWanted = true
    page.forcefullyCrashRenderer()
  })
}
