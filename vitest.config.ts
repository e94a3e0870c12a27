import { configDefaults, defineConfig } from 'vitest/config'

/** More than ten times what the longest test takes on a quiet machine; what gets here is stuck, not slow. */
const TEST_LIMIT_MS = 5 * 60_000

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
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
  },
})
