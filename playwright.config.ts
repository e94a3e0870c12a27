import { defineConfig } from '@playwright/test'

const SECOND = 1000

export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.test.ts', 'security/window/**/*.test.ts'],
  outputDir: 'out/test/e2e',
  // One window at a time: focus, clipboard and the display are shared.
  workers: 1,
  fullyParallel: false,
  // A window on a busy machine is late now and then; what passes at the second try is named as flaky.
  retries: 1,
  forbidOnly: true,
  timeout: 90 * SECOND,
  globalTimeout: 18 * 60 * SECOND,
  expect: { timeout: 10 * SECOND },
  use: { actionTimeout: 15 * SECOND },
  globalSetup: './build/bootstrap/end-to-end-setup.mjs',
  reporter: [['line'], ['json', { outputFile: 'out/test/end-to-end.json' }]],
})
