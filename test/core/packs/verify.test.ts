import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstLists, manifestName, packLists, sumsName, sumsText } from '../../../src/core/packs/manifest.ts'
import { isLeftBySystem, verifyPack } from '../../../src/core/packs/verify.ts'
import { rounds } from '../../rounds.ts'

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

interface Pack {
  files: Map<string, string>
}

function manifestOf(files: ReadonlyMap<string, string>): string {
  const listed = [...files].map(([name, text]) => ({ name, bytes: text.length, sha256: sha256Of(text) }))
  return JSON.stringify({ schema: 'xucha.pack/2', files: listed })
}

function sumsOf(files: ReadonlyMap<string, string>): string {
  return sumsText([...files].map(([name, text]) => ({ name, bytes: 0, sha256: sha256Of(text) })))
}

function packOf(names: readonly string[]): Pack {
  const files = new Map(names.map(name => [name, `content of ${name}`]))
  files.set(manifestName, manifestOf(files))
  files.set(sumsName, sumsOf(files))
  return { files }
}

function verify({ files }: Pack) {
  return verifyPack({
    hashes: new Map([...files].map(([name, text]) => [name, sha256Of(text)])),
    lists: packLists,
    sums: files.get(sumsName) ?? null,
    manifest: files.get(manifestName) ?? null,
  })
}

const ordinary = fc
  .uniqueArray(fc.stringMatching(/^[a-z证据/.]{1,12}$/), { minLength: 1, maxLength: 5 })
  .map(packOf)
const nothing = { changed: [], missing: [], added: [] }

test('a pack as it was written is sound', () => {
  fc.assert(
    fc.property(ordinary, pack => {
      const { size } = pack.files
      expect(verify(pack)).toEqual({ sound: true, listReadable: true, checked: size - 1, ...nothing })
    }),
  )
})

test('one byte changed in any file names that file and no other, the lists among them', () => {
  fc.assert(
    fc.property(ordinary, fc.nat(), fc.nat(), fc.integer({ min: 33, max: 126 }), (pack, which, at, code) => {
      const name = [...pack.files.keys()][which % pack.files.size] ?? ''
      const text = pack.files.get(name) ?? ''
      const place = at % text.length
      const letter = String.fromCharCode(code)
      fc.pre(text[place] !== letter)
      pack.files.set(name, text.slice(0, place) + letter + text.slice(place + 1))
      expect(verify(pack)).toMatchObject({ sound: false, ...nothing, changed: [name] })
    }),
    { numRuns: rounds(2000) },
  )
})

test('a file taken out, put in or called something else is named', () => {
  fc.assert(
    fc.property(ordinary, fc.nat(), (pack, which) => {
      const name = [...pack.files.keys()][which % pack.files.size] ?? ''
      const text = pack.files.get(name) ?? ''
      pack.files.delete(name)
      expect(verify(pack)).toMatchObject({ sound: false, ...nothing, missing: [name] })
      pack.files.set(`${name}2`, text)
      expect(verify(pack)).toMatchObject({ sound: false, changed: [], missing: [name], added: [`${name}2`] })
      pack.files.delete(`${name}2`)
      pack.files.set(name, text)
      pack.files.set('\nmore', '')
      expect(verify(pack)).toMatchObject({ sound: false, ...nothing, added: ['\nmore'] })
    }),
  )
})

describe('someone who changes a file and its line', () => {
  const names = ['a.txt', 'b.txt']

  test('in one list is found by the other', () => {
    const pack = packOf(names)
    pack.files.set('a.txt', 'new')
    pack.files.delete(sumsName)
    pack.files.set(sumsName, sumsOf(pack.files))
    expect(verify(pack)).toMatchObject({ sound: false, ...nothing, changed: ['a.txt', sumsName] })
  })

  test('in the manifest alone is found by SHA256SUMS', () => {
    const pack = packOf(names)
    pack.files.set('a.txt', 'new')
    const others = new Map(names.map(name => [name, pack.files.get(name) ?? '']))
    pack.files.set(manifestName, manifestOf(others))
    expect(verify(pack)).toMatchObject({ sound: false, ...nothing, changed: ['a.txt', manifestName] })
  })

  test('or takes both out of SHA256SUMS is found by the manifest', () => {
    const pack = packOf(names)
    for (const name of ['a.txt', sumsName]) pack.files.delete(name)
    pack.files.set(sumsName, sumsOf(pack.files))
    expect(verify(pack)).toMatchObject({ ...nothing, changed: [sumsName], missing: ['a.txt'] })
  })
})

test('without SHA256SUMS the manifest alone is asked, and without both there is nothing to check', () => {
  const pack = packOf(['a.txt', 'b.txt'])
  pack.files.delete(sumsName)
  pack.files.set('a.txt', 'new')
  expect(verify(pack)).toMatchObject({ listReadable: false, changed: ['a.txt'], missing: [sumsName] })
  pack.files.delete(manifestName)
  expect(verify(pack)).toMatchObject({
    sound: false,
    listReadable: false,
    ...nothing,
    missing: [sumsName, manifestName],
  })
})

test('line ends changed by a mail program are a change', () => {
  const pack = packOf(['a.txt'])
  pack.files.set(sumsName, pack.files.get(sumsName)?.replaceAll('\n', '\r\n') ?? '')
  expect(verify(pack)).toMatchObject({ sound: false, ...nothing, changed: [sumsName] })
})

test('any line of SHA256SUMS taken out, put in twice or in another order is a change of it', () => {
  const lines = (packOf(['a.txt', 'b.txt']).files.get(sumsName) ?? '').trimEnd().split('\n')
  for (const variant of [
    ...lines.map((_, index) => lines.toSpliced(index, 1)),
    [...lines, lines[0] ?? ''],
    lines.toReversed(),
    [...lines, `${'0'.repeat(64)}  no.txt`],
    lines.map(line => line.toUpperCase()),
  ]) {
    const pack = packOf(['a.txt', 'b.txt'])
    pack.files.set(sumsName, `${variant.join('\n')}\n`)
    expect(verify(pack)).toMatchObject({ sound: false, ...nothing, changed: [sumsName] })
  }
})

test('files that systems leave in folders are told from those that someone added', () => {
  for (const name of [
    '.DS_Store',
    '证据/E03/.DS_Store',
    'Thumbs.db',
    'a/desktop.ini',
    'a/._x.png',
    '../__MACOSX/a/._x',
  ])
    expect(isLeftBySystem(name), name).toBe(true)
  for (const name of ['DS_Store.txt', '证据/Thumbs.db.png', 'x__MACOSX/a', 'a.txt']) {
    expect(isLeftBySystem(name), name).toBe(false)
  }
})

test('a pack of version 1 is as sound as on its day', () => {
  const files = new Map([['退款申请.txt', '退款申请']])
  const listed = [...files].map(([name, text]) => ({ name, bytes: text.length, sha256: sha256Of(text) }))
  const manifest = JSON.stringify({ schema: 'xucha.pack/1', files: listed })
  const sums = sumsText([...listed, { name: firstLists.manifest, bytes: 0, sha256: sha256Of(manifest) }])
  const hashes = new Map([
    ...listed.map(({ name, sha256 }) => [name, sha256] as const),
    [firstLists.manifest, sha256Of(manifest)] as const,
    [firstLists.sums, sha256Of(sums)] as const,
  ])
  expect(verifyPack({ hashes, lists: firstLists, sums, manifest })).toMatchObject({ sound: true, checked: 2 })
})
