import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { bundledThreads } from './test/bundled-threads.ts'
import { LongestFirst } from './test/longest-first.ts'
import { folderInMemory } from './test/memory-disk.ts'

/** More than ten times what the longest test takes on a quiet machine; what gets here is stuck, not slow. */
const TEST_LIMIT_MS = 5 * 60_000

const tests = ['test/**/*.test.ts', 'test/**/*.test.tsx']
const elsewhere = [
  ...configDefaults.exclude,
  'test/e2e/**',
  'test/pages/**',
  'test/security/window/**',
  'test/bench/**',
  ...(process.env.XUCHA_SHORT_TESTS ? ['**/*.full.test.ts'] : []),
]
/** What replaces a module needs modules of its own; all other files share theirs, which starts them in half the time. */
const replacing = globSync(tests)
  .filter(path => readFileSync(path, 'utf8').includes('vi.mock('))
  .map(path => path.replaceAll('\\', '/'))

// The programs that tests start strip the types of the same modules each; Node keeps what it stripped.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/xucha-compiled')

const inMemory = process.env.TMPDIR ? null : folderInMemory()
if (inMemory) process.env.TMPDIR = inMemory

export default defineConfig({
  plugins: [bundledThreads()],
  test: {
    globalSetup: ['test/memory-disk.ts', 'test/bundled-threads.ts'],
    // Vitest would leave one core alone, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: tests, exclude: [...elsewhere, ...replacing], isolate: false },
      },
      {
        extends: true,
        test: { name: 'replacing', include: replacing, exclude: elsewhere },
      },
    ],
  },
})
