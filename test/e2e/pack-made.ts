import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { expect } from './launch.ts'

/** A pack prints one paper after the other; on a busy machine nothing else takes as long. */
const longestMs = 3 * 60_000

/** The pack that is being written is there, and can be shown in its folder. */
export async function expectPackMade(page: Page): Promise<void> {
  const { open } = words('zh').claimScreen.pack
  await expect(page.getByRole('button', { name: open })).toBeVisible({ timeout: longestMs })
}
