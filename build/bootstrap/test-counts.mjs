import { readFileSync } from 'node:fs'

/** The sum of counts `{ passed, failed, skipped }`. */
export function addCounts(counts) {
  const sum = key => counts.reduce((total, one) => total + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The closing line. */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/** A check that either holds or doesn't. */
export function countOfCheck(holds) {
  return holds ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** Counts out of Vitest's JSON report; a file that failed before its first test counts as one failure. */
export function countOfVitest(file, status) {
  return honest(status, readReport(file), report => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(diedEarly).length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }))
}

/** The test files in Vitest's JSON report that were begun, and failed without a test of theirs failing. */
export function diedFiles(file) {
  const results = readReport(file)?.testResults ?? []
  return results.filter(one => diedEarly(one) && one.assertionResults.length > 0).map(({ name }) => name)
}

/** Counts out of Vitest's JSON report of all test files but some. */
export function countOfOthers(file, names) {
  const others = readReport(file).testResults.filter(({ name }) => !names.includes(name))
  const tests = others.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  return {
    passed,
    failed: failed + others.filter(diedEarly).length,
    skipped: tests.length - passed - failed,
  }
}

/**
 * Counts out of Playwright's JSON report: what passed at its second try has passed, and its own list names it; an error
 * outside any test counts as one failure.
 */
export function countOfPlaywright(file, status) {
  return honest(status, readReport(file), ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }))
}

// A runner that failed has failed at least once, whatever its report says, and so has one that left no report.
function honest(status, report, count) {
  if (!report) return countOfCheck(false)
  const counts = count(report)
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function diedEarly(file) {
  return file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
