import { defineConfig } from '@playwright/test'
import { hasOwnDisplays } from './test/e2e/display.ts'
import type { WorkerOptions } from './test/e2e/launch.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

export default defineConfig<object, WorkerOptions>({
  // Folders of their own, since a pattern would also match a checkout that lies in a folder of such a name.
  projects: [
    { name: 'walks', testDir: 'test/e2e' },
    { name: 'pages', testDir: 'test/pages', use: { inChromium: true } },
    { name: 'security', testDir: 'test/security/window' },
  ],
  outputDir: 'out/test/e2e',
  // Windows on one display take the focus from one another.
  workers: hasOwnDisplays() ? 2 : 1,
  fullyParallel: true,
  forbidOnly: true,
  // More than ten times what each takes on a quiet machine; what gets here is stuck, not slow.
  timeout: 5 * MINUTE,
  expect: { timeout: 30 * SECOND },
  use: { actionTimeout: 30 * SECOND },
  globalSetup: './build/bootstrap/end-to-end-setup.mjs',
  reporter: 'list',
})
