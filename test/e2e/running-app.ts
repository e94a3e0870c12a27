import type { ChildProcess } from 'node:child_process'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const START_LIMIT_MS = 120_000
export const ACTION_LIMIT_MS = 30_000
/** A window that its page keeps from closing waits for ever; then the process is ended instead. */
const WINDOW_CLOSE_LIMIT_MS = 20_000
const QUIT_LIMIT_MS = 30_000

export interface LaunchOptions {
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

/** Starts the prepared app on a folder for everything it keeps. */
export async function launch(
  dataDir: string,
  { lang = 'zh-CN', args = [], env = {} }: LaunchOptions = {},
): Promise<RunningApp> {
  const executablePath = process.env.XUCHA_ELECTRON
  if (!executablePath) throw new Error('XUCHA_ELECTRON is not set: end-to-end-setup.mjs sets it')
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
