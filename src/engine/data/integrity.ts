import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { isDamage } from '../errors.ts'
import { isWhole, originalPath } from '../files/originals.ts'
import { databaseName, isSound } from '../store/open.ts'
import { referencedHashes } from '../store/referenced-hashes.ts'

/** What a reading of everything from end to end found. */
export interface Integrity {
  /** False where `integrity_check` objects to anything, an index included. */
  databaseSound: boolean
  /** Kept files that are gone or are no longer what arrived. */
  changedFiles: number
}

/** Reads the whole database and every kept file; takes as long as the disk does, and writes nothing. */
export function checkIntegrity(dataFolder: string): Integrity {
  const db = new Sqlite(join(dataFolder, databaseName), { readonly: true })
  try {
    if (!isSound(db)) return { databaseSound: false, changedFiles: 0 }
    const suspects = [...referencedHashes(db)].filter(sha256 => !isKept(dataFolder, sha256))
    return { databaseSound: true, changedFiles: stillKept(db, suspects) }
  } catch (error) {
    if (isDamage(error)) return { databaseSound: false, changedFiles: 0 }
    throw error
  } finally {
    db.close()
  }
}

function isKept(dataFolder: string, sha256: string): boolean {
  try {
    return isWhole(originalPath(dataFolder, sha256), sha256)
  } catch {
    // Gone, or on a part of the disk that can't be read any more.
    return false
  }
}

/** What was removed while it was read is not missing. */
function stillKept(db: Database, suspects: readonly string[]): number {
  if (suspects.length === 0) return 0
  const now = referencedHashes(db)
  return suspects.filter(sha256 => now.has(sha256)).length
}
