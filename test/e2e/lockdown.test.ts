import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './launch.ts'

test('the page is alone: no Node, no network, no inline script, no eval', async ({ launchApp }) => {
  const { page } = await launchApp()
  const found = await page.evaluate(async () => {
    const attempt = (work: () => unknown) => {
      try {
        return String(work())
      } catch (error) {
        return `refused: ${(error as Error).name}`
      }
    }
    const inline = document.createElement('script')
    inline.textContent = 'window.inlineRan = true'
    document.body.append(inline)
    const image = new Image()
    const imageLoaded = new Promise(done => {
      image.onload = () => done('loaded')
      image.onerror = () => done('refused')
    })
    image.src = 'https://example.invalid/pixel.png'
    return {
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      // The debugger's own calls may evaluate; what the page does later on its own may not.
      eval: await new Promise(done => setTimeout(() => done(attempt(() => new Function('return 1')())), 0)),
      inlineRan: Reflect.get(window, 'inlineRan') === true,
      fetch: await fetch('https://example.invalid/').then(
        () => 'answered',
        () => 'refused',
      ),
      fetchOwn: await fetch('app://xucha/index.html').then(
        () => 'answered',
        () => 'refused',
      ),
      socket: attempt(() => new WebSocket('wss://example.invalid/').url),
      image: await imageLoaded,
      bridge: Object.keys(Reflect.get(window, 'xucha') as object).sort(),
    }
  })
  expect(found).toMatchObject({
    node: ['undefined', 'undefined'],
    eval: 'refused: EvalError',
    inlineRan: false,
    fetch: 'refused',
    fetchOwn: 'refused',
    image: 'refused',
    bridge: ['on', 'requests', 'tokenFor'],
  })
})

test('every window is sandboxed and isolated, and every permission is denied', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(contents => {
      const all = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = all
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
    }),
  )
  expect(preferences.length).toBeGreaterThan(0)
  for (const one of preferences) {
    expect(one).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    })
  }
  const permissions = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    position: await new Promise(done =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        () => done('denied'),
      ),
    ),
  }))
  expect(permissions).toEqual({ notifications: 'denied', camera: 'denied', position: 'denied' })
})

test('the window stays on its page whatever asks it to leave', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  const home = page.url()
  for (const url of [
    'https://example.invalid/?next=app://xucha',
    'file:///etc/passwd',
    'app://evil/index.html',
  ]) {
    await page.evaluate(to => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      window.open(to)
      location.assign(to)
    }, url)
    await page.waitForTimeout(200)
    expect(page.url()).toBe(home)
  }
  expect(await windowCount(app)).toBe(1)
})

function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

test('own files are looked up, never joined to a path', async ({ launchApp }) => {
  const { app } = await launchApp()
  const answers = await app.evaluate(async ({ session }) => {
    const paths = [
      'index.html',
      '../main/index.js',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      'assets/../../main/index.js',
      '/etc/passwd',
      'index.html%00.js',
      'index.js.map',
    ]
    const answer = async (path: string) => [
      path,
      (await session.defaultSession.fetch(`app://xucha/${path}`).catch(() => ({ status: 0 }))).status,
    ]
    return Object.fromEntries(await Promise.all(paths.map(answer)))
  })
  const { 'index.html': own, ...others } = answers
  expect(own).toBe(200)
  for (const [path, status] of Object.entries(others)) expect([0, 404], path).toContain(status)
})

test('malformed and unknown requests are refused before anything is done', async ({ launchApp }) => {
  const { page } = await launchApp()
  const refusals = await page.evaluate(async () => {
    const { requests } = Reflect.get(window, 'xucha') as {
      requests: Record<string, (input: unknown) => Promise<unknown>>
    }
    const ask = (name: string, input: unknown) =>
      requests[name]?.(input).then(
        () => 'answered',
        () => 'refused',
      ) ?? Promise.resolve('no such request')
    return {
      wrongType: await ask('bills.remove', { ids: ["1' OR 1=1"] }),
      extraField: await ask('bills.list', { path: '/etc/passwd' }),
      noInput: await ask('charges.decide', undefined),
      pathInsteadOfToken: await requests['bills.import']?.({ tokens: ['/etc/passwd'] }),
      rawToken: await ask('files.token', { path: '/etc/passwd' }),
    }
  })
  expect(refusals).toEqual({
    wrongType: 'refused',
    extraField: 'refused',
    noInput: 'refused',
    pathInsteadOfToken: { ok: true, value: [] },
    rawToken: 'no such request',
  })
})
