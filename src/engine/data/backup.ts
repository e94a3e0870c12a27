import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Day, WallTime } from '../../core/base/calendar.ts'
import { makeFolderDurably, partialSuffix } from '../files/durable-file.ts'
import { openFileBytes } from '../files/file-bytes.ts'
import { removeFile } from '../files/file-moves.ts'
import { originalPath, sha256Of } from '../files/originals.ts'
import { contentHash } from '../store/content-hash.ts'
import { countsOf } from '../store/counts.ts'
import { databaseName } from '../store/open.ts'
import { referencedHashes } from '../store/referenced-hashes.ts'
import { automaticBackups, nextBackupName, removePartialBackups } from './automatic-backups.ts'
import { type FileToPack, readManifest, writeBackupFile } from './backup-file.ts'
import { backupSchema, originalName } from './backup-manifest.ts'

/** What a backup is made of. */
export interface DataToBackUp {
  db: Database
  dataFolder: string
  version: string
  now: () => WallTime
}

/** The database as it goes into a backup lies here while it is written; an opening of the store clears it away. */
const snapshotName = `xucha.snapshot${partialSuffix}`

/** A file that was removed while the backup was made has left the database as well: a second look finds both gone. */
const mostAttempts = 3

/**
 * Writes the database as it stands and every kept file into one zip. Throws like `node:fs`. The database is copied in
 * one go by SQLite itself, so that what is written meanwhile is in the backup whole or not at all.
 */
export async function writeBackup(data: DataToBackUp, path: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tryBackup(data, path)
      return
    } catch (error) {
      const wasRemoved = error instanceof OriginalGone && attempt < mostAttempts
      if (!wasRemoved) throw error
    }
  }
}

class OriginalGone extends Error {}

async function tryBackup({ db, dataFolder, version, now }: DataToBackUp, path: string): Promise<void> {
  const snapshot = join(dataFolder, snapshotName)
  // A journal that was left by another copy would be taken for one of this.
  for (const rest of ['', '-journal']) removeFile(snapshot + rest)
  try {
    const counts = countsOf(db)
    const content = contentHash(db)
    const hashes = [...referencedHashes(db)].sort()
    db.prepare('VACUUM INTO ?').run(snapshot)
    const files = [toPack(databaseName, snapshot)]
    const missing: string[] = []
    for (const sha256 of hashes) {
      const kept = originalPath(dataFolder, sha256)
      // One that a person removed by hand is told elsewhere; the rest is worth keeping all the same.
      if (existsSync(kept)) files.push(toPack(originalName(sha256), kept))
      else missing.push(sha256)
    }
    const description = {
      schema: backupSchema,
      app: version,
      createdAt: now(),
      counts,
      content,
      missing,
    } as const
    await writeBackupFile(path, description, files)
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (gone && 'path' in error && String(error.path).startsWith(join(dataFolder, 'originals')))
      throw new OriginalGone()
    throw error
  } finally {
    removeFile(snapshot)
  }
}

function toPack(name: string, path: string): FileToPack {
  const file = openFileBytes(path)
  try {
    return { name, path, bytes: file.length, sha256: sha256Of(file) }
  } finally {
    file.close()
  }
}

/** Writes the backup of the day and removes the oldest ones beyond `keep`. Throws like `node:fs`. */
export async function backUpAutomatically(
  data: DataToBackUp,
  { folder, keep }: { folder: string; keep: number },
): Promise<void> {
  makeFolderDurably(folder)
  removePartialBackups(folder)
  const day = data.now().slice(0, 10) as Day
  await writeBackup(data, join(folder, nextBackupName(folder, day)))
  for (const { name } of automaticBackups(folder).slice(keep)) removeFile(join(folder, name))
}

/**
 * Whether the newest automatic backup holds anything else than what is stored, and there is something to back up. Times
 * are not compared: a clock that was wrong once would keep backups from being made for years.
 */
export async function needsBackup({ db }: DataToBackUp, folder: string): Promise<boolean> {
  const { sources, cases } = countsOf(db)
  if (sources + cases === 0) return false
  const newest = automaticBackups(folder)[0]
  if (!newest) return true
  // One that can't be read is none.
  const manifest = await readManifest(join(folder, newest.name)).catch(() => null)
  return manifest?.content !== contentHash(db)
}
