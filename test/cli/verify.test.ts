import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { bundledProgram } from '../bundled-program.ts'
import type { TestCase } from '../engine/claims/test-case.ts'
import { answered, written } from '../engine/packs/test-pack.ts'
import { temporaryFolder } from '../engine/test-engine.ts'
import { link } from '../fixture/system.ts'

const source = 'src/cli/verify.ts'
let bundle = ''
beforeAll(async () => {
  bundle = await bundledProgram(source)
})

let one: TestCase
let folder: string

beforeEach(async () => {
  one = await answered()
  folder = (await written(one)).path
})

function verify(...args: string[]) {
  return spawnSync(process.execPath, [bundle, ...args], {
    encoding: 'utf8',
    cwd: resolve('.'),
    env: { ...process.env, INIT_CWD: tmpdir() },
  })
}

test('a pack as it was written is sound, as a folder and as a zip', async () => {
  const { path, files } = await written(one, temporaryFolder(), 'zip')
  for (const pack of [folder, path]) {
    expect(verify(pack)).toMatchObject({
      status: 0,
      stdout: `完好：${files.length - 1} 个文件都和清单一致。\n`,
      stderr: '',
    })
  }
})

test('every file changed, missing and added is named', () => {
  writeFileSync(join(folder, '1-发给商家/退款申请.txt'), '退货')
  rmSync(join(folder, '证据/账单/账单.csv-有关的几行.txt'))
  writeFileSync(join(folder, '证据/账单/more.txt'), '')
  const { status, stdout } = verify(folder)
  expect(status).toBe(1)
  expect(stdout.trim().split('\n')).toEqual([
    '被改动：1-发给商家/退款申请.txt',
    '缺少：证据/账单/账单.csv-有关的几行.txt',
    '多出：证据/账单/more.txt',
    '不完好：和清单不一致的文件在上面。',
  ])
})

test('what a system left in a folder is named as that', () => {
  writeFileSync(join(folder, '证据/账单/.DS_Store'), '')
  const { status, stdout } = verify(folder)
  expect(status).toBe(1)
  expect(stdout).toContain('多出：证据/账单/.DS_Store（系统自己放的，删掉就好）')
})

test('a pack without its list is not sound, and its manifest still tells what else was changed', () => {
  rmSync(join(folder, '校验/SHA256SUMS'))
  writeFileSync(join(folder, '1-发给商家/退款申请.txt'), '退货')
  const { status, stdout } = verify(folder)
  expect(status).toBe(1)
  for (const line of ['被改动：1-发给商家/退款申请.txt', '缺少：校验/SHA256SUMS'])
    expect(stdout).toContain(line)
})

test('a zip that is cut off is not sound, and is told so', async () => {
  const { path } = await written(one, temporaryFolder(), 'zip')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length - 100))
  expect(verify(path)).toMatchObject({ status: 1, stdout: '不完好：压缩包损坏了，读不完整。\n' })
})

test('nothing, nothing there, what is neither folder nor zip, or two packs are wrong usage', () => {
  expect(verify().status).toBe(2)
  expect(verify(join(folder, 'none')).status).toBe(2)
  expect(verify(join(folder, '校验/SHA256SUMS')).status).toBe(2)
  expect(verify(folder, folder).status).toBe(2)
  expect(verify().stderr).toContain('npm run -s verify')
})

test('a link in place of a file is no file', context => {
  const target = join(folder, '1-发给商家/退款申请.txt')
  const elsewhere = join(dirname(folder), 'elsewhere.txt')
  renameSync(target, elsewhere)
  link(context, elsewhere, target)
  const { status, stdout } = verify(folder)
  expect(status).toBe(1)
  expect(stdout).toContain('被改动：1-发给商家/退款申请.txt')
})

test('names can not steer the terminal', context => {
  context.skip(process.platform === 'win32', 'Windows has no such names')
  writeFileSync(join(folder, 'a\u001b[2Jb'), '')
  const { status, stdout } = verify(folder)
  expect(status).toBe(1)
  expect(stdout).toContain('多出：a')
  expect(stdout).not.toContain('\u001b')
})
