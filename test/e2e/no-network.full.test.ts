import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from './launch.ts'

const sampleBill = resolve('resources/samples', '支付宝交易明细(20241101-20251031).csv')
const watchedCalls = 'connect,sendto,sendmsg,sendmmsg'
/** Long enough for the import, and for anything Chromium does of its own accord after a start. */
const watchMs = 25_000
const pollMs = 250
/** Under strace the app takes several times as long. */
const importLimitMs = 120_000

/**
 * Runs the app under strace, without Playwright and so without any debugging port, with a bill as "open with" gives
 * it. What counts are system calls: whatever part of the app or of Chromium made them.
 */
test('the app makes no internet-family connection', async () => {
  test.skip(process.platform !== 'linux', 'strace, which sees every call, is a program of Linux alone')
  const available = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0
  expect(available, 'strace can not run here, so nothing is proven about the network').toBe(true)
  const executable = process.env.XUCHA_ELECTRON ?? ''
  const given: string[] = JSON.parse(process.env.XUCHA_ELECTRON_ARGUMENTS ?? '[]')
  const folder = mkdtempSync(join(tmpdir(), 'xucha-strace-'))
  const trace = join(folder, 'calls.txt')
  const app = spawn(
    'strace',
    [
      '-f',
      '-qq',
      '-e',
      `trace=${watchedCalls}`,
      '-o',
      trace,
      executable,
      ...given,
      `--user-data-dir=${folder}/user`,
      sampleBill,
    ],
    { stdio: 'ignore', detached: true },
  )
  try {
    await sleep(watchMs)
    await expect
      .poll(() => importedRows(join(folder, 'user/data/xucha.db')), {
        timeout: importLimitMs,
        intervals: [pollMs],
      })
      .toBeGreaterThan(0)
  } finally {
    if (app.pid !== undefined) process.kill(-app.pid, 'SIGKILL')
  }
  await sleep(pollMs)
  const calls = readFileSync(trace, 'utf8').split('\n')
  expect(calls.filter(call => /AF_UNIX/.test(call)).length, 'strace saw the app’s own calls').toBeGreaterThan(
    0,
  )
  expect(calls.filter(call => /AF_INET6?\b|sa_family=AF_INET/.test(call))).toEqual([])
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function importedRows(path: string): number {
  try {
    const db = new Sqlite(path, { readonly: true })
    try {
      return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM row').get()?.n ?? 0
    } finally {
      db.close()
    }
  } catch {
    return 0
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise(done => setTimeout(done, ms))
}
