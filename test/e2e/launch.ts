import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Locator,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { hasOwnDisplays, startOwnDisplay } from './display.ts'

export { expect } from '@playwright/test'

const START_LIMIT_MS = 120_000
const ACTION_LIMIT_MS = 30_000
/** A window that its page keeps from closing waits for ever; then the process is ended instead. */
const WINDOW_CLOSE_LIMIT_MS = 20_000
const QUIT_LIMIT_MS = 30_000

/** CDP's number for "copy", the only thing a dropped file may become. */
const DRAG_COPIES = 1
/** A hand moves on while the page is busy; a drop out of a single move is passed over now and then. */
const DROP_ATTEMPTS = 3
const DROP_LIMIT_MS = 10_000

interface LaunchOptions {
  /** Folder for everything the app keeps; a fresh one by default. Give an earlier one to start again on its data. */
  dataDir?: string
  /** Language of the system the app finds itself on; Chinese by default. */
  lang?: 'zh-CN' | 'en-US'
  /** Further switches and arguments for the app. */
  args?: readonly string[]
  /** Environment beside the machine's own, such as TZ. */
  env?: Readonly<Record<string, string>>
}

export interface RunningApp {
  app: ElectronApplication
  /** The first window, loaded. */
  page: Page
  dataDir: string
  /** What the processes and the page have printed so far, one entry a line; errors of the page start with "pageerror". */
  log: readonly string[]
  /** Quits as a person would, by closing the window; ends the process by force only when that takes too long. */
  close(): Promise<void>
}

interface Fixtures {
  /** Starts the prepared app; closes it and removes its data after the test. */
  launchApp: (options?: LaunchOptions) => Promise<RunningApp>
}

export const test = base.extend<Fixtures, { display: undefined }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern
    async ({}, use) => {
      const stop = hasOwnDisplays() ? await startOwnDisplay() : () => {}
      await use(undefined)
      stop()
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern
  launchApp: async ({}, use, testInfo) => {
    const running: RunningApp[] = []
    const folders: string[] = []
    await use(async (options = {}) => {
      const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'xucha-e2e-')))
      if (!folders.includes(dataDir)) folders.push(dataDir)
      const one = await launch(dataDir, options)
      running.push(one)
      return one
    })
    const failed = testInfo.status !== testInfo.expectedStatus
    for (const [index, one] of running.entries()) {
      if (failed) await keepTraces(one, testInfo, index + 1)
      await one.close()
    }
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

/**
 * Drops real files, as the system's file manager would: the page gets true Files. Onto the middle of the page, or of a
 * part of it; `hovering` is called while they are over it.
 */
export async function dropFiles(
  page: Page,
  paths: readonly string[],
  onto?: Locator,
  hovering: () => Promise<void> = async () => {},
): Promise<void> {
  await onto?.scrollIntoViewIfNeeded()
  const middle = await page.evaluate(async () => {
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return { x: innerWidth / 2, y: innerHeight / 2 }
  })
  const box = await onto?.boundingBox()
  const { x, y } = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : middle
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths.map(file => path.resolve(file)), dragOperationsMask: DRAG_COPIES }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data })
  await page.evaluate(() => {
    addEventListener('drop', () => document.documentElement.setAttribute('data-dropped', ''), {
      once: true,
      capture: true,
    })
  })
  const arrived = page.locator('html[data-dropped]')
  const hasArrived = () =>
    arrived.waitFor({ state: 'attached', timeout: DROP_LIMIT_MS }).then(
      () => true,
      () => false,
    )
  let isDropped = false
  for (let attempt = 1; attempt <= DROP_ATTEMPTS && !isDropped; attempt += 1) {
    await drag('dragEnter')
    await drag('dragOver')
    await hovering()
    await drag('drop')
    isDropped = await hasArrived()
  }
  if (!isDropped) throw new Error('the page was told of no drop')
  await page.evaluate(() => document.documentElement.removeAttribute('data-dropped'))
  await session.detach()
}

async function launch(
  dataDir: string,
  { lang = 'zh-CN', args = [], env = {} }: LaunchOptions,
): Promise<RunningApp> {
  const executablePath = process.env.XUCHA_ELECTRON
  if (!executablePath) throw new Error('XUCHA_ELECTRON is not set: playwright.config.ts sets it up')
  const given: string[] = JSON.parse(process.env.XUCHA_ELECTRON_ARGUMENTS ?? '[]')
  const app = await _electron.launch({
    executablePath,
    args: [...given, `--user-data-dir=${dataDir}`, `--lang=${lang}`, ...args],
    env: { ...inherited(), ...systemIn(lang), ...env },
    // Otherwise the page would be told that every system is light.
    colorScheme: null,
    chromiumSandbox: !given.includes('--no-sandbox'),
    timeout: START_LIMIT_MS,
  })
  const child = app.process()
  const log: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => log.push(...String(chunk).trimEnd().split('\n')))
  }
  const close = () => closeApp(app, child)
  try {
    const page = await app.firstWindow({ timeout: START_LIMIT_MS })
    page.on('console', message => log.push(`page ${message.type()}: ${message.text()}`))
    page.on('pageerror', error => log.push(`pageerror: ${error.message}`))
    page.setDefaultTimeout(ACTION_LIMIT_MS)
    await page.waitForLoadState('load')
    // A drop before the page has drawn itself would find nobody listening.
    await page.getByRole('navigation').waitFor()
    return { app, page, dataDir, log, close }
  } catch (error) {
    await close()
    throw new Error(`No window came up. The app printed:\n${log.join('\n')}`, { cause: error })
  }
}

/** What to look at after a failure: the window as it was, if it still is, and all that was printed. */
async function keepTraces({ page, log }: RunningApp, testInfo: TestInfo, number: number): Promise<void> {
  await testInfo.attach(`log-${number}`, { body: log.join('\n'), contentType: 'text/plain' })
  const shot = testInfo.outputPath(`window-${number}.png`)
  const taken = page.screenshot({ path: shot, timeout: WINDOW_CLOSE_LIMIT_MS }).then(() => shot)
  const file = await taken.catch(() => undefined)
  if (file) await testInfo.attach(`window-${number}`, { path: file, contentType: 'image/png' })
}

async function closeApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
  })
  // Windows first: quitting with one open can wait for the page for ever.
  await Promise.all(app.windows().map(page => within(WINDOW_CLOSE_LIMIT_MS, page.close())))
  await within(QUIT_LIMIT_MS, app.close())
  if (await within(QUIT_LIMIT_MS, gone)) return
  child.kill('SIGKILL')
  await within(QUIT_LIMIT_MS, gone)
}

/** Whether `work` came to an end within the time; what it ended in does not matter. */
async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, limitMs, false)
  })
  const ended = work.then(
    () => true,
    () => true,
  )
  try {
    return await Promise.race([ended, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A system in that language. The locale itself is one that every Linux has: under one that isn't
 * installed Chromium falls back to ASCII and loses dropped files with Chinese names.
 */
function systemIn(lang: string): Record<string, string> {
  return { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: lang.replace('-', '_') }
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
