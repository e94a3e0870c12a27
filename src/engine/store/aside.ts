import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { halfSuffix, renameDurably } from '../files/durable-file.ts'
import { removeFile, removeTree } from '../files/file-moves.ts'

/** Where a backup is unpacked before it takes the place of the data. */
export const incoming = 'incoming'
/** The database that a restored one took the place of, until that one has been opened. */
export const aside = 'xucha.aside.db'

/** Takes a restored database back that does not open; false where there is nothing to go back to. */
export function takeBack(dataFolder: string, databaseName: string): boolean {
  if (!existsSync(join(dataFolder, aside))) return false
  for (const rest of ['-wal', '-shm']) removeFile(join(dataFolder, databaseName + rest))
  renameDurably(join(dataFolder, aside), join(dataFolder, databaseName))
  return true
}

/** What SQLite keeps beside a database while it writes it; a kill leaves it there. */
const besideDatabase = ['', '-journal', '-wal', '-shm']

function isHalf(name: string): boolean {
  return besideDatabase.some(ending => name.endsWith(halfSuffix + ending))
}

/** Clears what interrupted work left, now that the database has been opened. */
export function clearAside(dataFolder: string): void {
  removeFile(join(dataFolder, aside))
  removeTree(join(dataFolder, incoming))
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith('xucha.') && isHalf(name)) removeFile(join(dataFolder, name))
  }
}
