import { closeSync, existsSync, linkSync, mkdirSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type Failure, fail, ok, type Reply } from '../../contract/reply.ts'
import { failureOf, machineFailureOf } from '../errors.ts'
import {
  copyDurably,
  partialSuffix,
  privateFolder,
  renameDurably,
  syncFile,
  syncFolder,
} from '../files/durable-file.ts'
import { removeFile, removeTree, renameFile } from '../files/file-moves.ts'
import { databaseName, openStore } from '../store/open.ts'
import { hasOwnSchema } from '../store/own-schema.ts'
import { referencedHashes } from '../store/referenced-hashes.ts'
import { rollbackName, stagingName } from '../store/rollback.ts'
import { holdsOwnValues } from '../store/stored-values.ts'
import { unpackBackupFile } from './backup-file.ts'
import { type BackupManifest, originalName } from './backup-manifest.ts'
import { unreadablePrefix } from './remove-data.ts'

/**
 * Unpacks a backup beside the data that is in use and opens it there, which brings an older one up to date. Refused
 * with backup-unknown, -newer or -damaged. Throws like `node:fs`. What is in use is not touched.
 */
export async function stageBackup(path: string, dataFolder: string): Promise<Reply<BackupManifest>> {
  const folder = join(dataFolder, stagingName)
  removeTree(folder)
  mkdirSync(folder, { recursive: true, mode: privateFolder })
  try {
    const unpacked = await unpackBackupFile(path, folder)
    if (!unpacked.ok) return dropped(folder, unpacked.code)
    if (!isOfKnownFormat(join(folder, databaseName))) return dropped(folder, 'backup-damaged')
    const opened = await openStore(folder)
    if (!opened.ok) {
      const ofBackup = opened.problem === 'newer' ? 'backup-newer' : 'backup-damaged'
      return dropped(folder, machineFailureOf(opened.problem) ?? ofBackup)
    }
    const anew = join(folder, `${databaseName}${partialSuffix}`)
    let isOwn = false
    try {
      isOwn = isOwnStore(opened.db, unpacked.manifest)
      // No check looks at a page that holds nothing; written anew, none is there that somebody else made.
      if (isOwn) opened.db.prepare('VACUUM INTO ?').run(anew)
    } finally {
      opened.db.close()
    }
    if (!isOwn) return dropped(folder, 'backup-damaged')
    syncFile(anew)
    renameFile(anew, join(folder, databaseName))
    return ok(unpacked.manifest)
  } catch (error) {
    removeTree(folder)
    // Damage that only a full reading comes upon.
    if (failureOf(error) === 'database-damaged') return fail('backup-damaged')
    throw error
  }
}

/** Where a database says which format writes and reads it, and the newest there is: sqlite.org/fileformat2.html, 1.3.3. */
const [formatsAt, formats, newestFormat] = [18, 2, 2]

/** SQLite opens what claims a later format for reading only, which would be told as a fault of the folder. */
function isOfKnownFormat(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const found = Buffer.alloc(formats)
    readSync(file, found, 0, formats, formatsAt)
    return found.every(format => format <= newestFormat)
  } finally {
    closeSync(file)
  }
}

/** Whether the app could have written all of it, and every file it stands on came with it or was gone by then. */
function isOwnStore(db: Database, { files, missing }: BackupManifest): boolean {
  const known = new Set([...files.map(({ name }) => name), ...missing.map(originalName)])
  return (
    hasOwnSchema(db) &&
    holdsOwnValues(db) &&
    [...referencedHashes(db)].every(one => known.has(originalName(one)))
  )
}

function dropped(folder: string, code: Failure['code']) {
  removeTree(folder)
  return fail(code)
}

/**
 * Puts what was staged in the place of what is in use, whose database must be closed. The files come first, which
 * nobody misses and nobody minds; then one rename changes everything. The old database stays aside until the store
 * has been opened on the new one: `openStore` does what is left to do, also after a power cut. Data that could not be
 * read is kept whole, in a folder of its own: perhaps somebody can. What was staged is gone where this throws.
 */
export function swapIn(dataFolder: string, isReadable: boolean): void {
  try {
    putInPlace(dataFolder, isReadable)
  } catch (error) {
    dropStaged(dataFolder)
    throw error
  }
}

/** Takes away what was to be put in place. */
export function dropStaged(dataFolder: string): void {
  removeTree(join(dataFolder, stagingName))
}

function putInPlace(dataFolder: string, isReadable: boolean): void {
  const current = join(dataFolder, databaseName)
  const home = join(dataFolder, 'originals')
  if (!isReadable) keepUnreadable(dataFolder)
  else if (existsSync(current)) copyDurably(current, join(dataFolder, rollbackName))
  moveFiles(join(dataFolder, stagingName, 'originals'), home)
  // A database that could not be opened may have left these, which would be read into the new one.
  for (const rest of journals) removeFile(current + rest)
  renameDurably(join(dataFolder, stagingName, databaseName), current)
}

const journals = ['-wal', '-shm', '-journal']

function keepUnreadable(dataFolder: string): void {
  const folder = unreadableFolder(dataFolder)
  try {
    keepUnreadableIn(folder, dataFolder)
  } catch (error) {
    removeTree(folder)
    throw error
  }
}

function keepUnreadableIn(folder: string, dataFolder: string): void {
  mkdirSync(folder, { mode: privateFolder })
  for (const rest of ['', ...journals]) {
    const file = join(dataFolder, databaseName + rest)
    if (existsSync(file)) linkOrCopy(file, join(folder, databaseName + rest))
  }
  syncFolder(folder)
  const [originals, kept] = [join(dataFolder, 'originals'), join(folder, 'originals')]
  mkdirSync(kept, { mode: privateFolder })
  // They stay where they are as well: until the new database is in place, another try must find them.
  if (existsSync(originals))
    for (const name of readdirSync(originals)) linkOrCopy(join(originals, name), join(kept, name))
  syncFolder(kept)
}

/** Under a second name where the disk knows such: it may have no room for two of everything, or not be able to read it. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyDurably(from, to)
  }
}

function unreadableFolder(dataFolder: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(dataFolder, `${unreadablePrefix}${number}`)
    if (!existsSync(folder)) return folder
  }
}

function moveFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: privateFolder })
  if (existsSync(from)) for (const name of readdirSync(from)) renameFile(join(from, name), join(to, name))
  syncFolder(to)
}
