import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
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
}

interface WorkerFixtures {
  display: undefined
  workerApp: SharedApp
}

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
  workerApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern
    async ({}, use) => {
      const shared = sharedApp()
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

/** What to look at after a failure: the window as it was, if it still is, and all that was printed. */
async function keepTraces({ page, log }: RunningApp, testInfo: TestInfo, number: number): Promise<void> {
  await testInfo.attach(`log-${number}`, { body: log.join('\n'), contentType: 'text/plain' })
  const shot = testInfo.outputPath(`window-${number}.png`)
  const taken = page.screenshot({ path: shot, timeout: SCREENSHOT_LIMIT_MS }).then(() => shot)
  const file = await taken.catch(() => undefined)
  if (file) await testInfo.attach(`window-${number}`, { path: file, contentType: 'image/png' })
}
