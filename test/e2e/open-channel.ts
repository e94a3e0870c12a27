import { expect, type Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'

/** Opens one of the ways to go on the page of a case. */
export async function openChannel(
  page: Page,
  channel: keyof ReturnType<typeof words>['claimScreen']['channelNames'],
  { claimScreen } = words('zh'),
): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(claimScreen.channelNames[channel]) }).click()
  // The one before goes with the next picture.
  await expect(page.getByRole('tabpanel')).toHaveCount(1)
}
