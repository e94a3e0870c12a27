import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import { isHash } from '../../core/base/json-value.ts'
import { fileName } from '../../core/packs/file-name.ts'
import type { EngineContext } from '../context.ts'
import { failureOf, machineFailureOf } from '../errors.ts'
import { privateFolder, syncFile } from '../files/durable-file.ts'
import { removeTree } from '../files/file-moves.ts'
import { isWhole } from '../files/originals.ts'
import { createFileImporter } from '../import/import-files.ts'
import { checkpoint, databaseName, openStore } from '../store/open.ts'
import { stagingName } from '../store/rollback.ts'
import { allSources } from '../store/sources.ts'

/** Enough of a hash to tell a handful of bills apart. */
const shownHash = 8

/**
 * Reads the kept bills of a database that can't be read any more into a new one beside it, where `swapIn` takes it
 * from. What is kept and is no bill, was changed, or can't be read, stays behind. Answers with the number of bills;
 * refused as the disk has it. Throws like `node:fs`. What is in use is not touched, and nothing is left where it fails.
 */
export async function stageKeptBills(
  shared: Omit<EngineContext, 'db' | 'dataFolder' | 'notify'>,
  dataFolder: string,
): Promise<Reply<number>> {
  const folder = join(dataFolder, stagingName)
  removeTree(folder)
  try {
    const read = await readInto(folder, shared, dataFolder)
    if (!read.ok) removeTree(folder)
    return read
  } catch (error) {
    removeTree(folder)
    throw error
  }
}

async function readInto(
  folder: string,
  shared: Parameters<typeof stageKeptBills>[0],
  dataFolder: string,
): Promise<Reply<number>> {
  const named = join(folder, 'named')
  mkdirSync(named, { recursive: true, mode: privateFolder })
  const opened = await openStore(folder)
  if (!opened.ok) return fail(machineFailureOf(opened.problem) ?? `database-${opened.problem}`)
  const { db } = opened
  try {
    const importer = createFileImporter({ ...shared, db, dataFolder: folder, notify: () => {} })
    await importer.run(namedCopies(dataFolder, named), {})
    // Closing would do so too, but keep silent where it can't, and the log stays behind.
    checkpoint(db)
    return ok(allSources(db).length)
  } finally {
    db.close()
    removeTree(named)
    syncFile(join(folder, databaseName))
  }
}

/** Bills are kept under their hashes; a person knows them by the names they came with, where these can still be read. */
function namedCopies(dataFolder: string, into: string) {
  const originals = join(dataFolder, 'originals')
  const names = oldNames(join(dataFolder, databaseName))
  const hashes = existsSync(originals) ? readdirSync(originals).filter(isHash) : []
  return hashes.flatMap((sha256, index) => {
    const original = join(originals, sha256)
    if (!canBeRead(original, sha256)) return []
    const name = fileName(basename(names.get(sha256) ?? ''), sha256.slice(0, shownHash))
    const path = join(into, String(index), name)
    mkdirSync(join(into, String(index)))
    copyFileSync(original, path)
    return [{ token: sha256, path, sample: false }]
  })
}

/** A bad spot on the disk takes one bill; the others are worth having. */
function canBeRead(path: string, sha256: string): boolean {
  try {
    return isWhole(path, sha256)
  } catch (error) {
    if (failureOf(error) === 'disk-failed') return false
    throw error
  }
}

/** As far as the damaged database still tells. */
function oldNames(path: string): Map<string, string> {
  const names = new Map<string, string>()
  try {
    const db = new Sqlite(path, { readonly: true })
    try {
      const rows = db.prepare<[], { sha256: string; name: string }>('SELECT sha256, name FROM source')
      for (const { sha256, name } of rows.iterate()) names.set(sha256, name)
    } finally {
      db.close()
    }
  } catch {
    // What could be read until here has its name.
  }
  return names
}
