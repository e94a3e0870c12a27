import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashesIn } from '../../../src/engine/packs/read-pack.ts'
import { link, needPrograms } from '../../fixture/system.ts'
import { temporaryFolder } from '../test-engine.ts'
import { answered, verified, write, written } from './test-pack.ts'

test('a zip holds the very files of the folder, in a folder of its name, and is sound', async context => {
  const one = await answered()
  const folder = await written(one)
  const zip = await written(one, temporaryFolder(), 'zip')
  expect(zip.name).toBe(`${folder.name}.zip`)
  expect(zip.files).toEqual(folder.files)
  expect(await verified(zip.path)).toEqual(await verified(folder.path))
  needPrograms(context, 'unzip', 'sha256sum')
  const out = temporaryFolder()
  execFileSync('unzip', ['-q', zip.path, '-d', out])
  expect(readdirSync(out)).toEqual([folder.name])
  expect(hashesIn(join(out, folder.name))).toEqual(hashesIn(folder.path))
  execFileSync('sha256sum', ['--quiet', '-c', '校验/SHA256SUMS'], { cwd: join(out, folder.name) })
})

test('its Chinese names and its time are what every program reads, and names are marked as UTF-8', async context => {
  needPrograms(context, 'python3')
  const zip = await written(await answered(), temporaryFolder(), 'zip')
  const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    print(json.dumps([z.testzip(), [[i.filename, i.flag_bits >> 11 & 1, list(i.date_time)] for i in z.infolist()]]))`
  const read = JSON.parse(execFileSync('python3', ['-c', script, zip.path], { encoding: 'utf8' }))
  const [damaged, entries] = read as [string | null, [string, number, number[]][]]
  expect(damaged).toBeNull()
  const inside = zip.name.replace(/\.zip$/, '')
  expect(entries.map(([name]) => name)).toEqual(zip.files.map(({ name }) => `${inside}/${name}`))
  for (const [name, isUtf8, time] of entries) {
    expect([name, isUtf8]).toEqual([name, 1])
    expect(time).toEqual([2026, 11, 21, 12, 0, 0])
  }
})

test('the same case has the same bytes, under the next free name, whatever the zone of the machine', async () => {
  const one = await answered()
  const into = temporaryFolder()
  const zone = process.env.TZ
  const first = await written(one, into, 'zip')
  process.env.TZ = 'America/New_York'
  const second = await written(one, into, 'zip')
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(second.name).toBe(first.name.replace('.zip', '-2.zip'))
  expect(readFileSync(second.path).equals(readFileSync(first.path))).toBe(true)
})

test('what is in the way is left alone: a folder, a file, a link that leads nowhere', async context => {
  const one = await answered()
  const into = temporaryFolder()
  const { path, name } = await written(one, into, 'zip')
  rmSync(path)
  mkdirSync(path)
  writeFileSync(path.replace('.zip', '-2.zip'), 'mine')
  link(context, 'nowhere', path.replace('.zip', '-3.zip'))
  expect((await written(one, into, 'zip')).name).toBe(name.replace('.zip', '-4.zip'))
  expect(readdirSync(path)).toEqual([])
  expect(readFileSync(path.replace('.zip', '-2.zip'), 'utf8')).toBe('mine')
})

test('a zip that someone packed again is as sound as its files', async context => {
  needPrograms(context, 'zip', 'python3')
  const folder = await written(await answered())
  const again = temporaryFolder()
  const zips = ['zip.zip', 'flat.zip', 'python.zip'].map(name => join(again, name))
  const [byZip = '', flat = '', byPython = ''] = zips
  execFileSync('zip', ['-q', '-r', byZip, folder.name], { cwd: folder.into })
  execFileSync('zip', ['-q', '-r', flat, '.'], { cwd: folder.path })
  execFileSync('python3', ['-m', 'zipfile', '-c', byPython, folder.name], { cwd: folder.into })
  for (const zip of zips) expect(await verified(zip)).toMatchObject({ sound: true, added: [] })
  writeFileSync(join(folder.path, '.DS_Store'), '')
  writeFileSync(join(folder.into, 'more.txt'), '')
  rmSync(byZip)
  execFileSync('zip', ['-q', '-r', byZip, '.'], { cwd: folder.into })
  expect(await verified(byZip)).toMatchObject({ sound: false, added: ['../more.txt', '.DS_Store'] })
})

test('a disk that fails leaves no zip and no half of one', async () => {
  const one = await answered()
  const into = temporaryFolder()
  for (const [code, expected] of [
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'folder-read-only'],
  ]) {
    const failing = (path: string, bytes: Uint8Array) => {
      writeFileSync(path, bytes.subarray(0, bytes.length >> 1))
      throw Object.assign(new Error(code), { code })
    }
    expect(await write(one, into, failing, 'zip')).toEqual({ ok: false, failure: { code: expected } })
    expect(readdirSync(into)).toEqual([])
  }
  const flipping = (path: string, bytes: Uint8Array) => {
    const spoilt = bytes.slice()
    spoilt[spoilt.length >> 1] = (spoilt[spoilt.length >> 1] ?? 0) ^ 1
    writeFileSync(path, spoilt)
  }
  await expect(write(one, into, flipping, 'zip')).rejects.toThrow('differs')
  expect(readdirSync(into)).toEqual([])
})
