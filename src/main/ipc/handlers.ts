import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, clipboard, shell } from 'electron'
import type { AppState, Licence } from '../../contract/app.ts'
import { fail, ok } from '../../contract/reply.ts'
import { fileTokensIn, type Input, isEngineRequest, type MainHandlers } from '../../contract/requests.ts'
import type { Table } from '../../core/print/table.ts'
import type { TablePage } from '../../core/print/table-page.ts'
import type { ProblemLog } from '../boot/problem-log.ts'
import { type DataRequestPorts, dataRequests } from '../data/data-requests.ts'
import { isInProgram } from '../data/program-folder.ts'
import { chooseOne, chooseSome } from '../dialogs/choose.ts'
import { saveCalendar } from '../dialogs/save-calendar.ts'
import { printTable, saveTable } from '../dialogs/save-table.ts'
import type { PathTokens } from './path-tokens.ts'
import type { Answer } from './trusted-requests.ts'

interface HandlerPorts extends DataRequestPorts {
  state: () => Promise<AppState>
  configure: (change: Input<'app.configure'>) => Promise<void>
  /** Does not come back: the app ends with it. */
  erase: (backups: boolean) => Promise<void>
  problems: ProblemLog
  tryAlert: () => Promise<boolean>
  /** Bills that came by "open with", each told once. */
  takeWaiting: () => { token: string; name: string }[]
}

/** Answers what main answers itself, and hands the rest to the engine with the paths behind its tokens. */
export function mainHandlers(ports: HandlerPorts): Answer {
  const { engine, tokens } = ports
  const own: MainHandlers = {
    'app.state': async () => ok(await ports.state()),
    'app.configure': async change => {
      await ports.configure(change)
      return ok(await ports.state())
    },
    'app.chooseFiles': async ({ any }) =>
      ok((await chooseFiles(ports, any ?? false)).map(path => tokens.issue(path))),
    'app.waitingFiles': () => ok(ports.takeWaiting()),
    'packs.write': async ({ id, form }) => {
      const { dialogs } = ports.words()
      const folder = await chooseOne(ports.window(), {
        title: dialogs.choosePackFolder,
        buttonLabel: dialogs.writeHere,
        properties: ['openDirectory', 'createDirectory'],
      })
      if (folder === null) return fail('cancelled')
      if (isInProgram(folder)) return fail('folder-in-app')
      const written = await engine.writePack(id, folder, form)
      if (!written.ok) return written
      const { path, ...pack } = written.value
      return ok({ ...pack, token: tokens.issue(path).token })
    },
    'packs.verify': async ({ form }) => {
      const { dialogs } = ports.words()
      const path = await chooseOne(ports.window(), {
        title: dialogs.choosePack,
        buttonLabel: dialogs.verifyThis,
        // Only macOS has a dialog for both at once.
        ...(form === 'folder'
          ? { properties: ['openDirectory'] as const }
          : { filters: [{ name: dialogs.packZip, extensions: ['zip'] }] }),
      })
      if (path === null) return fail('cancelled')
      const verified = await engine.task({ name: 'verify-pack', path })
      if (!verified.ok) return verified
      return ok({ name: basename(path), ...verified.value })
    },
    'packs.reveal': ({ token }) => {
      const path = tokens.pathOf(token)
      if (path === null) return fail('not-found')
      shell.showItemInFolder(path)
      return ok(null)
    },
    'app.copyText': async ({ text }) => {
      // Done at once on the fallback runtime; since Electron 44 it takes a moment, and can fail.
      await clipboard.writeText(text)
      return ok(null)
    },
    'reminders.saveCalendar': async ({ case: id }) => {
      const asked =
        id === undefined
          ? await engine.request('cancellation.plans', {})
          : await engine.request('claims.calendar', { id })
      if (!asked.ok) return asked
      const { calendar } = asked.value
      const { dialogs } = ports.words()
      const name = id === undefined ? dialogs.calendarName : dialogs.caseCalendarName
      return saveCalendar(calendar, name, ports.window(), dialogs)
    },
    'reminders.tryAlert': async () => ok({ shown: await ports.tryAlert() }),
    'tables.save': table => saveTable(table as Table, ports.window(), ports.words()),
    'tables.print': async page => {
      const { language } = await ports.state()
      return printTable(page as TablePage, ports.window(), ports.words(), language)
    },
    ...dataRequests(ports),
    'data.erase': async ({ backups }) => {
      await ports.erase(backups)
      return ok(null)
    },
    'app.problems': () => ok(ports.problems.list()),
    'app.clearProblems': () => {
      ports.problems.clear()
      return ok(null)
    },
    'app.licences': () =>
      ok(JSON.parse(readFileSync(join(app.getAppPath(), 'resources', 'licences.json'), 'utf8')) as Licence[]),
  }
  return async (name, input) => {
    if (isEngineRequest(name)) {
      return engine.request(name, input as never, pathsBehind(fileTokensIn(name, input), tokens))
    }
    const handler = own[name] as (input: unknown) => ReturnType<Answer> | Awaited<ReturnType<Answer>>
    return handler(input)
  }
}

function pathsBehind(found: readonly string[], tokens: PathTokens): Record<string, string> {
  return Object.fromEntries(
    found.flatMap(token => {
      const path = tokens.pathOf(token)
      return path === null ? [] : [[token, path]]
    }),
  )
}

function chooseFiles({ window, words }: HandlerPorts, any: boolean): Promise<string[]> {
  const { dialogs } = words()
  const options: Electron.OpenDialogOptions = {
    title: any ? dialogs.chooseFiles : dialogs.chooseBills,
    properties: ['openFile', 'multiSelections'],
    filters: [
      ...(any ? [] : [{ name: dialogs.bills, extensions: ['csv', 'xlsx', 'zip', 'txt'] }]),
      { name: dialogs.allFiles, extensions: ['*'] },
    ],
  }
  return chooseSome(window(), options)
}
