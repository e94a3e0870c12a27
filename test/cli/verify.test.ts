import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sumsText } from '../../src/core/pack/manifest.ts'
import { sha256Of } from '../../src/engine/originals.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xucha-verify-'))
  mkdirSync(join(folder, '原始账单'))
  const files = [
    { name: '退款申请.txt', text: '退款' },
    { name: '原始账单/账单 一.csv', text: '1,2\r\n' },
  ]
  for (const { name, text } of files) writeFileSync(join(folder, name), text)
  const listed = files.map(({ name, text }) => ({ name, bytes: 0, sha256: sha256Of(Buffer.from(text)) }))
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(listed))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function verify(...args: string[]) {
  return spawnSync(process.execPath, [resolve('src/cli/verify.ts'), ...args], {
    encoding: 'utf8',
    cwd: resolve('.'),
    env: { ...process.env, INIT_CWD: tmpdir() },
  })
}

test('a pack as it was written is sound', () => {
  expect(verify(folder)).toMatchObject({ status: 0, stderr: '' })
})

test('every file changed, missing and added is named', () => {
  writeFileSync(join(folder, '退款申请.txt'), '退货')
  rmSync(join(folder, '原始账单/账单 一.csv'))
  writeFileSync(join(folder, '原始账单/more.txt'), '')
  const { status, stdout } = verify(folder)
  expect(status).toBe(1)
  for (const name of ['退款申请.txt', '原始账单/账单 一.csv', '原始账单/more.txt'])
    expect(stdout).toContain(name)
})

test('a pack without its list is not sound', () => {
  rmSync(join(folder, 'SHA256SUMS'))
  expect(verify(folder).status).toBe(1)
})

test('no folder, a file, or two folders are wrong usage', () => {
  expect(verify().status).toBe(2)
  expect(verify(join(folder, 'SHA256SUMS')).status).toBe(2)
  expect(verify(folder, folder).status).toBe(2)
  expect(verify().stderr).toContain('npm run -s verify')
})

test('a link in place of a file is no file, and names can not steer the terminal', () => {
  const target = join(folder, '退款申请.txt')
  const elsewhere = join(folder, '..', `copy-${Date.now()}.txt`)
  renameSync(target, elsewhere)
  symlinkSync(elsewhere, target)
  writeFileSync(join(folder, 'a\u001b[2Jb'), '')
  const { status, stdout } = verify(folder)
  rmSync(elsewhere)
  expect(status).toBe(1)
  expect(stdout).toContain('退款申请.txt')
  expect(stdout).not.toContain('\u001b')
})
