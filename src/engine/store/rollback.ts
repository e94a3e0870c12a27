import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf } from '../errors.ts'
import { partialSuffix, renameDurably } from '../files/durable-file.ts'
import { removeFile, removeTree } from '../files/file-moves.ts'

/**
 * Where a backup is unpacked before it takes the place of the data. Names on the disk stay as they were, so that what
 * was left under them is recognised.
 */
export const stagingName = 'incoming'
/** The database that a restored one took the place of, until that one has been opened. */
export const rollbackName = 'xucha.aside.db'

/** Takes a restored database back that does not open; false where there is nothing to go back to. */
export function rollBack(dataFolder: string, databaseName: string): boolean {
  if (!existsSync(join(dataFolder, rollbackName))) return false
  for (const rest of ['-wal', '-shm']) removeFile(join(dataFolder, databaseName + rest))
  renameDurably(join(dataFolder, rollbackName), join(dataFolder, databaseName))
  return true
}

/** What SQLite keeps beside a database while it writes it; a kill leaves it there. */
const besideDatabase = ['', '-journal', '-wal', '-shm']

function isPartial(name: string): boolean {
  return besideDatabase.some(ending => name.endsWith(partialSuffix + ending))
}

/**
 * Clears what interrupted work left, now that the database has been opened. Throws like `node:fs` where the former
 * database can't be taken away: some day it would be taken for one to go back to.
 */
export function clearLeftovers(dataFolder: string): void {
  removeFile(join(dataFolder, rollbackName))
  try {
    removeTree(join(dataFolder, stagingName))
    for (const name of readdirSync(dataFolder)) {
      if (name.startsWith('xucha.') && isPartial(name)) removeFile(join(dataFolder, name))
    }
  } catch (error) {
    // What is in the way now is not at some later start.
    if (failureOf(error) === null) throw error
  }
}
