import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { originalPath } from '../../../src/engine/files/originals.ts'
import { databaseName } from '../../../src/engine/store/open.ts'
import { sampleEngine, temporaryFolder, testEngine } from '../test-engine.ts'

const whole = { ok: true, value: { mended: false, changedFiles: 0 } }

/** Moves everything out of the log, so that the file itself can be spoilt. */
function checkpoint(path: string): void {
  const db = new Sqlite(path)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Where the first page of an index or a table lies in the file. */
function pageOf(path: string, name: string): { from: number; to: number } {
  checkpoint(path)
  const db = new Sqlite(path, { readonly: true })
  const find = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck()
  const page = find.get(name) ?? 0
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  return { from: (page - 1) * size, to: page * size }
}

/** Changes a sign in the first of what an index of a page holds: that lies at the page's end. */
function spoilIndex(path: string, name: string): void {
  const { to } = pageOf(path, name)
  const bytes = readFileSync(path)
  bytes[to - 3] = (bytes[to - 3] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

it('reads everything beside other requests, and finds it whole', async () => {
  const engine = await sampleEngine(join(temporaryFolder(), 'data'))
  const [found, list] = await Promise.all([
    engine.task({ name: 'check-integrity' }),
    engine.ask('bills.list', {}),
  ])
  expect(found).toEqual(whole)
  expect(list).toMatchObject({ ok: true })
})

it('counts kept files that are gone or changed, and a bill that is added again mends its own', async () => {
  const folder = join(temporaryFolder(), 'data')
  const engine = await sampleEngine(folder)
  const [gone = '', changed = ''] = readdirSync(join(folder, 'originals'))
  rmSync(originalPath(folder, gone), { force: true })
  chmodSync(originalPath(folder, changed), 0o600)
  writeFileSync(originalPath(folder, changed), 'changed')
  expect(await engine.task({ name: 'check-integrity' })).toEqual({
    ok: true,
    value: { mended: false, changedFiles: 2 },
  })
  expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
  expect(await engine.task({ name: 'check-integrity' })).toEqual(whole)
})

it('makes an index anew that no longer tells what the table holds, which a start alone does not see', async () => {
  const folder = join(temporaryFolder(), 'data')
  await (await sampleEngine(folder)).task({ name: 'copy-data', to: join(folder, '..', 'copy') })
  const copy = join(folder, '..', 'copy')
  spoilIndex(join(copy, databaseName), 'sqlite_autoindex_source_1')
  const engine = await testEngine(copy)
  expect(engine.problem).toBe(null)
  expect(await engine.task({ name: 'check-integrity' })).toEqual({
    ok: true,
    value: { mended: true, changedFiles: 0 },
  })
  expect(await engine.task({ name: 'check-integrity' })).toEqual(whole)
  expect(await engine.ask('bills.list', {})).toMatchObject({ ok: true })
})

it('closes a database that more is wrong with, so that nothing worse is written into it', async () => {
  const folder = join(temporaryFolder(), 'data')
  const engine = await sampleEngine(folder)
  const path = join(folder, databaseName)
  const { from, to } = pageOf(path, 'told_row')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0, from, to))
  const damaged = { ok: false, failure: { code: 'database-damaged' } }
  expect(await engine.task({ name: 'check-integrity' })).toEqual(damaged)
  expect(await engine.ask('bills.removeSamples', {})).toEqual(damaged)
  expect(readFileSync(path)).toEqual(bytes)
})

it('goes on unchecked where a second reader is kept out', async context => {
  context.skip(process.platform === 'win32', 'Windows renames no file that is open')
  const folder = join(temporaryFolder(), 'data')
  const engine = await sampleEngine(folder)
  const path = join(folder, databaseName)
  renameSync(path, `${path}.away`)
  expect(await engine.task({ name: 'check-integrity' })).toEqual({
    ok: false,
    failure: { code: 'database-locked' },
  })
  renameSync(`${path}.away`, path)
  expect(await engine.task({ name: 'check-integrity' })).toEqual(whole)
})
