import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInThisContext } from 'node:vm'
import { talk } from './talk.ts'

/*
 * What main asks of Electron, with pages of a Chromium in place of windows: in-chromium.ts opens them. What shows on
 * no page, as icons or permissions, is taken and forgotten.
 */

interface Size {
  width: number
  height: number
}

type Fetch = (request: { url: string; method: string }) => Response

/** Takes every call and every value, and gives nothing. */
const forgotten: object = new Proxy(() => forgotten, {
  get: (_target, name) => (name === 'then' ? undefined : forgotten),
})

/** What is given, and beside it all else that Electron has. */
function amongOthers<T extends object>(given: T): T {
  return new Proxy(given, {
    get: (target, name) => (name in target || name === 'then' ? Reflect.get(target, name) : forgotten),
  })
}

/** What is asked of Chromium and not done yet. */
const underWay = new Set<Promise<unknown>>()
const ask: ReturnType<typeof talk> = (...question) => {
  const answer = askChromium(...question)
  underWay.add(answer)
  return answer.finally(() => underWay.delete(answer))
}

const askChromium = talk(process as NodeJS.Process & { send: NonNullable<NodeJS.Process['send']> }, {
  fetch: async (id: number, url: string, method: string) => {
    const answer =
      BrowserWindow.all.get(id)?.session.fetch({ url, method }) ?? new Response(null, { status: 404 })
    const body = new Uint8Array(await answer.arrayBuffer())
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body }
  },
  invoke: (id: number, channel: string, input: unknown, url: string) => {
    const sender = BrowserWindow.all.get(id)?.webContents
    if (!sender) throw new Error('no such window')
    sender.mainFrame.url = url
    return handlers.get(channel)?.({ sender, senderFrame: sender.mainFrame }, input)
  },
  /** As Playwright's own `evaluate` in Electron. */
  evaluate: async (source: string, given: unknown) => {
    const value = await runInThisContext(`(${source})`)(await import('./stand-in.ts'), given)
    await Promise.all(underWay)
    return value
  },
  close: () => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
    app.emit('window-all-closed')
  },
})

const given = (name: string) =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(`--${name}=`.length) ?? ''

export const app = amongOthers(
  Object.assign(new EventEmitter(), {
    getPath: () => given('user-data-dir'),
    getLocale: () => given('lang'),
    getAppPath: () => resolve('.'),
    getVersion: (): string => JSON.parse(readFileSync('package.json', 'utf8')).version,
    whenReady: async () => {},
    requestSingleInstanceLock: () => true,
    getAppMetrics: () => [...engines].map(({ pid }) => ({ pid, name: 'xucha-engine', type: 'Utility' })),
    quit() {
      let isHeldUp = false
      app.emit('will-quit', { preventDefault: () => (isHeldUp = true) })
      if (!isHeldUp) app.exit()
    },
    exit: () => process.exit(),
  }),
)

const handlers = new Map<string, (event: object, input: unknown) => unknown>()

export const ipcMain = {
  handle: (channel: string, handler: (event: object, input: unknown) => unknown) =>
    handlers.set(channel, handler),
  removeHandler: (channel: string) => handlers.delete(channel),
}

function newSession() {
  let answer: Fetch | null = null
  return amongOthers({
    protocol: amongOthers({
      handle: (_scheme: string, fetch: Fetch) => {
        answer = fetch
      },
    }),
    fetch: (request: Parameters<Fetch>[0]) => answer?.(request),
  })
}

export const session = { defaultSession: newSession(), fromPartition: newSession }
export const protocol = amongOthers({})

class Contents extends EventEmitter {
  mainFrame = { url: '' }
  readonly window: BrowserWindow

  constructor(window: BrowserWindow) {
    super()
    this.window = window
  }

  get id() {
    return this.window.id
  }

  send = (channel: string, notice: unknown) => void ask('tell', this.id, channel, notice)
  printToPDF = (options: object) => ask('print', this.id, options)
  invalidate() {}

  setZoomFactor(zoom: number) {
    this.window.zoom = zoom
    this.window.lay()
  }

  async capturePage(clip: object) {
    const [png, jpeg] = (await ask('picture', this.id, clip)) as [Buffer, Buffer]
    return { isEmpty: () => false, toBitmap: () => Buffer.from(png), toJPEG: () => jpeg }
  }
}

interface WindowOptions extends Size {
  webPreferences: { session?: ReturnType<typeof newSession>; javascript?: boolean; preload?: string }
}

export class BrowserWindow extends EventEmitter {
  static readonly all = new Map<number, BrowserWindow>()
  static getAllWindows = () => [...BrowserWindow.all.values()]
  static #lastId = 0

  readonly id: number
  readonly webContents: Contents
  readonly session: ReturnType<typeof newSession>
  zoom = 1
  size: Size

  constructor({ width, height, webPreferences }: WindowOptions) {
    super()
    BrowserWindow.#lastId += 1
    this.id = BrowserWindow.#lastId
    this.size = { width, height }
    this.session = webPreferences.session ?? session.defaultSession
    this.webContents = amongOthers(new Contents(this))
    const { preload } = webPreferences
    void ask('open', this.id, preload ? readFileSync(preload, 'utf8') : null)
    const window = amongOthers(this)
    BrowserWindow.all.set(this.id, window)
    window.lay()
    void ask('colour', this.id, nativeTheme.themeSource)
    // biome-ignore lint/correctness/noConstructorReturn: whatever else is asked of the window is forgotten
    return window
  }

  /** What grows with the text leaves the page as many pixels less. */
  lay() {
    const { width, height } = this.size
    void ask('lay', this.id, { width: Math.round(width / this.zoom), height: Math.round(height / this.zoom) })
  }

  async loadURL(url: string) {
    await ask('load', this.id, url)
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }

  setContentSize(width: number, height: number) {
    this.size = { width, height }
    this.lay()
  }

  setSize = (width: number, height: number) => this.setContentSize(width, height)
  setContentBounds = ({ width, height }: Size) => this.setContentSize(width, height)
  getContentBounds = () => ({ x: 0, y: 0, ...this.size })
  getNormalBounds = () => this.getContentBounds()
  isMaximized = () => false
  isMinimized = () => false
  isDestroyed = () => !BrowserWindow.all.has(this.id)

  close() {
    this.emit('close')
    this.destroy()
  }

  destroy() {
    BrowserWindow.all.delete(this.id)
    void ask('close', this.id)
    this.webContents.emit('destroyed')
    this.emit('closed')
  }
}

export const nativeTheme = {
  get themeSource() {
    return themeSource
  },
  set themeSource(theme: string) {
    themeSource = theme
    for (const { id } of BrowserWindow.getAllWindows()) void ask('colour', id, theme)
  },
  shouldUseDarkColors: false,
}
let themeSource = 'system'

interface MenuItem {
  id?: string
  label?: string
  submenu?: { items: MenuItem[] }
}

interface MenuTemplate extends Omit<MenuItem, 'submenu'> {
  submenu?: MenuTemplate[]
}

export class Menu {
  static #applicationMenu: Menu | null = null
  static buildFromTemplate = (template: MenuTemplate[]) => new Menu(template)
  static getApplicationMenu = () => Menu.#applicationMenu
  static setApplicationMenu(menu: Menu) {
    Menu.#applicationMenu = menu
  }

  readonly items: MenuItem[]

  constructor(template: MenuTemplate[]) {
    this.items = template.map(({ submenu, ...item }) => ({
      ...item,
      ...(submenu && { submenu: new Menu(submenu) }),
    }))
  }

  getMenuItemById = (id: string): MenuItem | undefined =>
    this.items.flatMap(item => [item, ...(item.submenu?.items ?? [])]).find(item => item.id === id)
}

let copied = ''
export const clipboard = {
  writeText: (text: string) => {
    copied = text
  },
  readText: () => copied,
}

/** Called off, as long as no test answers in their place. */
export const dialog = amongOthers({
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async () => ({ response: 0 }),
})

export const shell = amongOthers({ openPath: async () => '' })

export class Notification extends EventEmitter {
  static isSupported = () => false
  readonly title: string
  readonly body: string

  constructor({ title, body }: { title: string; body: string }) {
    super()
    this.title = title
    this.body = body
  }

  show() {}
}

const engines = new Set<ChildProcess>()

export const utilityProcess = {
  fork(path: string, args: string[]) {
    const execArgv = ['--import', import.meta.resolve('./in-engine.ts')]
    const engine = fork(path, args, { execArgv, serialization: 'advanced' })
    engines.add(engine)
    engine.on('exit', () => engines.delete(engine))
    return Object.assign(engine, { postMessage: (message: object) => engine.send(message) })
  },
}

// Whoever looks at the pages is gone.
process.on('disconnect', () => process.exit())
