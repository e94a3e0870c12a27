import { existsSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { removeTree } from '../files/file-moves.ts'
import { stagingName } from '../store/rollback.ts'

/** A folder of this name and a number holds data that could not be read when a backup took its place. */
export const unreadablePrefix = 'unreadable-'
const unreadable = new RegExp(`^${unreadablePrefix}\\d+$`)

/** Everything the app ever puts into a data folder; whatever else lies there belongs to somebody else. */
function isOurs(name: string): boolean {
  return name.startsWith('xucha.') || name === 'originals' || name === stagingName || unreadable.test(name)
}

/** Removes the data and, where nothing else lies in it, the folder. The database must be closed. */
export function removeData(dataFolder: string): void {
  if (!existsSync(dataFolder)) return
  for (const name of readdirSync(dataFolder)) {
    if (isOurs(name)) removeTree(join(dataFolder, name))
  }
  if (readdirSync(dataFolder).length === 0) rmdirSync(dataFolder)
}
