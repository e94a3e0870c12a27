import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEngine } from '../../src/engine/engine.ts'
import { databaseProblemOf, failureOf, mayBeCommitted } from '../../src/engine/errors.ts'
import { databaseName } from '../../src/engine/store/open.ts'
import { words } from '../../src/i18n/words.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext, testEngine } from './test-engine.ts'

const isWindows = process.platform === 'win32'

const coded = (code: string) => Object.assign(new Error(code), { code })

/** What a person is told of each code in answer to a request, and what where the database can't be opened for it. */
const told = [
  ['ENOSPC', 'disk-full', 'disk-full'],
  ['EDQUOT', 'disk-full', 'disk-full'],
  ['SQLITE_FULL', 'disk-full', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'disk-full'],
  ['EIO', 'disk-failed', 'disk-failed'],
  ['SQLITE_IOERR', 'disk-failed', 'disk-failed'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed', 'disk-failed'],
  ['SQLITE_BUSY', 'file-in-use', 'locked'],
  ['SQLITE_BUSY_SNAPSHOT', 'file-in-use', 'locked'],
  ['EROFS', 'folder-read-only', 'read-only'],
  ['EACCES', 'folder-read-only', 'read-only'],
  ['EPERM', isWindows ? 'file-in-use' : 'folder-read-only', isWindows ? 'locked' : 'read-only'],
  ['SQLITE_READONLY', 'folder-read-only', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'folder-read-only', 'read-only'],
  ['SQLITE_CANTOPEN', 'folder-read-only', 'read-only'],
  ['ENOENT', 'folder-missing', 'missing'],
  ['ENOTDIR', 'folder-missing', 'missing'],
  ['EBUSY', 'file-in-use', 'locked'],
  ['ETXTBSY', 'file-in-use', 'locked'],
  ['EMFILE', 'too-many-files', 'locked'],
  ['ENFILE', 'too-many-files', 'locked'],
  ['SQLITE_CORRUPT', 'database-damaged', 'damaged'],
  ['SQLITE_CORRUPT_VTAB', 'database-damaged', 'damaged'],
  ['SQLITE_NOTADB', 'database-damaged', 'damaged'],
] as const

describe('an error of the machine', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(told)('%s answers a request with %s', async (code, failure) => {
    const ctx = await testContext()
    const engine = createEngine(ctx)
    vi.spyOn(ctx.db, 'prepare').mockImplementation(() => {
      throw coded(code)
    })
    expect(await engine.handle('bills.list', {}, new Map())).toEqual({
      ok: false,
      failure: { code: failure },
    })
    for (const language of ['zh', 'en'] as const) {
      expect(words(language).window.failures[failure].next).not.toBe('')
    }
  })

  it.each(told)('%s at the opening of the database: %s, %s', (code, _, problem) => {
    expect(databaseProblemOf(coded(code))).toBe(problem)
  })

  it('is another program’s hold on the file where Windows does not permit something', () => {
    vi.stubGlobal('process', { ...process, platform: 'win32' })
    expect(failureOf(coded('EPERM'))).toBe('file-in-use')
  })

  it('leaves a commit in doubt only where the disk does not say what it kept', () => {
    expect(mayBeCommitted(coded('SQLITE_FULL'))).toBe(false)
    expect(mayBeCommitted(coded('SQLITE_IOERR_FSYNC'))).toBe(true)
    expect(mayBeCommitted(new TypeError('a bug'))).toBe(true)
  })
})

it('a bug is none of the machine’s', async () => {
  expect(failureOf(new TypeError('a bug'))).toBeNull()
  expect(databaseProblemOf(coded('ERR_INVALID_ARG_TYPE'))).toBeNull()
})

it('a database found damaged by a request is read whole, and can be rebuilt', async () => {
  const folder = join(temporaryFolder(), 'data')
  const engine = await testEngine(folder)
  const other = new Sqlite(join(folder, databaseName))
  other.unsafeMode()
  other.pragma('writable_schema = ON')
  other.exec("UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'source'")
  other.pragma('schema_version = 1000')
  other.close()
  const damaged = { ok: false, failure: { code: 'database-damaged' } }
  expect(await engine.ask('bills.list', {})).toEqual(damaged)
  // Refused as long as the database is taken for a sound one.
  expect(await engine.task({ name: 'rebuild' })).toEqual({ ok: true, value: { bills: 0 } })
  expect(await engine.ask('bills.list', {})).toMatchObject({ ok: true })
})

it('what another program holds is answered, and works once that lets go', async () => {
  const folder = join(temporaryFolder(), 'data')
  const engine = await testEngine(folder)
  const trade = { at: '2024-01-06 08:31:12', counterparty: '小米云服务', goods: '会员', fen: 2100 }
  const { path } = fileOf(temporaryFolder(), 'a.csv', writeBill({ format: 'A4', trades: [trade] }))
  const importIt = () => engine.ask('bills.import', { tokens: ['a'] }, { a: path })
  const keepRule = () => engine.ask('subscriptions.addRule', { counterparty: '小米', is: 'xiaomi' })
  const other = new Sqlite(join(folder, databaseName))
  other.exec('BEGIN IMMEDIATE')
  const inUse = { ok: false, failure: { code: 'file-in-use' } }
  expect(await keepRule()).toEqual(inUse)
  expect(await importIt()).toEqual(inUse)
  other.close()
  expect(await keepRule()).toMatchObject({ ok: true })
  expect(await importIt()).toMatchObject({ ok: true, value: [{ outcome: 'imported' }] })
})
