import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, fail, ok, type Reply } from '../../contract/reply.ts'
import { removeData } from '../../engine/data/remove-data.ts'
import { failureOf } from '../../engine/errors.ts'
import { openFileBytes } from '../../engine/files/file-bytes.ts'
import { lockName } from '../../engine/files/folder-lock.ts'
import { sha256Of } from '../../engine/files/originals.ts'
import { databaseName } from '../../engine/store/open.ts'
import { isInside } from '../boot/program-folder.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { DataLocation } from './data-location.ts'

export interface MovePorts {
  engine: Pick<EngineHost, 'task' | 'restart' | 'problem'>
  location: DataLocation
  /** Whether a folder goes with the program when that is updated or removed. */
  isInProgram: (folder: string) => boolean
  /** Asks where to; null where the person called it off. */
  choose: () => Promise<string | null>
  /** Of the folder that is made where the chosen one holds something already. */
  folderName: string
  /** Called when other data is in use than before. */
  dataChanged: () => Promise<void>
}

/**
 * Copies the data, then changes where it lies in one step, then removes the old. Wherever this is cut off, the place
 * on record holds everything, and the next start removes what is left over at the other. Refused with folder-in-data,
 * folder-in-app, folder-not-empty, original-changed, or as the disk has it: also where the new place could not be
 * recorded, and the data is where it was.
 */
export async function moveData(ports: MovePorts): Promise<Reply<{ folder: string }>> {
  const { engine, location } = ports
  const chosen = await ports.choose()
  if (chosen === null) return fail('cancelled')
  const from = location.dataFolder()
  if (isInside(from, chosen)) return fail('folder-in-data')
  if (ports.isInProgram(chosen)) return fail('folder-in-app')
  const to = readdirSync(chosen).length === 0 ? chosen : join(chosen, ports.folderName)
  if (existsSync(to) && readdirSync(to).length > 0) return fail('folder-not-empty')
  const begun = failureToRecord(() => location.set({ leftover: to, leftoverHash: null }))
  if (begun) return fail(begun)
  const copied = await engine.task({ name: 'copy-data', to })
  if (!copied.ok) {
    removeLeftover(location)
    return copied
  }
  const failure = failureToRecord(() =>
    location.set({ chosen: to, leftover: from, leftoverHash: databaseHash(from) }),
  )
  await engine.restart()
  // A record that failed and is there all the same may be gone after a power cut: then both places are needed.
  const isSettled = failure === null || location.dataFolder() === from
  if (isSettled && (await engine.problem()) === null) removeLeftover(location)
  await ports.dataChanged()
  return failure ? fail(failure) : ok({ folder: to })
}

/** Why the place could not be recorded; null where it was. */
function failureToRecord(record: () => void): Failure['code'] | null {
  try {
    record()
    return null
  } catch (error) {
    return failureOf(error) ?? 'folder-read-only'
  }
}

/** Removes what a move left at the place where the data is not. */
export function removeLeftover(location: DataLocation): void {
  const leftover = location.leftover()
  if (leftover === null || leftover === location.dataFolder()) return
  try {
    if (!isSpare(leftover, location.leftoverHash())) return
    removeData(leftover)
    location.set({ leftover: null, leftoverHash: null })
  } catch {
    // On a disk that is away or can't be written to now: the next start tries again.
  }
}

/**
 * Whether nothing in a folder is missed elsewhere: it holds no database, a copy that no engine ever opened, or the
 * database as it was when it was copied.
 */
function isSpare(folder: string, hash: string | null): boolean {
  const database = join(folder, databaseName)
  if (!existsSync(database) || !existsSync(join(folder, lockName))) return true
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false })
  return (log?.size ?? 0) === 0 && databaseHash(folder) === hash
}

function databaseHash(folder: string): string {
  const bytes = openFileBytes(join(folder, databaseName))
  try {
    return sha256Of(bytes)
  } finally {
    bytes.close()
  }
}
