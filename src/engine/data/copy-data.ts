import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import { makeFolderDurably, partialSuffix, renameDurably, syncFile } from '../files/durable-file.ts'
import { openFileBytes } from '../files/file-bytes.ts'
import { removeFile } from '../files/file-moves.ts'
import { keepOriginal, originalPath } from '../files/originals.ts'
import { databaseName, isSound } from '../store/open.ts'
import { referencedHashes } from '../store/referenced-hashes.ts'

/**
 * Copies the data into a folder that is empty or not there yet, and proves the copy: every kept file by its hash, the
 * database by `integrity_check`. The database comes last, so that a folder without one holds no whole copy. Refused
 * with folder-not-empty. Throws like `node:fs`.
 */
export function copyData(db: Database, from: string, to: string): Reply<null> {
  if (existsSync(to) && readdirSync(to).length > 0) return fail('folder-not-empty')
  makeFolderDurably(to)
  for (const sha256 of referencedHashes(db)) {
    const path = originalPath(from, sha256)
    if (!existsSync(path)) continue
    const bytes = openFileBytes(path)
    try {
      if (!keepOriginal(to, bytes, sha256)) return fail('original-changed')
    } finally {
      bytes.close()
    }
  }
  const half = join(to, databaseName + partialSuffix)
  for (const rest of ['', '-journal']) removeFile(half + rest)
  db.prepare('VACUUM INTO ?').run(half)
  const copy = new Sqlite(half, { readonly: true })
  const isWhole = isSound(copy)
  copy.close()
  if (!isWhole) throw new Error('the copied database differs')
  syncFile(half)
  renameDurably(half, join(to, databaseName))
  return ok(null)
}
