import { type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { AppState } from '../contract/app.ts'
import { type EngineRequestName, engineRequestNames, type MainRequestName } from '../contract/names.ts'
import { refuse, reply } from '../contract/reply.ts'
import type { Input, MainHandlers, Output } from '../contract/requests.ts'
import type { Words } from '../core/words/words.ts'
import type { EngineHost } from './engine-host.ts'
import type { PathTokens } from './path-tokens.ts'
import { saveCalendar } from './save-calendar.ts'
import type { Answer } from './trusted-requests.ts'

interface HandlerPorts {
  state: () => Promise<AppState>
  configure: (change: Input<'app.configure'>) => Promise<void>
  engine: EngineHost
  tokens: PathTokens
  window: () => BrowserWindow | null
  /** Bills that came by "open with", each told once. */
  takeWaiting: () => { token: string; name: string }[]
  words: () => Words
}

/** Answers what main answers itself, and hands the rest to the engine with the paths behind its tokens. */
export function mainHandlers(ports: HandlerPorts): Answer {
  const { engine, tokens } = ports
  const own: MainHandlers = {
    'app.state': async () => reply(await ports.state()),
    'app.configure': async change => {
      await ports.configure(change)
      return reply(await ports.state())
    },
    'files.choose': async ({ any }) =>
      reply((await chooseFiles(ports, any ?? false)).map(path => tokens.issue(path))),
    'files.token': ({ path }) => reply(tokens.issue(path)),
    'files.waiting': () => reply(ports.takeWaiting()),
    'packs.write': async ({ id }) => {
      const folder = await chooseFolder(ports)
      if (folder === null) return refuse('cancelled')
      const written = await engine.writePack(id, folder)
      if (!written.ok) return written
      const { path, ...pack } = written.value
      return reply({ ...pack, token: tokens.issue(path).token })
    },
    'packs.reveal': ({ token }) => {
      const path = tokens.pathOf(token)
      if (path === null) return refuse('not-found')
      shell.showItemInFolder(path)
      return reply(null)
    },
    'clipboard.write': ({ text }) => {
      clipboard.writeText(text)
      return reply(null)
    },
    'calendar.save': async () => {
      const plans = await engine.request('cancel.plans', {}, {})
      if (!plans.ok) return plans
      const { calendar } = plans.value as Output<'cancel.plans'>
      return saveCalendar(calendar, ports.window(), ports.words())
    },
  }
  return async (name, input) => {
    if (isEngineRequest(name)) return engine.request(name, input, pathsIn(name, input, tokens))
    const handler = own[name] as (input: unknown) => ReturnType<Answer> | Awaited<ReturnType<Answer>>
    return handler(input)
  }
}

function isEngineRequest(name: MainRequestName | EngineRequestName): name is EngineRequestName {
  return (engineRequestNames as readonly string[]).includes(name)
}

function pathsIn(name: EngineRequestName, input: unknown, tokens: PathTokens): Record<string, string> {
  if (name !== 'bills.import' && name !== 'cases.attach') return {}
  const paths: Record<string, string> = {}
  for (const token of (input as Input<'bills.import' | 'cases.attach'>).tokens) {
    const path = tokens.pathOf(token)
    if (path !== null) paths[token] = path
  }
  return paths
}

async function chooseFiles({ window, words }: HandlerPorts, any: boolean): Promise<string[]> {
  const { dialogs } = words()
  const options: Electron.OpenDialogOptions = {
    title: any ? dialogs.chooseFiles : dialogs.chooseBills,
    properties: ['openFile', 'multiSelections'],
    filters: [
      ...(any ? [] : [{ name: dialogs.bills, extensions: ['csv', 'xlsx', 'zip', 'txt'] }]),
      { name: dialogs.allFiles, extensions: ['*'] },
    ],
  }
  const parent = window()
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
  return chosen.filePaths
}

async function chooseFolder({ window, words }: HandlerPorts): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: words().dialogs.choosePackFolder,
    buttonLabel: words().dialogs.writeHere,
    properties: ['openDirectory', 'createDirectory'],
  }
  const parent = window()
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
  return chosen.filePaths[0] ?? null
}
