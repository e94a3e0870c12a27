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

/** The page does nothing else any more; its process has to be ended. */
const hang = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);')
  })
/** Chromium itself tells of no page that is being debugged, as each is in a test. */
const notice = (app: ElectronApplication, event: 'unresponsive' | 'responsive') =>
  app.evaluate(({ BrowserWindow }, what) => void BrowserWindow.getAllWindows()[0]?.emit(what), event)

/** Leaves the next question open until it is taken back, and keeps what it was. */
const leaveOpen = (app: ElectronApplication) =>
  app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    Reflect.set(
      dialog,
      'showMessageBox',
      (_window: unknown, { message, signal }: Electron.MessageBoxOptions) => {
        asked.push(message)
        return new Promise(resolve => {
          signal?.addEventListener('abort', () => {
            asked.push('taken back')
            resolve({ response: 0, checkboxChecked: false })
          })
        })
      },
    )
  })

test('a page that hangs is asked about once, until it answers; it goes on or is loaded again', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await leaveOpen(app)
  await notice(app, 'unresponsive')
  await notice(app, 'unresponsive')
  expect(await asked(app)).toEqual(['这个窗口没有反应'])
  await notice(app, 'responsive')
  await expect.poll(() => asked(app)).toEqual(['这个窗口没有反应', 'taken back'])

  await page.evaluate(() => Reflect.set(globalThis, 'isTheSamePage', true))
  await answerWith(app, '再等等')
  await notice(app, 'unresponsive')
  await expect.poll(() => asked(app)).toEqual([expect.stringContaining('数据都在')])
  expect(await page.evaluate(() => Reflect.get(globalThis, 'isTheSamePage'))).toBe(true)

  await hang(app)
  await answerWith(app, '重新打开窗口')
  await notice(app, 'unresponsive')
  await expect.poll(() => shown(app)).toContain('刚才的页面意外停了，已经重新打开')
  expect(await asked(app)).toEqual([expect.stringContaining('这个窗口没有反应')])
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
