import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../../src/core/bills/reader/bytes.ts'
import { sha256Of } from '../../../src/engine/files/originals.ts'
import { fixedZip } from '../../../src/engine/packs/fixed-bytes.ts'
import { schemaVersion } from '../../../src/engine/store/migrate.ts'
import { done, type ServedEngine } from '../served-engine.ts'
import { sampleCount, sampleEngine, temporaryFolder, testEngine } from '../test-engine.ts'

/** An engine with the sample bills, and the folder it lies in. */
async function withSamples(): Promise<{ folder: string; data: string; engine: ServedEngine }> {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  const engine = await sampleEngine(data)
  return { folder, data, engine }
}

const sources = async (engine: ServedEngine) => (await done(engine.ask('bills.list', {}))).sources

describe('a backup', () => {
  it('brings everything back on another computer', async () => {
    const { folder, engine } = await withSamples()
    const path = join(folder, 'b.zip')
    expect(await engine.task({ name: 'back-up', path })).toEqual({ ok: true, value: null })
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    const counts = await engine.task({ name: 'counts' })
    const before = await engine.ask('subscriptions.overview', {})

    const other = await testEngine(join(folder, 'other'))
    expect(await other.task({ name: 'check-backup', path })).toMatchObject({
      ok: true,
      value: { app: '0.0.0', counts: counts.ok && counts.value },
    })
    expect(await sources(other)).toEqual([])
    expect(await other.task({ name: 'restore', path, safety: null })).toEqual({ ok: true, value: null })
    expect(await sources(other)).toEqual(await sources(engine))
    expect(await other.ask('subscriptions.overview', {})).toEqual(before)
    const [first] = await sources(other)
    expect(await other.ask('bills.row', { sourceName: first?.name ?? '', line: 30 })).toMatchObject({
      ok: true,
    })
    expect(readdirSync(join(folder, 'other')).sort()).toEqual([
      'originals',
      'xucha.db',
      'xucha.db-shm',
      'xucha.db-wal',
    ])
  })

  it('replaces what is there, which goes into an automatic backup first', async () => {
    const { folder, data, engine } = await withSamples()
    const path = join(folder, 'b.zip')
    await engine.task({ name: 'back-up', path })
    const [first, second] = await sources(engine)
    await engine.ask('bills.remove', { ids: [first?.id ?? 0] })
    const backups = join(folder, 'backups')
    await engine.task({ name: 'restore', path, safety: { folder: backups, keep: 3 } })
    expect(await sources(engine)).toHaveLength(sampleCount)

    const [automatic] = readdirSync(backups)
    expect(automatic).toMatch(/^续查自动备份-\d{4}-\d{2}-\d{2}-1\.zip$/)
    await engine.task({ name: 'restore', path: join(backups, automatic ?? ''), safety: null })
    expect((await sources(engine)).map(({ name }) => name)).toContain(second?.name)
    expect(await sources(engine)).toHaveLength(sampleCount - 1)
    expect(readdirSync(join(data, 'originals'))).toHaveLength(sampleCount - 1)
  })

  it('made while a kept file was gone is restored without it', async () => {
    const { folder, data, engine } = await withSamples()
    const path = join(folder, 'b.zip')
    const [gone = ''] = readdirSync(join(data, 'originals'))
    rmSync(join(data, 'originals', gone))
    await engine.task({ name: 'back-up', path })
    const other = await testEngine(join(folder, 'other'))
    expect(await other.task({ name: 'restore', path, safety: null })).toEqual({ ok: true, value: null })
    expect(await sources(other)).toEqual(await sources(engine))
    expect(readdirSync(join(folder, 'other', 'originals'))).not.toContain(gone)
  })

  it('of an older schema is brought up to date', async () => {
    const { folder, engine } = await withSamples()
    const path = join(folder, 'old.zip')
    const old = new Sqlite(join(import.meta.dirname, '../../fixture/databases/v1.db'), { readonly: true })
    expect(schemaVersion(old)).toBe(1)
    old.close()
    const bytes = readFileSync(join(import.meta.dirname, '../../fixture/databases/v1.db'))
    const missing = ['a'.repeat(64)]
    writeFileSync(path, await made({ files: { 'xucha.db': bytes }, change: said => ({ ...said, missing }) }))
    expect(await engine.task({ name: 'restore', path, safety: null })).toEqual({ ok: true, value: null })
    expect(await sources(engine)).toHaveLength(1)
  })
})

/** A backup made by hand. */
async function made({
  files,
  schema = 'xucha.backup/1',
  change = manifest => manifest,
}: {
  files: Record<string, Uint8Array>
  schema?: string
  change?: (manifest: Record<string, unknown>) => Record<string, unknown>
}): Promise<Uint8Array> {
  const listed = Object.entries(files).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: sha256Of(bytesOf(bytes)),
  }))
  const manifest = change({
    schema,
    app: '9.9.9',
    createdAt: '2026-11-21T12:00:00',
    counts: { sources: 1, rows: 1, decisions: 0, cases: 0, attachments: 0 },
    files: listed,
  })
  return fixedZip([
    ...Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
    { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) },
  ])
}

describe('what is no good as a backup is refused, and the data left as it was', () => {
  const newer = () => {
    const db = new Sqlite(':memory:')
    db.exec('CREATE TABLE t (x)')
    db.pragma('user_version = 999')
    const bytes = db.serialize()
    db.close()
    return new Uint8Array(bytes)
  }
  const whole = () => readFileSync(join(import.meta.dirname, '../../fixture/databases/v1.db'))

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a text', 'backup-unknown', () => new TextEncoder().encode('no zip')],
    ['an empty file', 'backup-unknown', () => new Uint8Array()],
    ['a zip of something else', 'backup-unknown', () => fixedZip([{ name: 'a.txt', bytes: whole() }])],
    [
      'a later format',
      'backup-newer',
      () => made({ files: { 'xucha.db': whole() }, schema: 'xucha.backup/2' }),
    ],
    ['a database of a later version', 'backup-newer', () => made({ files: { 'xucha.db': newer() } })],
    ['no database', 'backup-damaged', () => made({ files: {} })],
    [
      'a file that leads outside',
      'backup-unknown',
      () => made({ files: { 'xucha.db': whole(), '../evil': whole() } }),
    ],
    [
      'a file that is not what the list says',
      'backup-damaged',
      () =>
        made({
          files: { 'xucha.db': whole() },
          change: ({ files, ...rest }) => ({
            ...rest,
            files: (files as object[]).map(file => ({ ...file, sha256: '0'.repeat(64) })),
          }),
        }),
    ],
    [
      'a file longer than the list says',
      'backup-damaged',
      () =>
        made({
          files: { 'xucha.db': whole() },
          change: ({ files, ...rest }) => ({
            ...rest,
            files: (files as object[]).map(file => ({ ...file, bytes: 10 })),
          }),
        }),
    ],
    [
      'a listed file that is missing',
      'backup-damaged',
      () =>
        made({
          files: { 'xucha.db': whole() },
          change: ({ files, ...rest }) => ({
            ...rest,
            files: [
              ...(files as object[]),
              { name: `originals/${'a'.repeat(64)}`, bytes: 1, sha256: 'a'.repeat(64) },
            ],
          }),
        }),
    ],
    [
      'a database that is none',
      'backup-damaged',
      () => made({ files: { 'xucha.db': new TextEncoder().encode('nothing of the kind, but long enough') } }),
    ],
  ])('%s', async (_name, code, bytes) => {
    const { folder, data, engine } = await withSamples()
    const path = join(folder, 'b.zip')
    writeFileSync(path, await bytes())
    const before = await sources(engine)
    expect(await engine.task({ name: 'restore', path, safety: null })).toEqual({
      ok: false,
      failure: { code },
    })
    expect(await sources(engine)).toEqual(before)
    expect(existsSync(join(data, 'incoming'))).toBe(false)
    expect(existsSync(join(folder, 'evil'))).toBe(false)
  })

  it('a backup with any byte changed', async () => {
    const { folder, engine } = await withSamples()
    const path = join(folder, 'b.zip')
    await engine.task({ name: 'back-up', path })
    const bytes = readFileSync(path)
    for (let step = 0; step < 12; step += 1) {
      const at = Math.floor((bytes.length * (step + 0.5)) / 12)
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x41
      writeFileSync(path, changed)
      const checked = await engine.task({ name: 'check-backup', path })
      expect(checked, `byte ${at}`).toMatchObject({ ok: false })
    }
    writeFileSync(path, bytes.subarray(0, bytes.length - 100))
    expect(await engine.task({ name: 'check-backup', path })).toMatchObject({ ok: false })
  })
})

describe('data that can’t be read', () => {
  it('is replaced by a backup and kept aside with its files', async () => {
    const { folder, data, engine } = await withSamples()
    const path = join(folder, 'b.zip')
    await engine.task({ name: 'back-up', path })
    engine.close()
    const broken = Buffer.alloc(5000)
    writeFileSync(join(data, 'xucha.db'), broken)
    writeFileSync(join(data, 'originals', 'f'.repeat(64)), 'a bill that came after the backup')
    const again = await testEngine(data)
    expect(again.problem).toBe('damaged')
    expect(await again.ask('bills.list', {})).toEqual({ ok: false, failure: { code: 'database-damaged' } })
    expect(await again.task({ name: 'restore', path, safety: null })).toEqual({ ok: true, value: null })
    expect(await sources(again)).toHaveLength(sampleCount)
    expect(readFileSync(join(data, 'unreadable-1', 'xucha.db'))).toEqual(broken)
    expect(readdirSync(join(data, 'unreadable-1', 'originals'))).toContain('f'.repeat(64))
  })

  it('a database that is gone while its files are there is damage, and the files stay', async () => {
    const { data, engine } = await withSamples()
    engine.close()
    const kept = readdirSync(join(data, 'originals'))
    for (const name of readdirSync(data)) if (name.startsWith('xucha.')) rmSync(join(data, name))
    expect((await testEngine(data)).problem).toBe('damaged')
    expect(readdirSync(join(data, 'originals'))).toEqual(kept)
  })
})

describe('automatic backups', () => {
  it('come after a change, one a day, and the oldest make room', async () => {
    const { folder, engine } = await withSamples()
    const backups = join(folder, 'backups')
    mkdirSync(backups)
    const old = ['2020-01-01', '2020-01-02', '2020-01-03'].map(day => `续查自动备份-${day}.zip`)
    for (const name of [...old, '合影.zip', '续查自动备份-2020-01-04.zip.half'])
      writeFileSync(join(backups, name), '')
    await engine.task({ name: 'back-up-automatically', folder: backups, keep: 3 })
    const after = readdirSync(backups).sort()
    expect(after).toHaveLength(4)
    expect(after).toEqual(expect.arrayContaining(['合影.zip', old[1], old[2]]))
    const newest = join(backups, after.find(name => !old.includes(name) && name !== '合影.zip') ?? '')
    expect(await engine.task({ name: 'check-backup', path: newest })).toMatchObject({ ok: true })

    const written = statSync(newest).mtimeMs
    await engine.task({ name: 'back-up-automatically', folder: backups, keep: 3 })
    expect(statSync(newest).mtimeMs).toBe(written)
  })

  it('are not made of nothing', async () => {
    const folder = temporaryFolder()
    const engine = await testEngine(join(folder, 'data'))
    await engine.task({ name: 'back-up-automatically', folder: join(folder, 'backups'), keep: 3 })
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })
})

describe('moving the data', () => {
  it('copies everything into a folder that is empty, and answers nothing more', async () => {
    const { folder, engine } = await withSamples()
    const before = await sources(engine)
    const to = join(folder, 'moved')
    expect(await engine.task({ name: 'copy-data', to })).toEqual({ ok: true, value: null })
    expect(await engine.ask('bills.list', {})).toEqual({ ok: false, failure: { code: 'engine-died' } })
    const there = await testEngine(to, { mustExist: true })
    expect(await sources(there)).toEqual(before)
    expect(readdirSync(join(to, 'originals'))).toHaveLength(sampleCount)
  })

  it('is refused into a folder with something in it, and work goes on where it is', async () => {
    const { folder, engine } = await withSamples()
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full', 'a.txt'), '')
    expect(await engine.task({ name: 'copy-data', to: join(folder, 'full') })).toEqual({
      ok: false,
      failure: { code: 'folder-not-empty' },
    })
    expect(await sources(engine)).toHaveLength(sampleCount)
  })

  it('a chosen folder that is not there is told, and not made anew', async () => {
    const away = join(temporaryFolder(), 'stick', 'data')
    expect((await testEngine(away, { mustExist: true })).problem).toBe('missing')
    expect(existsSync(away)).toBe(false)
  })
})
