import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'

/** Opens the choice of that name and takes one of it. */
export async function chooseOne(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: words('zh').window.dayField.named(label, '') }).click()
  await page.getByRole('menuitemradio', { name: option }).first().click()
}
