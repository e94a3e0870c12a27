import {
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { migrate, newestVersion, schemaVersion } from '../../../src/engine/store/migrate.ts'
import { migrations } from '../../../src/engine/store/migrations/index.ts'
import { databaseName, openStore } from '../../../src/engine/store/open.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { temporaryFolder } from '../test-engine.ts'

async function opened(folder: string): Promise<Database> {
  const store = await openStore(folder)
  if (!store.ok) throw new Error(store.problem)
  return store.db
}

describe('opening the store', () => {
  it('makes a private folder and file, durable and strict', async () => {
    const folder = join(temporaryFolder(), 'data')
    const db = await opened(folder)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(schemaVersion(db)).toBe(newestVersion())
    const loose = db
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
    db.close()
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      expect(statSync(join(folder, databaseName)).mode & 0o777).toBe(0o600)
    }
  })

  it('clears away what a copy that was cut off left, and nothing else', async () => {
    const folder = temporaryFolder()
    for (const rest of ['', '-journal', '-wal', '-shm'])
      writeFileSync(join(folder, `xucha.snapshot.half${rest}`), '')
    writeFileSync(join(folder, '我的.half'), '')
    const db = await opened(folder)
    db.close()
    expect(readdirSync(folder).sort()).toEqual([databaseName, '我的.half'].sort())
  })

  it.each([
    ['40 days old', -40, []],
    ['of yesterday', -1, ['xucha.v1.bak']],
    ['from years to come, of a clock that was wrong', 3650, []],
  ])('keeps the copy of an older version for a month: one %s', async (_, days, kept) => {
    const folder = temporaryFolder()
    const at = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    writeFileSync(join(folder, 'xucha.v1.bak'), '')
    utimesSync(join(folder, 'xucha.v1.bak'), at, at)
    const db = await opened(folder)
    db.close()
    expect(readdirSync(folder).filter(name => name.endsWith('.bak'))).toEqual(kept)
  })

  it('opens again what it wrote', async () => {
    const folder = temporaryFolder()
    const first = await opened(folder)
    first.exec("INSERT INTO shown_alert (uid, shown_at) VALUES ('小米云服务', '2025-01-02T10:00:00')")
    first.close()
    const again = await opened(folder)
    expect(again.prepare('SELECT uid FROM shown_alert').pluck().get()).toBe('小米云服务')
    again.close()
  })

  it('refuses a database of a newer version and leaves it as it is', async () => {
    const folder = temporaryFolder()
    const db = await opened(folder)
    db.pragma(`user_version = ${newestVersion() + 1}`)
    db.close()
    const before = readFileSync(join(folder, databaseName))
    expect(await openStore(folder)).toEqual({ ok: false, problem: 'newer' })
    expect(readFileSync(join(folder, databaseName))).toEqual(before)
  })

  it.each([
    ['zeroed', (path: string) => writeFileSync(path, Buffer.alloc(8192))],
    [
      'overwritten by something else',
      (path: string) => writeFileSync(path, 'not a database at all, but long enough to look at'),
    ],
    ['cut short', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ])('says so when the file is %s', async (_name, spoil) => {
    const folder = temporaryFolder()
    const db = await opened(folder)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    spoil(join(folder, databaseName))
    const kept = join(temporaryFolder(), 'copy.db')
    copyFileSync(join(folder, databaseName), kept)
    expect(await openStore(folder)).toEqual({ ok: false, problem: 'damaged' })
    expect(readFileSync(join(folder, databaseName))).toEqual(readFileSync(kept))
  })

  it('says so when another program holds it', async () => {
    const folder = temporaryFolder()
    const db = await opened(folder)
    db.pragma('journal_mode = DELETE')
    db.close()
    const other = new Sqlite(join(folder, databaseName))
    other.exec('BEGIN EXCLUSIVE')
    expect(await openStore(folder)).toEqual({ ok: false, problem: 'locked' })
    other.exec('ROLLBACK')
    other.close()
  })
})

describe('migrations', () => {
  const stored = join(import.meta.dirname, '../../fixture/databases')

  it('have a stored database of every version: npm run write -- databases', () => {
    expect(readdirSync(stored).sort()).toEqual(migrations.map(({ version }) => `v${version}.db`).sort())
  })

  it.each(migrations.map(({ version }) => version))(
    'bring a database of version %i up to date',
    async version => {
      const folder = temporaryFolder()
      copyFileSync(join(stored, `v${version}.db`), join(folder, databaseName))
      const db = await opened(folder)
      expect(schemaVersion(db)).toBe(newestVersion())
      expect(allTrades(db, day('2030-01-01')).map(({ tradeNo, fen }) => ({ tradeNo, fen }))).toEqual([
        { tradeNo: 'T1', fen: 600 },
        { tradeNo: 'T2', fen: 600 },
      ])
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      db.close()
      const copies = readdirSync(folder).filter(name => name.endsWith('.bak'))
      expect(copies).toEqual(version === newestVersion() ? [] : [`xucha.v${version}.bak`])
      for (const name of copies) {
        const copy = new Sqlite(join(folder, name), { readonly: true })
        expect(schemaVersion(copy)).toBe(version)
        expect(copy.prepare('SELECT count(*) FROM row').pluck().get()).toBe(2)
        copy.close()
      }
    },
  )

  it('tell of each step, so that a long one is not taken for one that hangs', async () => {
    const stepsFrom = async (version: number) => {
      const folder = temporaryFolder()
      copyFileSync(join(stored, `v${version}.db`), join(folder, databaseName))
      let steps = 0
      const store = await openStore(folder, {
        progress() {
          steps += 1
        },
      })
      if (store.ok) store.db.close()
      expect(store).toMatchObject({ ok: true })
      return steps
    }
    const newest = newestVersion()
    const [none, one, all] = [await stepsFrom(newest), await stepsFrom(newest - 1), await stepsFrom(1)]
    expect(none).toBeGreaterThan(0)
    // The copy beside it, the step itself, and that no reference dangles.
    expect(one - none).toBeGreaterThanOrEqual(3)
    expect(all - one).toBe(newest - 2)
  })

  it('rise strictly and leave no step half done', () => {
    const db = new Sqlite(':memory:')
    const steps = [
      { version: 1, run: (one: Database) => one.exec('CREATE TABLE a (x INTEGER) STRICT') },
      {
        version: 2,
        run: (one: Database) => {
          one.exec('CREATE TABLE b (x INTEGER) STRICT')
          throw new Error('power cut')
        },
      },
    ]
    expect(() => migrate(db, { migrations: steps })).toThrow('power cut')
    expect(schemaVersion(db)).toBe(0)
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get()).toBe(0)
    db.close()
  })
})
