import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { step } from '../../../build/bootstrap/steps.mjs'

const MINUTE_MS = 60_000
let lines: string[]

beforeEach(() => {
  lines = []
  vi.useFakeTimers()
  vi.stubGlobal(
    'process',
    Object.create(process, { stdout: { value: { write: (line: string) => lines.push(line.trim()) } } }),
  )
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a step tells each tenth, and every minute how far it is', async () => {
  await step('Tests', async (progress: (text: string) => void) => {
    progress('1 % (2 of 200 files)')
    progress('3 % (6 of 200 files)')
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
    progress('10 % (20 of 200 files)')
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1)
    return { note: '20 passed' }
  })
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)

  expect(lines).toEqual([
    '… Tests: 1 % (2 of 200 files)',
    '… Tests: 3 % (6 of 200 files)',
    '… Tests: 3 % (6 of 200 files)',
    '… Tests: 10 % (20 of 200 files)',
    '✓ Tests: 20 passed (180.0 s)',
  ])
})

test('a step of one moment is one line', async () => {
  await step('Node', async () => undefined)
  await vi.advanceTimersByTimeAsync(MINUTE_MS)

  expect(lines).toEqual(['✓ Node'])
})
