import { configDefaults, defineConfig } from 'vitest/config'

/** Property tests and whole bills take longer than Vitest's five seconds on a two-core machine. */
const TEST_TIMEOUT_MS = 30_000

/**
 * Node strips types by WebAssembly, in every thread anew. Where two threads make its much used calls faster at once,
 * the V8 of Node 24 now and then ends the process (`Check failed: jit_page.has_value()`); so they stay as they are.
 */
const NO_FASTER_WASM_CALLS = '--wasm-wrapper-tiering-budget=2000000000'

export default defineConfig({
  test: {
    execArgv: [NO_FASTER_WASM_CALLS],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/security/window/**', 'test/bench/**'],
    // Vitest would leave one core alone, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
  },
})
