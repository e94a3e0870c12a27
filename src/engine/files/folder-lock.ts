import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { isLocked } from '../errors.ts'
import { privateFolder } from './durable-file.ts'

export const lockName = 'xucha.lock'
/** An engine that is being ended lets go within this. */
const lockWaitMs = 3000
/** Whatever is not referred to would be collected, and with it the lock. */
const held: Database[] = []

/**
 * Keeps every other engine away from a data folder until this process ends, however it ends; false where one has it
 * already. The database alone would let two in, and one would sweep away what the other is just importing.
 */
export function holdFolder(dataFolder: string): boolean {
  let lock: Database | null = null
  try {
    mkdirSync(dataFolder, { recursive: true, mode: privateFolder })
    lock = new Sqlite(join(dataFolder, lockName), { timeout: lockWaitMs })
    lock.exec('BEGIN EXCLUSIVE')
    held.push(lock)
    return true
  } catch (error) {
    // On Windows a file that is open keeps its folder from being moved or removed.
    lock?.close()
    // Where nothing can be written, the opening of the store says why.
    return !isLocked(error)
  }
}
