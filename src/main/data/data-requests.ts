import { statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { shell } from 'electron'
import { concerns } from '../../contract/concerns.ts'
import { fail, ok } from '../../contract/reply.ts'
import type { MainHandlersOf } from '../../contract/requests.ts'
import { shanghaiNow } from '../../engine/clock.ts'
import { automaticBackups } from '../../engine/data/automatic-backups.ts'
import type { AppContext } from '../boot/app-context.ts'
import { isInProgram, isInside } from '../boot/program-folder.ts'
import { chooseNewFile, chooseOne } from '../dialogs/choose.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { PathTokens } from '../ipc/path-tokens.ts'
import type { AppWindow } from '../window/app-window.ts'
import type { Backups } from './automatic-backup.ts'
import type { DataHealth } from './data-health.ts'
import type { DataLocation } from './data-location.ts'
import { eraseEverything } from './erase.ts'
import { moveData } from './move-data.ts'

interface DataRequestParts {
  engine: EngineHost
  location: DataLocation
  health: DataHealth
  backups: Backups
  tokens: PathTokens
  window: AppWindow
}

/** Requests about the data as a whole: main asks the person and knows the paths, the engine does the work. */
export function dataRequests(context: AppContext, parts: DataRequestParts): MainHandlersOf<'data'> {
  const { preferences, events, words } = context
  const { engine, location, health, backups, tokens, window } = parts
  const backupFolder = backups.folder
  // Other data is in use than before, or something else is true of it.
  const dataChanged = async () => {
    health.opened(await engine.problem())
    events.emit('state')
    events.emit('outdated', concerns)
  }
  return {
    'data.overview': async () => {
      const counts = await engine.task({ name: 'counts' })
      return ok({
        folder: location.dataFolder(),
        counts: counts.ok ? counts.value : null,
        integrity: health.integrity(),
        backups: {
          folder: backupFolder(),
          keep: preferences.get().backupsToKeep,
          list: automaticBackups(backupFolder()),
          failure: backups.failure(),
        },
      })
    },

    'data.open': async () => {
      await engine.restart()
      await dataChanged()
      return ok(null)
    },

    'data.show': async ({ what }) => {
      const path = what === 'data' ? location.dataFolder() : backupFolder()
      // A program that lies where the folder was must not be started.
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return fail('folder-missing')
      // On macOS a folder with an ending can be a program; that one is only pointed at.
      if (extname(path) === '') return (await shell.openPath(path)) === '' ? ok(null) : fail('folder-missing')
      shell.showItemInFolder(path)
      return ok(null)
    },

    'data.backUp': async () => {
      const { dialogs } = words()
      const path = await chooseNewFile(window.current(), {
        title: dialogs.saveBackup,
        defaultPath: dialogs.backupName(shanghaiNow().slice(0, 10)),
        filters: [{ name: dialogs.backup, extensions: ['zip'] }],
      })
      if (path === null) return fail('cancelled')
      if (isInProgram(dirname(path))) return fail('folder-in-app')
      const written = await engine.task({ name: 'back-up', path })
      return written.ok ? ok({ name: basename(path), token: tokens.issue(path).token }) : written
    },

    'data.checkBackup': async ({ automatic }) => {
      const path =
        automatic === undefined
          ? await chooseBackup(context, window)
          : automaticBackup(backupFolder(), automatic)
      if (path === null) return fail(automatic === undefined ? 'cancelled' : 'not-found')
      const checked = await engine.task({ name: 'check-backup', path })
      return checked.ok ? ok({ ...tokens.issue(path), ...checked.value }) : checked
    },

    'data.restore': async ({ token }) => {
      const path = tokens.pathOf(token)
      if (path === null) return fail('not-found')
      const keep = preferences.get().backupsToKeep
      // One more than is kept, so that the backup that is being restored is not the one that makes room.
      const safety = keep === 0 ? null : { folder: backupFolder(), keep: keep + 1 }
      const restored = await engine.task({ name: 'restore', path, safety })
      await dataChanged()
      return restored
    },

    'data.keepBackups': async ({ keep }) => {
      preferences.set({ backupsToKeep: keep })
      await dataChanged()
      return ok(null)
    },

    'data.chooseBackupFolder': async () => {
      const folder = await chooseOne(window.current(), {
        title: words().dialogs.chooseBackupFolder,
        properties: ['openDirectory', 'createDirectory'],
      })
      if (folder === null) return fail('cancelled')
      if (isInside(location.dataFolder(), folder)) return fail('folder-in-data')
      if (isInProgram(folder)) return fail('folder-in-app')
      preferences.set({ backupFolder: folder })
      await dataChanged()
      return ok({ folder })
    },

    'data.move': () =>
      moveData({
        engine,
        location,
        dataChanged,
        isInProgram,
        folderName: words().dialogs.dataFolderName,
        choose: () => chooseDataFolder(context, window),
      }),

    'data.rebuild': async () => {
      const rebuilt = await engine.task({ name: 'rebuild' })
      await dataChanged()
      return rebuilt
    },

    'data.erase': async ({ backups: too }) => {
      // Does not come back: the app ends with it.
      await eraseEverything({ engine, location, backups: too, backupFolder: backupFolder() })
      return ok(null)
    },

    'data.checkIntegrity': async () => {
      const checked = await health.check()
      await dataChanged()
      return checked
    },
  }
}

function automaticBackup(folder: string, wanted: string): string | null {
  const found = automaticBackups(folder).find(({ name }) => name === wanted)
  return found ? join(folder, found.name) : null
}

function chooseDataFolder({ words }: AppContext, window: AppWindow): Promise<string | null> {
  const { dialogs } = words()
  return chooseOne(window.current(), {
    title: dialogs.chooseDataFolder,
    buttonLabel: dialogs.moveHere,
    properties: ['openDirectory', 'createDirectory'],
  })
}

function chooseBackup({ words }: AppContext, window: AppWindow): Promise<string | null> {
  const { dialogs } = words()
  return chooseOne(window.current(), {
    title: dialogs.chooseBackup,
    properties: ['openFile'],
    filters: [{ name: dialogs.backup, extensions: ['zip'] }],
  })
}
