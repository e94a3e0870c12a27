import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { runtimeFromEnvironment } from './prepare.mjs'
import { Stop } from './steps.mjs'

const START_LIMIT_MS = 60_000
const ACTION_LIMIT_MS = 20_000
const CLOSE_LIMIT_MS = 10_000

/**
 * Starts the prepared app with a data folder of its own in the temporary folder, hands `{ app, page }`
 * of its first window to `use`, and takes both away again, whatever happened. `prepare` may put something into the
 * folder before.
 */
export async function withDemoWindow(use, prepare) {
  const runtime = runtimeFromEnvironment()
  if (!runtime) throw new Stop('Nothing is prepared: run "npm start".')
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'xucha-demo-'))
  prepare?.(dataFolder)
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.arguments, `--user-data-dir=${dataFolder}`, '--lang=zh-CN'],
    // A locale that isn't installed would cost Chromium the Chinese file names; this one every Linux has.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN', TZ: 'Asia/Shanghai' },
    // Otherwise the page would be told that every system is light.
    colorScheme: null,
    chromiumSandbox: !runtime.arguments.includes('--no-sandbox'),
    timeout: START_LIMIT_MS,
  })
  try {
    const page = await app.firstWindow({ timeout: START_LIMIT_MS })
    page.setDefaultTimeout(ACTION_LIMIT_MS)
    await page.waitForLoadState('load')
    return await use({ app, page })
  } finally {
    await close(app)
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function close(app) {
  const child = app.process()
  const tooLate = new Promise(resolve => setTimeout(resolve, CLOSE_LIMIT_MS, 'late').unref())
  if ((await Promise.race([app.close().catch(() => 'late'), tooLate])) === 'late') child.kill('SIGKILL')
}
