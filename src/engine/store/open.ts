import { chmodSync, closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { DatabaseProblem } from '../../contract/reply.ts'
import { databaseProblemOf } from '../errors.ts'
import {
  makeFolderDurably,
  partialSuffix,
  privateFile,
  renameDurably,
  syncFile,
} from '../files/durable-file.ts'
import { removeFile } from '../files/file-moves.ts'
import { migrate, newestVersion, schemaVersion } from './migrate.ts'
import { clearLeftovers, rollBack } from './rollback.ts'
import { isLogSound } from './typed-texts.ts'

type Opened = { ok: true; db: Database } | { ok: false; problem: DatabaseProblem }

/** `tookBack`: the database that was last put in place did not open, and the one before it is in use again. */
export type OpenedStore =
  | { ok: true; db: Database; tookBack: boolean }
  | { ok: false; problem: DatabaseProblem }

export const databaseName = 'xucha.db'
const lockWaitMs = 5000
/** 4 MB: a slow stick takes a second or two for so much of a copy. */
const pagesAtATime = 1000

/** How to open a store. */
export interface Opening {
  /** The indexes are read as well, and made anew where they are all that is wrong. */
  thorough?: boolean
  /** Called after each of its steps, none of which reads or writes more than the database once. */
  progress?: () => void
}

/** A store that lives in memory alone, for an audit that keeps nothing. */
export function openMemoryStore(): Database {
  const db = new Sqlite(':memory:')
  configure(db)
  migrate(db)
  return db
}

/**
 * Opens or creates the database of a data folder. Before any migration of an existing one a copy is kept beside it
 * (`xucha.v<N>.bak`). A restored database that does not open gives way to the one it took the place of.
 */
export async function openStore(
  dataFolder: string,
  { thorough = false, progress = () => {} }: Opening = {},
): Promise<OpenedStore> {
  const opening = { thorough, progress }
  let opened = await open(dataFolder, opening)
  let tookBack = false
  try {
    if (!opened.ok && unusable.includes(opened.problem) && rollBack(dataFolder, databaseName)) {
      tookBack = true
      opened = await open(dataFolder, opening)
    }
    if (!opened.ok) return opened
    clearLeftovers(dataFolder)
    removeOldCopies(dataFolder)
    return { ...opened, tookBack }
  } catch (error) {
    if (opened.ok) opened.db.close()
    const problem = databaseProblemOf(error)
    if (problem) return { ok: false, problem }
    throw error
  }
}

/** What another database helps with. */
const unusable: readonly DatabaseProblem[] = ['damaged', 'disk-failed', 'newer']

async function open(dataFolder: string, { thorough, progress }: Required<Opening>): Promise<Opened> {
  const path = join(dataFolder, databaseName)
  let db: Database | null = null
  try {
    makeFolderDurably(dataFolder)
    const existed = existsSync(path) && statSync(path).size > 0
    // Files are kept only once there is a database: without it, it is the database that is gone.
    if (existed ? !looksLikeDatabase(path) : holdsOriginals(dataFolder))
      return { ok: false, problem: 'damaged' }
    db = new Sqlite(path, { timeout: lockWaitMs })
    if (process.platform !== 'win32') chmodSync(path, privateFile)
    const version = schemaVersion(db)
    if (version > newestVersion()) {
      db.close()
      return { ok: false, problem: 'newer' }
    }
    configure(db)
    const isReadable = db.pragma('quick_check(1)', { simple: true }) === 'ok'
    progress()
    if (!isReadable || (thorough && !mendIndexes(db, progress))) {
      db.close()
      return { ok: false, problem: 'damaged' }
    }
    if (existed && version > 0 && version < newestVersion()) {
      await keepCopy(db, join(dataFolder, `xucha.v${version}.bak`), progress)
    }
    migrate(db, { progress })
    if (!isLogSound(db)) {
      db.close()
      return { ok: false, problem: 'damaged' }
    }
    // From here on only an import of the app's own can be in the way, and nothing is gained by standing still for it.
    db.pragma('busy_timeout = 0')
    return { ok: true, db }
  } catch (error) {
    db?.close()
    // Tables that are not what the version says they are refuse a migration.
    const problem = databaseProblemOf(error) ?? (error instanceof Sqlite.SqliteError ? 'damaged' : null)
    if (problem) return { ok: false, problem }
    throw error
  }
}

/** Whole and proven, or not there at all. */
async function keepCopy(db: Database, path: string, progress: () => void): Promise<void> {
  const half = path + partialSuffix
  removeFile(half)
  await db.backup(half, {
    progress() {
      progress()
      return pagesAtATime
    },
  })
  const copy = new Sqlite(half, { readonly: true })
  const isWhole = isSound(copy)
  copy.close()
  progress()
  // A reader that may not write can't take its log away again.
  for (const rest of ['-wal', '-shm']) removeFile(half + rest)
  if (!isWhole) throw Object.assign(new Error('the copy differs'), { code: 'SQLITE_CORRUPT' })
  syncFile(half)
  renameDurably(half, path)
}

/** Long enough to notice that a new version can't be lived with; what was removed since is in the copy still. */
const copyKeptMs = 30 * 24 * 60 * 60 * 1000

function removeOldCopies(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const path = join(dataFolder, name)
    // One from days to come was made while the clock was wrong, and would be kept for good.
    const isOld = () => Math.abs(Date.now() - statSync(path).mtimeMs) > copyKeptMs
    if (/^xucha\.v\d+\.bak$/.test(name) && isOld()) removeFile(path)
  }
}

/** Reads everything, the indexes included: many times as long as `quick_check`. */
export function isSound(db: Database): boolean {
  return db.pragma('integrity_check(1)', { simple: true }) === 'ok'
}

/** Indexes hold nothing of their own. False where more than they is wrong. */
function mendIndexes(db: Database, progress: () => void): boolean {
  const isWell = () => {
    const sound = isSound(db)
    progress()
    return sound
  }
  if (isWell()) return true
  db.exec('REINDEX')
  progress()
  return isWell()
}

function holdsOriginals(dataFolder: string): boolean {
  const folder = join(dataFolder, 'originals')
  return existsSync(folder) && readdirSync(folder).length > 0
}

/** Pages an import may change before they are written: with fewer, those of the indexes are written over and over. */
const importCacheMiB = 32

/**
 * A connection of its own for an import, so that everything else goes on seeing the store as it was until the import
 * is whole; a store in memory has but the one. References aren't checked while it is open: a source is written after
 * its rows, when all is known of it.
 */
export function openForImport(db: Database): { db: Database; close(): void } {
  const own = db.memory ? db : new Sqlite(db.name, { timeout: lockWaitMs })
  if (own !== db) {
    configure(own)
    own.pragma(`cache_size = ${-1024 * importCacheMiB}`)
    // What was written goes into the file a second after the last change: see `checkpoint`.
    own.pragma('wal_autocheckpoint = 0')
  }
  own.pragma('foreign_keys = OFF')
  const close = () => {
    if (own === db) own.pragma('foreign_keys = ON')
    else own.close()
  }
  return { db: own, close }
}

/** Does what needs no references checked, on a connection of its own that never waits for another. */
export function withoutReferences(db: Database, work: (db: Database) => void): void {
  const own = openForImport(db)
  try {
    own.db.pragma('busy_timeout = 0')
    work(own.db)
  } finally {
    own.close()
  }
}

/**
 * Brings everything from the write-ahead log into the file and empties it, so that what was removed is in neither. Does
 * nothing where there is nothing to bring. False where something stays: an import is writing, or another program reads.
 */
export function checkpoint(db: Database): boolean {
  const logged = () => statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (logged() > 0) db.pragma('wal_checkpoint(TRUNCATE)')
  return logged() === 0
}

/** better-sqlite3 opens WAL databases at synchronous NORMAL; an import that was reported must survive a power cut. */
function configure(db: Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('secure_delete = ON')
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = ON')
}

/** SQLite takes a file of zeros for an empty database; to a person it is one that lost everything. */
function looksLikeDatabase(path: string): boolean {
  const mark = Buffer.from('SQLite format 3\0')
  const head = Buffer.alloc(mark.length)
  const file = openSync(path, 'r')
  try {
    readSync(file, head)
    return head.equals(mark)
  } finally {
    closeSync(file)
  }
}
