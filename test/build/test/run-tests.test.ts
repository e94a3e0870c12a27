import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressText, runTests, type TestMessage } from '../../../build/test/run-tests.mjs'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

const passed: TestMessage = { kind: 'passed' }
const finished: TestMessage = { kind: 'finished' }
const failed: TestMessage = { kind: 'failed', name: 'b', alone: 'npm run unit -- b', error: 'one\n\ntwo' }

/** A runner that sends these messages and then does this. */
function runner(messages: TestMessage[], then: string, standstillMs?: number) {
  const script = `for (const one of ${JSON.stringify(messages)}) process.send(one)
${then}`
  const options = { env: process.env, alone: 'npm run unit', standstillMs }
  return runTests('Tests', ['-e', script], options)
}

test('a run comes to what its reporter said', async () => {
  const skipped: TestMessage = { kind: 'skipped', name: 'c', reason: 'no compiler' }
  expect(await runner([passed, passed, skipped, failed, finished], 'process.exit(1)')).toEqual({
    passed: 2,
    failures: [{ name: 'b', alone: 'npm run unit -- b' }],
    skips: [{ name: 'c', reason: 'no compiler' }],
  })
})

test('a failure is told when it happens', async () => {
  await runner([failed, finished], 'process.exit(1)')
  expect(printed).toContain('✗ b\n    one\n    two\n')
})

test.each([
  ['that ended well', [passed, finished], 'process.exit(0)', []],
  ['that failed although no test did', [passed, finished], 'process.exit(3)', ['Tests: ended with status 3']],
  ['that was killed', [passed], 'process.kill(process.pid, "SIGKILL")', ['Tests: ended by SIGKILL']],
  ['that went away', [passed], 'process.exit(0)', ['Tests: ended before its last test']],
])('a run %s is told as what it is', async (_, messages, then, names) => {
  const { failures } = await runner(messages, then)
  expect(failures.map(({ name }) => name)).toEqual(names)
})

test('a run in which no test ends any more is ended, and what ran is named', async () => {
  const messages: TestMessage[] = [
    { kind: 'began', id: '1', name: 'a' },
    { kind: 'ended', id: '1' },
    { kind: 'began', id: '2', name: 'stuck' },
  ]
  const { failures } = await runner(messages, 'setInterval(() => {}, 1000)', 2000)
  expect(failures).toEqual([
    { name: 'Tests: no test ended for 2 s, so it was ended while these ran: stuck', alone: 'npm run unit' },
  ])
})

test('progress tells what is done of all, and the time left once enough is done', () => {
  const of = (done: number) => ({ done, total: 200, unit: 'files' })
  expect(progressText(of(3), 9000)).toBe('1 % (3 of 200 files)')
  expect(progressText(of(50), 60_000)).toBe('25 % (50 of 200 files, about 3 min left)')
  expect(progressText(of(190), 200_000)).toBe('95 % (190 of 200 files, about 11 s left)')
  expect(progressText(of(200), 200_000)).toBe('100 % (200 of 200 files)')
})
