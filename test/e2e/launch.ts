import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type Browser,
  test as base,
  chromium,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { launchInChromium } from '../pages/in-chromium.ts'
import { hasOwnDisplays, startOwnDisplay } from './display.ts'
import { type LaunchOptions, launch, type RunningApp } from './running-app.ts'
import { type SharedApp, sharedApp } from './shared-app.ts'

export { expect } from '@playwright/test'

const SCREENSHOT_LIMIT_MS = 20_000

interface Fixtures {
  /**
   * Starts the prepared app; closes it and removes its data after the test. A fresh folder is for everything it keeps;
   * give an earlier one to start again on its data.
   */
  launchApp: (options?: LaunchOptions & { dataDir?: string }) => Promise<RunningApp>
  /** The app that the tests of a worker share, as a first start shows it: for those that start it no second time. */
  shared: RunningApp
  /** That app, and its window. */
  app: ElectronApplication
  page: Page
  /** A folder of the test's own, which goes with it. */
  folder: string
}

type Launch = (dataDir: string, options?: LaunchOptions) => Promise<RunningApp>

export interface WorkerOptions {
  /** Whether pages of Chromium stand in for the app's windows, where there is a Chromium. */
  inChromium: boolean
}

interface WorkerFixtures extends WorkerOptions {
  display: undefined
  /** One Chromium for all pages of a worker; null where they are the app's own. */
  chromiumBrowser: Browser | null
  launchOne: Launch
  workerApp: SharedApp
}

/** Its pages come from main; Chromium itself has nothing to ask of anybody. */
const withoutNetwork = ['--host-resolver-rules=MAP * ^NOTFOUND', '--disable-background-networking']

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern
    async ({}, use) => {
      const stop = hasOwnDisplays() ? await startOwnDisplay() : () => {}
      await use(undefined)
      stop()
    },
    { scope: 'worker', auto: true },
  ],
  inChromium: [false, { scope: 'worker', option: true }],
  chromiumBrowser: [
    async ({ inChromium }, use) => {
      const executablePath = inChromium && process.env.XUCHA_CHROMIUM
      const browser = executablePath ? await chromium.launch({ executablePath, args: withoutNetwork }) : null
      await use(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],
  launchOne: [
    ({ chromiumBrowser }, use) =>
      use((...what) => (chromiumBrowser ? launchInChromium(chromiumBrowser, ...what) : launch(...what))),
    { scope: 'worker' },
  ],
  workerApp: [
    async ({ launchOne }, use) => {
      const shared = sharedApp(launchOne)
      await use(shared)
      await shared.close()
    },
    { scope: 'worker' },
  ],
  shared: async ({ workerApp }, use, testInfo) => {
    const running = await workerApp.anew()
    await use(running)
    if (testInfo.status !== testInfo.expectedStatus) await keepTraces(running, testInfo, 0)
  },
  app: ({ shared }, use) => use(shared.app),
  page: ({ shared }, use) => use(shared.page),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'xucha-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launchApp: async ({ launchOne }, use, testInfo) => {
    const running: RunningApp[] = []
    const folders: string[] = []
    await use(async (options = {}) => {
      const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'xucha-e2e-')))
      if (!folders.includes(dataDir)) folders.push(dataDir)
      const one = await launchOne(dataDir, options)
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

/** What to look at after a failure: the window as it was, if it still is, and all that was printed. */
async function keepTraces({ page, log }: RunningApp, testInfo: TestInfo, number: number): Promise<void> {
  await testInfo.attach(`log-${number}`, { body: log.join('\n'), contentType: 'text/plain' })
  const shot = testInfo.outputPath(`window-${number}.png`)
  const taken = page.screenshot({ path: shot, timeout: SCREENSHOT_LIMIT_MS }).then(() => shot)
  const file = await taken.catch(() => undefined)
  if (file) await testInfo.attach(`window-${number}`, { path: file, contentType: 'image/png' })
}
