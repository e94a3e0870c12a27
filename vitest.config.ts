import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { bundledThreads } from './test/bundled-threads.ts'

/** More than ten times what the longest test takes on a quiet machine; what gets here is stuck, not slow. */
const TEST_LIMIT_MS = 5 * 60_000

// The programs that tests start strip the types of the same modules each; Node keeps what it stripped.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/xucha-compiled')

export default defineConfig({
  plugins: [bundledThreads()],
  test: {
    globalSetup: ['test/bundled-threads.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/security/window/**', 'test/bench/**'],
    // Vitest would leave one core alone, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
  },
})
