import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureWholeFolder, linkTree, replaceWholeFolder } from '../../../build/bootstrap/whole-folder.mjs'

const TWO_HOURS_S = 2 * 60 * 60

let home: string
let folder: string
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'xucha 续查 '))
  folder = path.join(home, 'runtime')
})
afterEach(() => rmSync(home, { recursive: true }))

const fillWith = (text: string) => (part: string) => writeFileSync(path.join(part, 'file'), text)
const content = () => readFileSync(path.join(folder, 'file'), 'utf8')

test('a folder is filled once and then left alone', async () => {
  await ensureWholeFolder(folder, fillWith('first'))
  await ensureWholeFolder(folder, fillWith('second'))
  expect(content()).toBe('first')
  expect(readdirSync(home)).toEqual(['runtime'])
})

test('a folder that could not be filled does not appear, and the next try starts afresh', async () => {
  const interrupted = ensureWholeFolder(folder, (part: string) => {
    writeFileSync(path.join(part, 'half'), '')
    throw new Error('interrupted')
  })
  await expect(interrupted).rejects.toThrow('interrupted')
  expect(readdirSync(home)).toEqual([])
  await ensureWholeFolder(folder, fillWith('whole'))
  expect(readdirSync(folder)).toEqual(['file'])
})

test('what a killed run left behind goes once it is old, and not while another run may be at it', async () => {
  const [old, recent] = [path.join(home, 'runtime.1.part'), path.join(home, 'runtime.2.part')]
  for (const part of [old, recent]) mkdirSync(part)
  const past = Date.now() / 1000 - TWO_HOURS_S
  utimesSync(old, past, past)
  await ensureWholeFolder(folder, fillWith('whole'))
  expect(existsSync(old)).toBe(false)
  expect(existsSync(recent)).toBe(true)
})

test('of two runs at once the first to finish wins, and both go on', async () => {
  await ensureWholeFolder(folder, async (part: string) => {
    fillWith('slow')(part)
    mkdirSync(folder)
    fillWith('quick')(folder)
  })
  expect(content()).toBe('quick')
})

test('a replacement that fails leaves what was there', async () => {
  await ensureWholeFolder(folder, fillWith('old'))
  const failing = replaceWholeFolder(folder, () => {
    throw new Error('no space')
  })
  await expect(failing).rejects.toThrow('no space')
  expect(content()).toBe('old')
  await replaceWholeFolder(folder, fillWith('new'))
  expect(content()).toBe('new')
  expect(readdirSync(home)).toEqual(['runtime'])
})

test('a linked tree shares its files and keeps its shape', () => {
  mkdirSync(path.join(folder, '子 folder'), { recursive: true })
  writeFileSync(path.join(folder, '子 folder', 'file'), 'shared')
  const copy = path.join(home, 'copy')
  linkTree(folder, copy)
  const inode = (root: string) => statSync(path.join(root, '子 folder', 'file')).ino
  expect(inode(copy)).toBe(inode(folder))
})
