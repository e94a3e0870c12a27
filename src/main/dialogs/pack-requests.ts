import { basename } from 'node:path'
import { shell } from 'electron'
import { fail, ok } from '../../contract/reply.ts'
import type { MainHandlersOf } from '../../contract/requests.ts'
import type { AppContext } from '../boot/app-context.ts'
import { isInProgram } from '../boot/program-folder.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { PathTokens } from '../ipc/path-tokens.ts'
import type { AppWindow } from '../window/app-window.ts'
import { chooseOne } from './choose.ts'

interface PackRequestParts {
  engine: EngineHost
  tokens: PathTokens
  window: AppWindow
}

/** Writes, checks and shows packs: main asks where and knows the paths, the engine does the work. */
export function packRequests(
  { words }: AppContext,
  { engine, tokens, window }: PackRequestParts,
): MainHandlersOf<'packs'> {
  return {
    'packs.write': async ({ id, form }) => {
      const { dialogs } = words()
      const folder = await chooseOne(window.current(), {
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
      const { dialogs } = words()
      const path = await chooseOne(window.current(), {
        title: dialogs.choosePack,
        buttonLabel: dialogs.verifyThis,
        // Only macOS has a dialog for both at once.
        ...(form === 'folder'
          ? { properties: ['openDirectory'] as const }
          : { filters: [{ name: dialogs.packZip, extensions: ['zip'] }] }),
      })
      if (path === null) return fail('cancelled')
      const verified = await engine.task({ name: 'verify-pack', path })
      return verified.ok ? ok({ name: basename(path), ...verified.value }) : verified
    },
    'packs.reveal': ({ token }) => {
      const path = tokens.pathOf(token)
      if (path === null) return fail('not-found')
      shell.showItemInFolder(path)
      return ok(null)
    },
  }
}
