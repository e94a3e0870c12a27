import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { isWhole, sweepOriginals } from '../../src/engine/files/originals.ts'
import { openStore } from '../../src/engine/store/open.ts'
import { referencedHashes } from '../../src/engine/store/referenced-hashes.ts'

/** What the next start finds in a data folder: rows by table, or why it can't be used. */
export type DataState = Record<string, number> | { problem: string }

/**
 * Opens the data as the next start would and throws where anything is not whole: database, references, kept files
 * against their hashes, and, unless `mayLeave`, whatever lies beside them.
 */
export async function stateOf(dataFolder: string, mayLeave = false): Promise<DataState> {
  const opened = await openStore(dataFolder)
  const home = join(dataFolder, 'originals')
  const originals = () => (existsSync(home) ? readdirSync(home).sort() : [])
  if (!opened.ok) {
    for (const name of originals()) assert.ok(isWhole(join(home, name), name), `${name} is not what it was`)
    return { problem: opened.problem, originals: originals().length }
  }
  const { db } = opened
  try {
    assert.equal(db.pragma('integrity_check', { simple: true }), 'ok')
    assert.deepEqual(db.pragma('foreign_key_check'), [])
    const kept = referencedHashes(db)
    sweepOriginals(dataFolder, kept)
    assert.deepEqual(originals(), [...kept].sort(), 'kept files')
    for (const sha256 of kept) assert.ok(isWhole(join(home, sha256), sha256), `${sha256} is not what it was`)
    return countsOf(db)
  } finally {
    db.close()
    if (!mayLeave) assert.deepEqual(besides(dataFolder), [], 'what lies about')
  }
}

/** How many rows each table has. */
export function countsOf(db: Database): Record<string, number> {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  const count = (table: string) =>
    db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
  return Object.fromEntries(tables.map(table => [table, count(table)]))
}

/** Copies from before a newer version are kept on purpose, and so is data that could not be read. */
function besides(dataFolder: string): string[] {
  const expected = /^(originals|xucha\.db|xucha\.v\d+\.bak|unreadable-.*)$/
  return readdirSync(dataFolder).filter(name => !expected.test(name))
}
