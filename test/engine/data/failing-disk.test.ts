import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { shanghaiNow } from '../../../src/engine/clock.ts'
import { type OpenData, runDataTask } from '../../../src/engine/data/data-tasks.ts'
import { databaseName, openStore } from '../../../src/engine/store/open.ts'
import type { ServedEngine } from '../served-engine.ts'
import { sampleCount, sampleEngine, temporaryFolder, testEngine } from '../test-engine.ts'

/** What the disk answers to an operation on a path; null where it does as it is asked. */
const { disk } = vi.hoisted(() => ({
  disk: { says: (_operation: string, _path: string): string | null => null },
}))

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const paths = new Map<number, string>()
  const ask = (operation: string, path: string) => {
    const code = disk.says(operation, path)
    if (code) throw Object.assign(new Error(`${code}: ${operation}, ${path}`), { code, path })
  }
  return {
    ...fs,
    openSync(path: string, flags: string, mode?: number) {
      const file = fs.openSync(path, flags, mode)
      paths.set(file, path)
      return file
    },
    readSync(file: number, ...rest: [Uint8Array, number, number, number]) {
      ask('read', paths.get(file) ?? '')
      return fs.readSync(file, ...rest)
    },
    fsyncSync(file: number) {
      ask('sync', paths.get(file) ?? '')
      fs.fsyncSync(file)
    },
    unlinkSync(path: string) {
      ask('remove', path)
      fs.unlinkSync(path)
    },
    renameSync(from: string, to: string) {
      ask('rename', to)
      fs.renameSync(from, to)
    },
    copyFileSync(from: string, to: string) {
      ask('read', from)
      fs.copyFileSync(from, to)
    },
  }
})

afterEach(() => {
  disk.says = () => null
})

async function withSamples() {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const backup = join(folder, '备份.zip')
  const engine = await sampleEngine(data)
  expect(await engine.task({ name: 'back-up', path: backup })).toMatchObject({ ok: true })
  expect(await engine.ask('bills.removeSamples', {})).toMatchObject({ ok: true })
  return { folder, data, backup, engine }
}

async function billsIn(engine: ServedEngine): Promise<number> {
  const list = await engine.ask('bills.list', {})
  return list.ok ? list.value.sources.length : Number.NaN
}

const refused = (code: string) => ({ ok: false, failure: { code } })

describe('a restore', () => {
  it.each([
    ['that can’t be read on its stick', 'EIO', 'disk-failed'],
    ['for which there are no more files to be had', 'EMFILE', 'too-many-files'],
  ])('of a backup %s does not call it damaged', async (_, code, told) => {
    const { backup, data, engine } = await withSamples()
    for (const after of [0, 3]) {
      let reads = 0
      disk.says = (operation, path) => {
        reads += Number(path === backup)
        return operation === 'read' && path === backup && reads > after ? code : null
      }
      expect(await engine.task({ name: 'check-backup', path: backup })).toEqual(refused(told))
      reads = 0
      expect(await engine.task({ name: 'restore', path: backup, safety: null })).toEqual(refused(told))
    }
    expect(await billsIn(engine)).toBe(0)
    expect(readdirSync(data)).not.toContain('incoming')
  })

  it('that another program is in the way of, as on Windows, is told as such, and the data stays', async () => {
    const { backup, data, engine } = await withSamples()
    disk.says = (operation, path) => (operation === 'remove' && path.endsWith('-wal') ? 'EBUSY' : null)
    expect(await engine.task({ name: 'restore', path: backup, safety: null })).toEqual(refused('file-in-use'))
    disk.says = () => null
    expect(await billsIn(engine)).toBe(0)
    expect(readdirSync(data)).not.toContain('xucha.aside.db')
    expect(await engine.task({ name: 'restore', path: backup, safety: null })).toMatchObject({ ok: true })
    expect(await billsIn(engine)).toBe(sampleCount)
  })

  it('waits for no program that reads in the data, whose newest words would be in no copy', async () => {
    const { backup, data, engine } = await withSamples()
    const other = new Sqlite(join(data, databaseName))
    other.exec('BEGIN; SELECT * FROM source')
    other.prepare('SELECT count(*) FROM source').get()
    expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
    expect(await engine.task({ name: 'restore', path: backup, safety: null })).toEqual(refused('file-in-use'))
    expect(readdirSync(data)).not.toContain('incoming')
    other.exec('ROLLBACK')
    other.close()
    expect(await billsIn(engine)).toBe(sampleCount)
  })

  it('whose database the disk makes something else of is not told as done', async () => {
    const { backup, data, engine } = await withSamples()
    engine.close()
    const current = (db: Sqlite.Database): OpenData => ({
      data: { db, dataFolder: data, version: '0.0.0', now: shanghaiNow },
      problem: null,
    })
    const first = await openStore(data)
    if (!first.ok) throw new Error(first.problem)
    let open: OpenData = current(first.db)
    const task = { name: 'restore', path: backup, safety: null } as const
    const restored = await runDataTask(
      {
        dataFolder: data,
        shared: {} as never,
        current: () => open,
        among: work => work(),
        alone: work => work(),
        close: () => open.data?.db.close(),
        async open() {
          writeFileSync(join(data, databaseName), Buffer.alloc(20_000))
          const opened = await openStore(data)
          if (!opened.ok) throw new Error(opened.problem)
          open = current(opened.db)
          return opened.tookBack
        },
      },
      task,
    )
    expect(restored).toEqual(refused('disk-failed'))
    open.data?.db.close()
    expect(await billsIn(await testEngine(data))).toBe(0)
  })
})

it('every folder that is made is on the disk with its name, before anything counts on it', async context => {
  context.skip(process.platform === 'win32', 'Windows flushes no folder by itself')
  const synced = new Set<string>()
  disk.says = (operation, path) => {
    if (operation === 'sync') synced.add(path)
    return null
  }
  const { folder, engine } = await withSamples()
  expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
  synced.clear()
  const made = engine.task({ name: 'back-up-automatically', folder: join(folder, 'c'), keep: 3 })
  expect(await made).toMatchObject({ ok: true })
  expect([...synced]).toContain(folder)
  synced.clear()
  const deep = join(folder, 'a', 'b')
  expect(await engine.task({ name: 'copy-data', to: deep })).toMatchObject({ ok: true })
  expect([...synced]).toEqual(expect.arrayContaining([folder, join(folder, 'a'), deep]))
})

describe('data on a disk that fails', () => {
  it.each([
    ['EIO', 'disk-failed'],
    ['EBUSY', 'locked'],
    ['EROFS', 'read-only'],
  ] as const)('opens with a page that says so: %s', async (code, problem) => {
    const { data, engine } = await withSamples()
    expect(await billsIn(engine)).toBe(0)
    disk.says = (operation, path) => (operation === 'read' && basename(path) === databaseName ? code : null)
    const again = await testEngine(data)
    expect(again.problem).toBe(problem)
    expect(await again.ask('bills.list', {})).toEqual(refused(`database-${problem}`))
  })

  it('is rebuilt from the bills that can be read, though the database can’t', async () => {
    const { folder, engine } = await withSamples()
    expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
    const data = join(folder, 'copy')
    expect(await engine.task({ name: 'copy-data', to: data })).toMatchObject({ ok: true })
    const [bad = ''] = readdirSync(join(data, 'originals'))
    disk.says = (operation, path) =>
      operation === 'read' && (path === join(data, databaseName) || path === join(data, 'originals', bad))
        ? 'EIO'
        : null
    const again = await testEngine(data)
    expect(again.problem).toBe('disk-failed')
    const rebuilding = again.task({ name: 'rebuild' })
    expect(await rebuilding).toMatchObject({ failure: { code: 'database-disk-failed' } })
    expect(readdirSync(join(data, 'unreadable-1', 'originals'))).toHaveLength(sampleCount)
    disk.says = () => null
    expect(await billsIn(await testEngine(data))).toBe(sampleCount - 1)
  })

  it('keeps nothing of a rebuild that failed', async () => {
    const { folder, engine } = await withSamples()
    expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
    // Only a copy is a database that nothing has open.
    const data = join(folder, 'copy')
    expect(await engine.task({ name: 'copy-data', to: data })).toMatchObject({ ok: true })
    writeFileSync(join(data, databaseName), Buffer.alloc(20_000))
    for (const [operation, name] of [
      ['sync', 'incoming'],
      ['rename', databaseName],
    ] as const) {
      const again = await testEngine(data)
      expect(again.problem).toBe('damaged')
      disk.says = (asked, path) => (asked === operation && path.includes(name) ? 'EIO' : null)
      expect(await again.task({ name: 'rebuild' })).toEqual(refused('disk-failed'))
      disk.says = () => null
      expect(readdirSync(data).filter(name => name === 'incoming')).toEqual([])
    }
    const last = await testEngine(data)
    expect(await last.task({ name: 'rebuild' })).toEqual({ ok: true, value: { bills: sampleCount } })
  })

  it('that was copied elsewhere says nothing of damage until another engine is started there', async () => {
    const { folder, engine } = await withSamples()
    expect(await engine.task({ name: 'copy-data', to: join(folder, 'new') })).toMatchObject({ ok: true })
    expect(await engine.task({ name: 'counts' })).toEqual(refused('engine-died'))
  })
})
