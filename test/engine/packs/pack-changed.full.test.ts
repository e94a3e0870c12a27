import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { keepOriginal, sha256Of } from '../../../src/engine/files/originals.ts'
import { fixedZip } from '../../../src/engine/packs/fixed-bytes.ts'
import { insertAttachment } from '../../../src/engine/store/attachments.ts'
import { needPrograms, slashed } from '../../fixture/system.ts'
import { temporaryFolder } from '../test-engine.ts'
import { answered, verified, written } from './test-pack.ts'

type Files = Map<string, Buffer>

/** The files of a pack with an attachment, by their paths. */
async function packFiles(): Promise<Files> {
  const one = await answered()
  const bytes = Buffer.from('a picture of an order')
  const sha256 = sha256Of(bytes)
  keepOriginal(one.ctx.dataFolder, bytes, sha256)
  const keptAt = one.ctx.now()
  const file = {
    evidence: 'charge-details',
    name: '账单 详情.png',
    sha256,
    bytes: bytes.length,
    keptAt,
    covers: null,
  }
  insertAttachment(one.ctx.db, one.view.id, file)
  const { path } = await written(one)
  return new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [slashed(file.slice(path.length + 1)), readFileSync(file)]),
  )
}

/** What the product says of these files as a folder and as a zip, which has to be the same, and whether sha256sum finds it sound as well. */
async function judged(files: Files) {
  const folder = join(temporaryFolder(), '证据包')
  mkdirSync(folder)
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const zip = `${folder}.zip`
  writeFileSync(zip, await fixedZip([...files].map(([name, bytes]) => ({ name: `证据包/${name}`, bytes }))))
  const found = await verified(folder)
  expect(await verified(zip)).toEqual(found)
  const { status } = spawnSync('sha256sum', ['--strict', '-c', '校验/SHA256SUMS'], { cwd: folder })
  rmSync(folder, { recursive: true })
  return { found, agrees: status === 0 }
}

const nothing = { changed: [], missing: [], added: [] }

test('the whole pack is sound to the product and to sha256sum, whose list has every file but itself', async context => {
  const files = await packFiles()
  expect([...files.keys()]).toContain('证据/1 账单详情截图/账单 详情.png')
  const { found, agrees } = await judged(files)
  expect(found).toMatchObject({ sound: true, ...nothing })
  const listed = files.get('校验/SHA256SUMS')?.toString().trim().split('\n') ?? []
  const names = listed.map(line => line.slice(66)).sort()
  expect(names).toEqual([...files.keys()].filter(name => name !== '校验/SHA256SUMS').sort())
  needPrograms(context, 'sha256sum')
  expect(agrees).toBe(true)
})

test('a byte changed at the start, in the middle or at the end of any file names that file', async () => {
  const files = await packFiles()
  for (const [name, bytes] of files) {
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const spoilt = Buffer.from(bytes)
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at)
      const { found, agrees } = await judged(new Map(files).set(name, spoilt))
      expect(found, `${name} at ${at}`).toMatchObject({ sound: false, ...nothing, changed: [name] })
      // Its own last line end is all that sha256sum does not mind.
      if (name !== '校验/SHA256SUMS') expect(agrees).toBe(false)
    }
    const longer = Buffer.concat([bytes, Buffer.from('\n')])
    expect((await judged(new Map(files).set(name, longer))).found.changed).toEqual([name])
  }
})

test('any file taken out or called something else is named, and so is one put in', async () => {
  const files = await packFiles()
  for (const [name, bytes] of files) {
    const less = new Map(files)
    less.delete(name)
    const gone = await judged(less)
    expect(gone.found).toMatchObject({ sound: false, ...nothing, missing: [name] })
    expect(gone.agrees).toBe(false)
    const renamed = await judged(less.set(`${name}.bak`, bytes))
    expect(renamed.found).toMatchObject({
      sound: false,
      changed: [],
      missing: [name],
      added: [`${name}.bak`],
    })
  }
  const { found } = await judged(new Map(files).set('证据/1 账单详情截图/另一张.png', Buffer.from('x')))
  expect(found).toMatchObject({ sound: false, ...nothing, added: ['证据/1 账单详情截图/另一张.png'] })
})

test('any line of SHA256SUMS taken out, put in twice or in another order is a change of it', async () => {
  const files = await packFiles()
  const lines = files.get('校验/SHA256SUMS')?.toString().trimEnd().split('\n') ?? []
  const variants = [
    ...lines.map((_, index) => lines.toSpliced(index, 1)),
    [...lines, lines[0] ?? ''],
    lines.toReversed(),
    [...lines, `${'0'.repeat(64)}  没有的.txt`],
    lines.map(line => line.toUpperCase()),
  ]
  for (const variant of variants) {
    const { found } = await judged(
      new Map(files).set('校验/SHA256SUMS', Buffer.from(`${variant.join('\n')}\n`)),
    )
    expect(found).toMatchObject({ sound: false, ...nothing, changed: ['校验/SHA256SUMS'] })
  }
})
