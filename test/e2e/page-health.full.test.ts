import { execFileSync } from 'node:child_process'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './launch.ts'

const crash = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())

/** What the page shows, asked from main: the page of the test has ended with its process. */
const shown = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window || window.webContents.isCrashed()) return ''
    // One that ends meanwhile never answers.
    const never = new Promise(resolve => setTimeout(resolve, 1000, ''))
    const text = window.webContents.executeJavaScript('document.body.innerText')
    return String(await Promise.race([text, never]))
  })

/** Answers the next question of the system with a button, and keeps what it was. */
const answerWith = (app: ElectronApplication, label: string) =>
  app.evaluate(({ dialog }, wanted) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    Reflect.set(dialog, 'showMessageBox', async (_window: unknown, options: Electron.MessageBoxOptions) => {
      asked.push(`${options.message} ${options.detail}`)
      return { response: options.buttons?.indexOf(wanted) ?? -1, checkboxChecked: false }
    })
  }, label)
const asked = (app: ElectronApplication) => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])

test('a page that crashes is loaded again with a word, and the second time it is asked what to do', async ({
  launchApp,
}) => {
  const { app } = await launchApp()
  await answerWith(app, '重新打开窗口')
  await crash(app)
  await expect.poll(() => shown(app)).toContain('刚才的页面意外停了，已经重新打开')
  expect(await asked(app)).toEqual([])
  await crash(app)
  await expect.poll(() => asked(app)).toEqual([expect.stringContaining('请到「设置」里复制问题记录')])
  await expect.poll(() => shown(app)).toContain('刚才的页面意外停了，已经重新打开')
})

test('an engine that was stopped does not outlive the app', async ({ launchApp }) => {
  test.skip(process.platform === 'win32', 'Windows has no signal that stops a process')
  const { app, page, close } = await launchApp()
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {})))
    .toMatchObject({ ok: true })
  const pid = await app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find(({ name }) => name === 'xucha-engine')
    if (engine) process.kill(engine.pid, 'SIGSTOP')
    return engine?.pid ?? 0
  })
  expect(pid).toBeGreaterThan(0)
  await close()
  const isThere = () => {
    try {
      return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
    } catch {
      return false
    }
  }
  await expect.poll(isThere).toBe(false)
})
