import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytesOf } from '../../../src/core/bills/reader/bytes.ts'
import { removeData } from '../../../src/engine/data/remove-data.ts'
import { replaceDurably } from '../../../src/engine/files/durable-file.ts'
import { emptyNow, removeFile, removeTree, renameFile } from '../../../src/engine/files/file-moves.ts'
import { keepOriginal, originalPath, sha256Of } from '../../../src/engine/files/originals.ts'
import { writePackFolder } from '../../../src/engine/packs/write-pack.ts'
import { link } from '../../fixture/system.ts'
import { sampleCount, sampleEngine, temporaryFolder, testEngine } from '../test-engine.ts'

/** So often a scanner is in the way of a name before it lets go. */
const { held, busyTimes } = vi.hoisted(() => ({ held: new Map<string, number>(), busyTimes: 2 }))

/**
 * A disk with the ways of Windows: what is read-only is not written to, replaced or flushed; folders can't be opened
 * nor can what was opened for reading be flushed; a scanner is in the way at first; and `rmSync` as it is in some
 * versions, which says nothing and does nothing where a name is Chinese.
 */
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const forReading = new Set<number>()
  const refuse = (code: string, path: string) => {
    throw Object.assign(new Error(`${code}: ${path}`), { code, path })
  }
  const isOn = () => process.platform === 'win32'
  const isReadOnly = (path: string) =>
    fs.existsSync(path) && fs.statSync(path).isFile() && (fs.statSync(path).mode & 0o200) === 0
  const scanned = (path: string) => {
    const times = held.get(path) ?? 0
    held.set(path, times + 1)
    if (isOn() && fs.existsSync(path) && times < busyTimes) refuse(times === 0 ? 'EPERM' : 'EBUSY', path)
  }
  return {
    ...fs,
    rmSync(path: string, options?: import('node:fs').RmOptions) {
      if (isOn() && /[^\0-\x7f]/.test(path)) return
      if (isOn() && isReadOnly(path)) refuse('EPERM', path)
      fs.rmSync(path, options)
    },
    unlinkSync(path: string) {
      scanned(path)
      fs.unlinkSync(path)
    },
    renameSync(from: string, to: string) {
      scanned(from)
      if (isOn() && isReadOnly(to)) refuse('EPERM', to)
      fs.renameSync(from, to)
    },
    openSync(path: string, flags: string | number, mode?: number) {
      if (isOn() && fs.existsSync(path) && fs.statSync(path).isDirectory()) refuse('EISDIR', path)
      if (isOn() && String(flags).includes('+') && isReadOnly(path)) refuse('EPERM', path)
      const file = fs.openSync(path, flags, mode)
      if (flags === 'r' || typeof flags === 'number') forReading.add(file)
      else forReading.delete(file)
      return file
    },
    fsyncSync(file: number) {
      if (isOn() && forReading.has(file)) refuse('EPERM', String(file))
      fs.fsyncSync(file)
    },
  }
})

const real = process.platform
const goTo = (platform: string) => Object.defineProperty(process, 'platform', { value: platform })

// Its native file is looked for by the name of the system, once.
new Sqlite(':memory:').close()

beforeEach(() => {
  held.clear()
  goTo('win32')
})
afterEach(() => {
  goTo(real)
})

const bytes = new TextEncoder().encode('账单')
const sha256 = sha256Of(bytesOf(bytes))

describe('on a disk with the ways of Windows', () => {
  it('files are replaced and removed, whatever their name, read-only or just scanned', () => {
    const folder = temporaryFolder()
    const file = join(folder, '偏好.json')
    replaceDurably(file, bytes)
    chmodSync(file, 0o400)
    replaceDurably(file, new Uint8Array([1]))
    expect([...readFileSync(file)]).toEqual([1])
    chmodSync(file, 0o400)
    removeFile(file)
    removeFile(file)
    expect(readdirSync(folder)).toEqual([])
  })

  it('a kept file is kept once, mended where it was changed, and goes with its folder', () => {
    const folder = join(temporaryFolder(), '续查数据')
    expect(keepOriginal(folder, bytesOf(bytes), sha256)).toBe(true)
    const path = originalPath(folder, sha256)
    chmodSync(path, 0o600)
    writeFileSync(path, 'changed')
    chmodSync(path, 0o400)
    expect(keepOriginal(folder, bytesOf(bytes), sha256)).toBe(true)
    expect(readFileSync(path)).toEqual(Buffer.from(bytes))
    removeData(folder)
    expect(existsSync(folder)).toBe(false)
  })

  it('a pack takes its place whole', () => {
    const folder = temporaryFolder()
    const placed = writePackFolder(folder, '续查证据包', [{ name: '清单/一.txt', bytes }])
    expect(placed).toMatchObject({ ok: true, name: '续查证据包' })
    expect(readdirSync(folder)).toEqual(['续查证据包'])
  })

  it('data is backed up, restored over what is there, moved and removed', async () => {
    const folder = join(temporaryFolder(), '王小明')
    mkdirSync(folder)
    const data = join(folder, 'data')
    const engine = await sampleEngine(data)
    const path = join(folder, '备份.zip')
    const backups = join(folder, 'backups')
    expect(await engine.task({ name: 'back-up', path })).toMatchObject({ ok: true })
    const restored = await engine.task({ name: 'restore', path, safety: { folder: backups, keep: 1 } })
    expect(restored).toEqual({ ok: true, value: null })
    expect(readdirSync(join(data, 'originals'))).toHaveLength(sampleCount)
    expect(readdirSync(backups)).toHaveLength(1)
    const to = join(folder, '续查数据')
    expect(await engine.task({ name: 'copy-data', to })).toEqual({ ok: true, value: null })
    removeData(data)
    expect(existsSync(data)).toBe(false)
    const moved = await testEngine(to)
    const list = await moved.ask('bills.list', {})
    expect(list.ok && list.value.sources).toHaveLength(sampleCount)
    await moved.ask('bills.remove', { ids: list.ok ? list.value.sources.map(({ id }) => id) : [] })
    expect(readdirSync(join(to, 'originals'))).toEqual([])
  })

  it('all goes but what a running program holds on to, and nothing is waited for', () => {
    const folder = temporaryFolder()
    for (const name of ['Cache/a', 'Network/Cookies', '续查数据/b', 'backups/c']) {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), '')
    }
    held.set(join(folder, 'Network/Cookies'), -1000)
    for (const path of ['Cache/a', '续查数据/b', 'backups/c']) held.set(join(folder, path), busyTimes)
    expect(emptyNow(folder, join(folder, 'backups'))).toBe(4)
    expect(emptyNow(folder, join(folder, 'backups'))).toBe(0)
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(
      ['Network', 'Network/Cookies', 'backups', 'backups/c'].map(name => join(name)),
    )
    held.set(join(folder, 'Network/Cookies'), busyTimes)
    expect(emptyNow(folder)).toBe(4)
    expect(readdirSync(folder)).toEqual([])
  })

  it('what stays in the way is told', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a')
    writeFileSync(file, '')
    held.set(file, -100)
    expect(() => removeFile(file)).toThrow(/EBUSY/)
    held.set(file, -100)
    expect(() => renameFile(file, join(folder, 'b'))).toThrow(/EBUSY/)
    expect(statSync(file).size).toBe(0)
  })
})

describe('a tree', () => {
  it('goes without what its links lead to', context => {
    goTo(real)
    const folder = temporaryFolder()
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(join(folder, 'tree', 'deep'), { recursive: true })
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'mine.txt'), 'mine')
    link(context, elsewhere, join(folder, 'tree', 'deep', 'link'), 'junction')
    link(context, join(folder, 'nowhere'), join(folder, 'tree', 'broken'), 'junction')
    removeTree(join(folder, 'tree'))
    removeTree(join(folder, 'tree'))
    expect(readdirSync(folder)).toEqual(['elsewhere'])
    expect(readdirSync(elsewhere)).toEqual(['mine.txt'])
  })
})

it('nothing in the app removes or renames in another way', () => {
  const source = resolve(import.meta.dirname, '../../../src')
  const others = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    name =>
      /\.tsx?$/.test(name) &&
      !name.endsWith('file-moves.ts') &&
      /\b(?:rm|rename|unlink|cp)(?:Sync)?\(|\b(?:rmSync|renameSync|unlinkSync|cpSync)\b/.test(
        readFileSync(join(source, name), 'utf8'),
      ),
  )
  expect(others).toEqual([])
})
