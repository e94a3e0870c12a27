import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Reply, refuse, reply } from '../../contract/reply.ts'
import { removeData } from '../../engine/data/remove-data.ts'
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
 * folder-in-app, folder-not-empty, original-changed, or as the disk has it.
 */
export async function moveData(ports: MovePorts): Promise<Reply<{ folder: string }>> {
  const { engine, location } = ports
  const chosen = await ports.choose()
  if (chosen === null) return refuse('cancelled')
  const from = location.dataFolder()
  if (isInside(from, chosen)) return refuse('folder-in-data')
  if (ports.isInProgram(chosen)) return refuse('folder-in-app')
  const to = readdirSync(chosen).length === 0 ? chosen : join(chosen, ports.folderName)
  if (existsSync(to) && readdirSync(to).length > 0) return refuse('folder-not-empty')
  location.set({ leftover: to })
  const copied = await engine.task({ name: 'copy-data', to })
  if (!copied.ok) {
    removeLeftover(location)
    return copied
  }
  location.set({ chosen: to, leftover: from })
  await engine.restart()
  if ((await engine.problem()) === null) removeLeftover(location)
  await ports.dataChanged()
  return reply({ folder: to })
}

/** Removes what a move left at the place where the data is not. */
export function removeLeftover(location: DataLocation): void {
  const leftover = location.leftover()
  if (leftover === null || leftover === location.dataFolder()) return
  try {
    removeData(leftover)
    location.set({ leftover: null })
  } catch {
    // On a disk that is away or can't be written to now: the next start tries again.
  }
}

/** Whether `path` is the folder or lies in it, by whatever link or other spelling of its name. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(trueName(folder), trueName(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way)
}

function trueName(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
