import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { schemaVersion } from '../../../src/engine/store/migrate.ts'
import { databaseName } from '../../../src/engine/store/open.ts'
import { seemingPng } from '../../fixture/png.ts'
import { fillUp, makeReadOnly, makeRoom, noSmallDisk } from '../../fixture/small-disk.ts'
import { sampleCase } from '../sample-case.ts'
import type { ServedEngine } from '../served-engine.ts'
import { sampleCount, temporaryFolder, testEngine } from '../test-engine.ts'
import { smallDisk } from './small-disk.ts'

const diskFull = { ok: false, failure: { code: 'disk-full' } }
const mebibyte = 1 << 20

async function samplesIn(folder: string): Promise<ServedEngine> {
  const engine = await testEngine(folder)
  expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
  return engine
}

const names = async (engine: ServedEngine) => {
  const list = await engine.ask('bills.list', {})
  return list.ok ? list.value.sources.length : list.failure.code
}

describe('on a full disk', () => {
  it('a migration is not begun, and the database stays what it was', async context => {
    const disk = smallDisk(2)
    if (!disk) return context.skip(noSmallDisk)
    const data = join(disk, 'data')
    mkdirSync(data)
    copyFileSync(join(import.meta.dirname, '../../fixture/databases/v1.db'), join(data, databaseName))
    fillUp(disk, 0)
    expect((await testEngine(data)).problem).toBe('disk-full')
    const db = new Sqlite(join(data, databaseName), { readonly: true })
    expect(schemaVersion(db)).toBe(1)
    expect(db.prepare('SELECT count(*) FROM row').pluck().get()).toBe(2)
    db.close()
    expect(readdirSync(data).filter(name => /half|bak/.test(name))).toEqual([])
  })

  it('an opening is told, and changes nothing', async context => {
    const disk = smallDisk(4)
    if (!disk) return context.skip(noSmallDisk)
    await (await samplesIn(join(temporaryFolder(), 'data'))).task({
      name: 'copy-data',
      to: join(disk, 'data'),
    })
    for (const leave of [0, 20_000, 36_000]) {
      fillUp(disk, leave)
      const { problem } = await testEngine(join(disk, 'data'))
      expect(problem).toBe(leave === 36_000 ? null : 'disk-full')
      makeRoom(disk)
    }
  })

  it('what was just imported stays in the log, and the engine goes on', async context => {
    const disk = smallDisk(8)
    if (!disk) return context.skip(noSmallDisk)
    const engine = await samplesIn(join(disk, 'data'))
    fillUp(disk, 0)
    // By then the log was to be emptied.
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(await names(engine)).toBe(sampleCount)
    makeRoom(disk)
  })

  it('a backup leaves nothing', async context => {
    const disk = smallDisk(1)
    if (!disk) return context.skip(noSmallDisk)
    const engine = await samplesIn(join(temporaryFolder(), 'data'))
    fillUp(disk, 20_000)
    expect(await engine.task({ name: 'back-up', path: join(disk, 'b.zip') })).toEqual(diskFull)
    expect(readdirSync(disk)).toEqual(['film.mp4'])
  })

  it('a restore leaves what was there', async context => {
    const disk = smallDisk(4)
    if (!disk) return context.skip(noSmallDisk)
    const backup = join(temporaryFolder(), 'b.zip')
    const full = await samplesIn(join(temporaryFolder(), 'data'))
    await full.task({ name: 'back-up', path: backup })
    const engine = await testEngine(join(disk, 'data'))
    fillUp(disk, 100_000)
    expect(await engine.task({ name: 'restore', path: backup, safety: null })).toEqual(diskFull)
    expect(await names(engine)).toBe(0)
    expect(existsSync(join(disk, 'data', 'incoming'))).toBe(false)
  })

  it('data that is to be moved there stays where it is', async context => {
    const disk = smallDisk(1)
    if (!disk) return context.skip(noSmallDisk)
    const engine = await samplesIn(join(temporaryFolder(), 'data'))
    fillUp(disk, 200_000)
    expect(await engine.task({ name: 'copy-data', to: join(disk, 'moved') })).toEqual(diskFull)
    expect(await names(engine)).toBe(sampleCount)
  })

  it('a bill that is removed is gone or is not, and the app goes on', async context => {
    const disk = smallDisk(8)
    if (!disk) return context.skip(noSmallDisk)
    const engine = await samplesIn(join(disk, 'data'))
    fillUp(disk, 0)
    const removed = await engine.ask('bills.remove', { ids: [1] })
    expect(await names(engine)).toBe(removed.ok ? sampleCount - 1 : sampleCount)
  })

  it('files are attached all or none', async context => {
    const disk = smallDisk(8)
    if (!disk) return context.skip(noSmallDisk)
    const engine = await samplesIn(join(disk, 'data'))
    const { id } = await sampleCase(engine)
    const paths = Object.fromEntries(
      ['a', 'b', 'c'].map((token, index) => {
        const path = join(temporaryFolder(), `${token}.png`)
        writeFileSync(path, seemingPng(mebibyte, index))
        return [token, path]
      }),
    )
    const before = readdirSync(join(disk, 'data', 'originals')).sort()
    fillUp(disk, 1.5 * mebibyte)
    const input = { id, evidence: 'wallet-mandate' as const, tokens: Object.keys(paths) }
    expect(await engine.ask('claims.attach', input, paths)).toEqual(diskFull)
    expect(readdirSync(join(disk, 'data', 'originals')).sort()).toEqual(before)
  })
})

describe('where nothing can be written', () => {
  it('the database is told to be read-only, and a backup that its folder is', async context => {
    const disk = smallDisk(8)
    if (!disk) return context.skip(noSmallDisk)
    const engine = await samplesIn(join(temporaryFolder(), 'data'))
    await engine.task({ name: 'copy-data', to: join(disk, 'data') })
    makeReadOnly(disk)
    const there = await testEngine(join(disk, 'data'))
    expect(there.problem).toBe('read-only')
    const other = await samplesIn(join(temporaryFolder(), 'data'))
    expect(await other.task({ name: 'back-up', path: join(disk, 'b.zip') })).toEqual({
      ok: false,
      failure: { code: 'folder-read-only' },
    })
  })

  it('a folder that is gone is told', async () => {
    const folder = temporaryFolder()
    const engine = await samplesIn(join(folder, 'data'))
    const path = join(folder, 'gone', 'b.zip')
    const missing = { ok: false, failure: { code: 'folder-missing' } }
    expect(await engine.task({ name: 'back-up', path })).toEqual(missing)
    expect(await engine.task({ name: 'check-backup', path })).toEqual(missing)
    expect(await engine.task({ name: 'restore', path, safety: null })).toEqual(missing)
    expect(await names(engine)).toBe(sampleCount)
  })
})
