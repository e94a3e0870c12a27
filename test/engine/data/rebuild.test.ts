import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { databaseName } from '../../../src/engine/store/open.ts'
import { done } from '../served-engine.ts'
import { sampleCount, sampleEngine, temporaryFolder, testEngine } from '../test-engine.ts'

/** Spoils a page that nothing but the rows of bills lies in. */
function damage(path: string, change: (db: Database) => void = () => {}): Buffer {
  const db = new Sqlite(path)
  change(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const row = db
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get('told_row') as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const broken = readFileSync(path).fill(0, (row - 1) * size, row * size)
  writeFileSync(path, broken)
  return broken
}

async function samplesIn(data: string) {
  const engine = await sampleEngine(data)
  await engine.task({ name: 'copy-data', to: `${data}-closed` })
  return `${data}-closed`
}

const listed = async (data: string) => {
  const engine = await testEngine(data)
  const { sources } = await done(engine.ask('bills.list', {}))
  engine.close()
  return sources
    .map(({ name, rows }) => ({ name, rows }))
    .sort((a, b) => a.rows - b.rows || (a.name < b.name ? -1 : 1))
}

it('reads the kept bills of a damaged database into a new one, and keeps the old', async () => {
  const data = await samplesIn(join(temporaryFolder(), 'data'))
  const before = await listed(data)
  const path = join(data, databaseName)
  const broken = damage(path)
  const engine = await testEngine(data)
  expect(engine.problem).toBe('damaged')
  expect(await engine.task({ name: 'rebuild' })).toEqual({ ok: true, value: { bills: sampleCount } })
  // Names are still to be read where the damage is elsewhere.
  expect(await listed(data)).toEqual(before)
  expect(readFileSync(join(data, 'unreadable-1', databaseName))).toEqual(broken)
  expect(existsSync(join(data, 'incoming', 'named'))).toBe(false)
})

it('takes no way out of the folder, and no name that a disk refuses, from what the database still tells', async () => {
  const folder = temporaryFolder()
  const data = await samplesIn(join(folder, 'data'))
  damage(join(data, databaseName), db => {
    for (const [id, name] of ['..', `${'长'.repeat(300)}.csv`, '../../账单.csv'].entries())
      db.prepare('UPDATE source SET name = ? WHERE id = ?').run(name, id + 1)
  })
  const around = readdirSync(folder)
  const engine = await testEngine(data)
  expect(await engine.task({ name: 'rebuild' })).toEqual({ ok: true, value: { bills: sampleCount } })
  const names = (await listed(data)).map(({ name }) => name)
  expect(names.filter(name => /^[0-9a-f]{8}$/.test(name))).toHaveLength(1)
  expect(names).toEqual(expect.arrayContaining(['账单.csv', `${'长'.repeat(60)}.csv`]))
  expect(readdirSync(folder)).toEqual(around)
})

it('gives bills the beginning of their hash where nothing can be read', async () => {
  const data = await samplesIn(join(temporaryFolder(), 'data'))
  const before = await listed(data)
  writeFileSync(join(data, databaseName), Buffer.alloc(20_000))
  const hashes = readdirSync(join(data, 'originals'))
  const engine = await testEngine(data)
  expect(await engine.task({ name: 'rebuild' })).toEqual({ ok: true, value: { bills: sampleCount } })
  const after = await listed(data)
  expect(after.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows))
  expect(after.map(({ name }) => name).sort()).toEqual(hashes.map(hash => hash.slice(0, 8)).sort())
})

it('is refused where the database can be read', async () => {
  const data = await samplesIn(join(temporaryFolder(), 'data'))
  const engine = await testEngine(data)
  expect(await engine.task({ name: 'rebuild' })).toEqual({ ok: false, failure: { code: 'not-found' } })
})

it('data that the engine ended over at every start is left alone, and a backup or the kept bills take its place', async () => {
  const folder = temporaryFolder()
  const [data, backup] = [join(folder, 'data'), join(folder, 'b.zip')]
  const first = await sampleEngine(join(folder, 'first'))
  await first.task({ name: 'back-up', path: backup })
  await first.task({ name: 'copy-data', to: data })
  for (const task of [{ name: 'rebuild' }, { name: 'restore', path: backup, safety: null }] as const) {
    const engine = await testEngine(data, { unopened: true })
    expect(engine.problem).toBe('unopenable')
    expect(await engine.ask('bills.list', {})).toEqual({
      ok: false,
      failure: { code: 'database-unopenable' },
    })
    expect(await engine.task(task)).toMatchObject({ ok: true })
    expect(await engine.ask('bills.list', {})).toMatchObject({ ok: true })
    engine.close()
  }
  expect(readdirSync(data)).toEqual(expect.arrayContaining(['unreadable-1', 'unreadable-2']))
})
