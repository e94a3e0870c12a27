import { expect, test } from 'vitest'
import { closingLines, outcomeOfCheck, sumOf } from '../../../build/test/outcome.mjs'

const skip = (name: string) => ({ name, reason: 'no C compiler' })
const tests = { passed: 7, failures: [{ name: 'a.test.ts > adds', alone: 'npm run unit -- a.test.ts' }] }

test('the last lines say what was skipped and why, what failed and how to run it alone, and the sums', () => {
  const sum = sumOf([
    outcomeOfCheck('Types', true, 'npm run check -- types'),
    outcomeOfCheck('Style', false, 'npm run check -- style'),
    { ...tests, skips: [skip('one'), skip('two')] },
  ])
  expect(closingLines(sum)).toEqual([
    '2 skipped:',
    '  2 × no C compiler',
    'Failed, and how to run it alone:',
    '  ✗ Style',
    '    npm run check -- style',
    '  ✗ a.test.ts > adds',
    '    npm run unit -- a.test.ts',
    '8 passed, 2 failed',
  ])
})

test('where nothing failed, they are the one line of the sums', () => {
  expect(closingLines({ passed: 3, failures: [], skips: [] })).toEqual(['3 passed, 0 failed'])
})
