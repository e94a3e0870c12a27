import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, clipboard } from 'electron'
import type { AppState, Licence } from '../contract/app.ts'
import { ok } from '../contract/reply.ts'
import type { MainHandlersOf } from '../contract/requests.ts'
import type { AppContext } from './boot/app-context.ts'
import { chooseSome } from './dialogs/choose.ts'
import type { PathTokens, WaitingFiles } from './ipc/path-tokens.ts'
import type { AppWindow } from './window/app-window.ts'

interface AppRequestParts {
  state: () => Promise<AppState>
  tokens: PathTokens
  waiting: WaitingFiles
  window: AppWindow
}

/** Requests about the app itself. */
export function appRequests(context: AppContext, parts: AppRequestParts): MainHandlersOf<'app'> {
  const { preferences, problems, events } = context
  const { state, tokens, waiting, window } = parts
  return {
    'app.state': async () => ok(await state()),
    'app.configure': async change => {
      preferences.set(change)
      events.emit('configured', change)
      return ok(await state())
    },
    'app.chooseFiles': async ({ any }) => {
      const paths = await chooseSome(window.current(), fileDialog(context, any ?? false))
      return ok(paths.map(path => tokens.issue(path)))
    },
    'app.waitingFiles': () => ok(waiting.take()),
    'app.copyText': async ({ text }) => {
      // Done at once on the fallback runtime; since Electron 44 it takes a moment, and can fail.
      await clipboard.writeText(text)
      return ok(null)
    },
    'app.problems': () => ok(problems.list()),
    'app.clearProblems': () => {
      problems.clear()
      return ok(null)
    },
    'app.licences': () =>
      ok(JSON.parse(readFileSync(join(app.getAppPath(), 'resources', 'licences.json'), 'utf8')) as Licence[]),
  }
}

function fileDialog({ words }: AppContext, any: boolean): Electron.OpenDialogOptions {
  const { dialogs } = words()
  return {
    title: any ? dialogs.chooseFiles : dialogs.chooseBills,
    properties: ['openFile', 'multiSelections'],
    filters: [
      ...(any ? [] : [{ name: dialogs.bills, extensions: ['csv', 'xlsx', 'zip', 'txt', 'pdf'] }]),
      { name: dialogs.allFiles, extensions: ['*'] },
    ],
  }
}
