import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packForms } from '../../../src/contract/choices.ts'
import { fillUp, makeReadOnly, makeRoom, noSmallDisk } from '../../fixture/small-disk.ts'
import { smallDisk } from '../import/small-disk.ts'
import { temporaryFolder } from '../test-engine.ts'
import { answered, verified, write } from './test-pack.ts'

/** Room for the first files of a folder, or the first part of a zip. */
const tooFewBytes = 24 * 1024

describe.each(packForms)('a pack written as a %s', form => {
  test('onto a disk that is full leaves nothing there, and is written as soon as there is room', async context => {
    const disk = smallDisk(1)
    if (!disk) return context.skip(noSmallDisk)
    const one = await answered()
    fillUp(disk, tooFewBytes)
    const full = readdirSync(disk)
    expect(await write(one, disk, undefined, form)).toEqual({ ok: false, failure: { code: 'disk-full' } })
    expect(readdirSync(disk)).toEqual(full)
    makeRoom(disk)
    const written = await write(one, disk, undefined, form)
    expect(written.ok && (await verified(written.value.path)).sound).toBe(true)
  })

  test('onto a disk that can only be read is refused', async context => {
    const disk = smallDisk(1)
    if (!disk) return context.skip(noSmallDisk)
    makeReadOnly(disk)
    const failure = { code: 'folder-read-only' }
    expect(await write(await answered(), disk, undefined, form)).toEqual({ ok: false, failure })
    expect(readdirSync(disk)).toEqual([])
  })

  test('into a folder that is gone, or that is a file, is refused', async () => {
    const one = await answered()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    for (const name of ['gone', 'file']) {
      const written = await write(one, join(folder, name), undefined, form)
      expect(written).toEqual({ ok: false, failure: { code: 'folder-missing' } })
    }
    expect(readdirSync(folder)).toEqual(['file'])
  })

  test('leaves what has its name already as it is', async () => {
    const one = await answered()
    const into = temporaryFolder()
    const first = await write(one, into, undefined, form)
    if (!first.ok) throw new Error(first.failure.code)
    const second = await write(one, into, undefined, form)
    expect(second.ok && second.value.name).toMatch(/-2(\.zip)?$/)
    expect((await verified(first.value.path)).sound).toBe(true)
    const third = join(into, first.value.name.replace(/(\.zip)?$/, '-3$1'))
    mkdirSync(third)
    writeFileSync(join(third, 'mine.txt'), 'mine')
    const fourth = await write(one, into, undefined, form)
    expect(fourth.ok && fourth.value.name).toMatch(/-4(\.zip)?$/)
    expect(readdirSync(third)).toEqual(['mine.txt'])
  })
})
