import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Browser, ElectronApplication, Page } from '@playwright/test'
import { ACTION_LIMIT_MS, type LaunchOptions, type RunningApp } from '../e2e/running-app.ts'
import { talk } from './electron/talk.ts'

/** The pages lie in an origin of https for Chromium, which knows no scheme of the app's. */
const asMainHas = (url: string) => url.replace(/^https:/, 'app:')
const asChromiumHas = (url: string) => url.replace(/^app:/, 'https:')

/** What Electron gives a preload, with a binding in place of its channel. */
const electronOfPreload = () => {
  const listeners = new Map<string, Set<(event: object, notice: unknown) => void>>()
  const listenersOf = (channel: string) => {
    const found = listeners.get(channel) ?? new Set()
    listeners.set(channel, found)
    return found
  }
  const files: File[] = []
  const invoke = Reflect.get(globalThis, 'invokeMain')
  Reflect.set(globalThis, 'preloadElectron', {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      invoke,
      on: (channel: string, listener: () => void) => listenersOf(channel).add(listener),
      off: (channel: string, listener: () => void) => listenersOf(channel).delete(listener),
    },
    /** A number for the file: its path is not the page's to know. */
    webUtils: { getPathForFile: (file: File) => files.push(file) - 1 },
    files,
    tell: (channel: string, notice: unknown) => {
      for (const listener of listenersOf(channel)) listener({}, notice)
    },
  })
}

/** Starts the built main and engine on a folder for everything they keep, with pages of this Chromium as windows. */
export async function launchInChromium(
  browser: Browser,
  dataDir: string,
  { lang = 'zh-CN', args = [], env = {} }: LaunchOptions = {},
): Promise<RunningApp> {
  const main = fork(resolve('out/main/index.js'), [`--user-data-dir=${dataDir}`, `--lang=${lang}`, ...args], {
    execArgv: ['--import', import.meta.resolve('./electron/in-main.ts')],
    env: { ...process.env, ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const log: string[] = []
  for (const stream of [main.stdout, main.stderr])
    stream?.on('data', chunk => log.push(...String(chunk).trimEnd().split('\n')))
  const windows = new Map<number, Promise<Page>>()
  let began: (page: Page) => void
  const first = new Promise<Page>(resolve => {
    began = resolve
  })
  const pageOf = async (id: number) => {
    const page = await windows.get(id)
    if (!page) throw new Error('no such window')
    return page
  }

  async function open(id: number, preload: string | null): Promise<Page> {
    const context = await browser.newContext({
      locale: lang,
      colorScheme: null,
      javaScriptEnabled: preload !== null,
      ...(env.TZ && { timezoneId: env.TZ }),
    })
    const page = await context.newPage()
    page.setDefaultTimeout(ACTION_LIMIT_MS)
    page.on('console', message => log.push(`page ${message.type()}: ${message.text()}`))
    page.on('pageerror', error => log.push(`pageerror: ${error.message}`))
    await context.route(/^(?!data:|blob:)/, async route => {
      const url = route.request().url()
      if (new URL(url).protocol !== 'https:') return route.abort()
      const { body, ...answer } = (await ask('fetch', id, asMainHas(url), route.request().method())) as {
        status: number
        headers: Record<string, string>
        body: Uint8Array
      }
      await route.fulfill({ ...answer, body: Buffer.from(body) })
    })
    if (preload === null) return page
    await context.exposeBinding('invokeMain', async (_source, channel: string, input: { path?: unknown }) => {
      const path = typeof input?.path === 'number' ? await pathOfFile(page, input.path) : undefined
      return ask('invoke', id, channel, path === undefined ? input : { path }, asMainHas(page.url()))
    })
    await context.addInitScript(electronOfPreload)
    await context.addInitScript(`((require) => {${preload}})(() => preloadElectron)`)
    return page
  }

  const ask = talk(main, {
    open(id: number, preload: string | null) {
      windows.set(id, open(id, preload))
    },
    lay: async (id: number, size: { width: number; height: number }) =>
      (await pageOf(id)).setViewportSize(size),
    colour: async (id: number, theme: 'light' | 'dark' | 'system') =>
      (await pageOf(id)).emulateMedia({ colorScheme: theme === 'system' ? null : theme }),
    async load(id: number, url: string) {
      const page = await pageOf(id)
      await page.goto(asChromiumHas(url))
      began(page)
    },
    async tell(id: number, channel: string, notice: unknown) {
      const page = await pageOf(id)
      // A page that is being loaded asks for everything anyway.
      await page
        .evaluate(
          ([to, what]) => Reflect.get(globalThis, 'preloadElectron').tell(to, what),
          [channel, notice],
        )
        .catch(() => {})
    },
    async print(
      id: number,
      { generateTaggedPDF, generateDocumentOutline, pageSize, ...options }: PrintOptions,
    ) {
      const page = await pageOf(id)
      return page.pdf({
        ...options,
        format: pageSize,
        tagged: generateTaggedPDF,
        outline: generateDocumentOutline,
        margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' },
      })
    },
    async picture(id: number, clip: { x: number; y: number; width: number; height: number }) {
      const page = await pageOf(id)
      return [await page.screenshot({ clip }), await page.screenshot({ clip, type: 'jpeg', quality: 90 })]
    },
    async close(id: number) {
      const page = await pageOf(id)
      windows.delete(id)
      await page.context().close()
    },
  })

  async function close(): Promise<void> {
    if (main.exitCode !== null || main.signalCode !== null) return
    const gone = once(main, 'exit')
    // It ends without an answer.
    void ask('close').catch(() => {})
    await gone
    await Promise.all([...windows.values()].map(async page => (await page).context().close()))
  }

  const app = {
    evaluate: (work: (electron: never, given: unknown) => unknown, given: unknown) =>
      ask('evaluate', String(work), given),
    process: () => main,
  }
  const page = await Promise.race([
    first,
    once(main, 'exit').then(() => {
      throw new Error(`Main ended. It printed:\n${log.join('\n')}`)
    }),
  ])
  await page.getByRole('navigation').waitFor()
  return { app: app as unknown as ElectronApplication, page, dataDir, log, close }
}

interface PrintOptions {
  pageSize: string
  generateTaggedPDF: boolean
  generateDocumentOutline: boolean
}

/** Of a file that was dropped on the page, as Chromium has it. */
async function pathOfFile(page: Page, index: number): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', { expression: `preloadElectron.files[${index}]` })
  const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId ?? '' })
  await session.detach()
  return path
}
