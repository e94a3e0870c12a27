import { configDefaults, defineConfig } from 'vitest/config'

/** Property tests and whole bills take longer than Vitest's five seconds on a two-core machine. */
const TEST_TIMEOUT_MS = 30_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/security/window/**', 'test/bench/**'],
    // Vitest would leave one core alone, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
  },
})
