import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './launch.ts'
import { trySamples } from './samples.ts'
import { openPage } from './sidebar.ts'

/** Ends the engine's process as a crash would; false where there is none. */
function killEngine(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ app: electron }) => {
    const engine = electron.getAppMetrics().find(({ name }) => name === 'xucha-engine')
    if (!engine) return false
    process.kill(engine.pid, 'SIGKILL')
    return true
  })
}

test('when the engine dies the window says so, a new one takes over, and nothing is lost', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  await trySamples(page)
  const list = () => page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {}))
  const before = await list()
  expect(before.ok).toBe(true)

  expect(await killEngine(app)).toBe(true)
  await expect(page.getByText('已经重新启动')).toBeVisible()
  await expect.poll(list).toEqual(before)
  await openPage(page, '续费')
  await expect(page.getByRole('radio', { name: '全部 8' })).toBeVisible()
})

test('a request that was under way when the engine died is answered, not left hanging', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  const answers = page.evaluate(() => {
    const { request } = Reflect.get(window, 'xucha')
    return Promise.all([request('bills.importSamples', {}), request('subscriptions.overview', {})])
  })
  await killEngine(app)
  for (const answer of await answers) {
    if (!answer.ok) expect(answer.failure.code).toBe('engine-died')
  }
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {})))
    .toMatchObject({ ok: true })
})

test('an engine that dies again and again is left alone, and tried once more when something is asked', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp()
  const list = () => page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {}))
  await expect.poll(list).toMatchObject({ ok: true })
  const deaths = await app.evaluate(async ({ app: electron }) => {
    const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
    let killed = 0
    let last = 0
    // Each one is ended before it can be ready, until none comes any more.
    for (let quiet = 0; quiet < 200; quiet += 1) {
      const engine = electron.getAppMetrics().find(({ name }) => name === 'xucha-engine')
      if (engine && engine.pid !== last) {
        process.kill(engine.pid, 'SIGKILL')
        last = engine.pid
        killed += 1
        quiet = 0
      }
      await pause(5)
    }
    return killed
  })
  expect(deaths).toBeGreaterThan(3)
  await expect.poll(list).toMatchObject({ ok: true })
})
