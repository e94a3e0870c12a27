import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addCounts,
  closingLine,
  countOfCheck,
  countOfOthers,
  countOfPlaywright,
  countOfVitest,
  diedFiles,
} from '../../../build/bootstrap/test-counts.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'xucha-counts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe("Vitest's report", () => {
  const numbers = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  const failedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const diedFile = { status: 'failed', assertionResults: [] }

  test('gives its tests', () => {
    expect(countOfVitest(report({ ...numbers, testResults: [failedTest] }), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    })
  })

  test('names the files whose process died, and counts the others', () => {
    const [passed, failed, pending] = ['passed', 'failed', 'pending'].map(status => ({ status }))
    const file = report({
      testResults: [
        { name: 'whole', status: 'failed', assertionResults: [passed, failed, pending] },
        { name: 'died', status: 'failed', assertionResults: [passed, pending] },
      ],
    })
    expect(diedFiles(file)).toEqual(['died'])
    expect(countOfOthers(file, ['died'])).toEqual({ passed: 1, failed: 1, skipped: 1 })
    expect(diedFiles(report('no report'))).toEqual([])
  })

  test('counts a file that failed before its first test', () => {
    expect(countOfVitest(report({ ...numbers, testResults: [failedTest, diedFile] }), 1).failed).toBe(2)
  })

  test('never turns a failed run into a clean one', () => {
    const clean = { ...numbers, numFailedTests: 0, testResults: [] }
    expect(countOfVitest(report(clean), 0).failed).toBe(0)
    expect(countOfVitest(report(clean), 1).failed).toBe(1)
  })

  test.each(['', '{"numPassed'])('that is broken (%j) or missing is a failure', broken => {
    expect(countOfVitest(report(broken), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(countOfVitest(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe("Playwright's report", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }

  test('counts a test that needed a second try as passed', () => {
    expect(countOfPlaywright(report({ stats, errors: [] }), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  test('counts an error outside any test', () => {
    expect(countOfPlaywright(report({ stats, errors: [{}] }), 1).failed).toBe(2)
  })
})

test('the closing line adds up all runners', () => {
  const sum = addCounts([countOfCheck(true), countOfCheck(false), { passed: 7, failed: 0, skipped: 1 }])
  expect(sum).toEqual({ passed: 8, failed: 1, skipped: 1 })
  expect(closingLine(sum)).toBe('8 passed, 1 failed')
})
