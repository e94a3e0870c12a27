import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Rectangle } from 'electron'
import type { Output } from '../../src/contract/requests.ts'
import type { Day } from '../../src/core/base/calendar.ts'
import { automaticBackupName } from '../../src/engine/data/automatic-backups.ts'
import { ask } from './requests.ts'
import type { RunningApp } from './running-app.ts'

/** An app that many tests share, one after the other. */
export interface SharedApp {
  /** The app as a first start shows it: without data, with nothing chosen. */
  anew(): Promise<RunningApp>
  close(): Promise<void>
}

interface Look {
  window: Rectangle
  /** Windows beside it. */
  others: number
  state: Output<'app.state'>
  counts: Output<'data.overview'>['counts']
  backups: Output<'data.overview'>['backups']
}

/** What a first start looks like, and a backup of the nothing it holds. */
interface FirstStart {
  look: Look
  emptyBackup: string
}

const backupName = automaticBackupName('2000-01-01' as Day, 1)

export function sharedApp(launch: (dataDir: string) => Promise<RunningApp>): SharedApp {
  let shared: { running: RunningApp; first: FirstStart } | null = null

  async function started(): Promise<RunningApp> {
    const running = await launch(await mkdtemp(path.join(tmpdir(), 'xucha-shared-')))
    shared = { running, first: await firstStartOf(running) }
    return running
  }

  async function close(): Promise<void> {
    const running = shared?.running
    shared = null
    await running?.close()
    if (running) await rm(running.dataDir, { recursive: true, force: true, maxRetries: 5 })
  }

  return {
    async anew() {
      if (!shared) return started()
      const { running, first } = shared
      // Some things are said once and for all, such as whether to be reminded: only another start asks again.
      if (await isBroughtBack(running, first).catch(() => false)) return running
      await close()
      return started()
    },
    close,
  }
}

async function firstStartOf({ app, page, dataDir }: RunningApp): Promise<FirstStart> {
  const emptyBackup = path.join(dataDir, 'empty.zip')
  await app.evaluate(({ dialog }, filePath) => {
    const { showSaveDialog } = dialog
    dialog.showSaveDialog = async () => {
      dialog.showSaveDialog = showSaveDialog
      return { canceled: false, filePath }
    }
  }, emptyBackup)
  await ask(page, 'data.backUp', {})
  return { look: await lookOf({ app, page }), emptyBackup }
}

/** Brings the app back by its own requests, in a fraction of the time of a start; false where something remains. */
async function isBroughtBack(running: RunningApp, { look, emptyBackup }: FirstStart): Promise<boolean> {
  const { app, page, dataDir } = running
  const backups = path.join(dataDir, 'backups')
  await mkdir(backups, { recursive: true })
  await copyFile(emptyBackup, path.join(backups, backupName))
  // With none kept, no backup of what the test before left is made on the way.
  await ask(page, 'data.keepBackups', { keep: 0 })
  const { token } = await ask(page, 'data.checkBackup', { automatic: backupName })
  await ask(page, 'data.restore', { token })
  await ask(page, 'data.keepBackups', { keep: 7 })
  await rm(backups, { recursive: true })
  await ask(page, 'app.configure', { languageChoice: 'system', theme: 'system', textSize: 'normal' })
  await ask(page, 'app.clearProblems', {})
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setContentBounds(bounds)
  }, look.window)
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null })
  await page.reload()
  await page.getByRole('navigation').waitFor()
  return isDeepStrictEqual(await lookOf({ app, page }), look)
}

/** What main knows beside the data, and the window. */
async function lookOf({ app, page }: Pick<RunningApp, 'app' | 'page'>): Promise<Look> {
  const [window = { x: 0, y: 0, width: 0, height: 0 }, ...others] = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(one => one.getContentBounds()),
  )
  const { counts, backups } = await ask(page, 'data.overview', {})
  return { window, others: others.length, state: await ask(page, 'app.state', {}), counts, backups }
}
