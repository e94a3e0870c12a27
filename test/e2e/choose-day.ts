import type { Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { words } from '../../src/i18n/words.ts'

/** More months back than any test goes. */
const mostMonths = 60

/** Opens the day beside its button, turns back to the month and takes the day. */
export async function chooseDay(
  page: Page,
  label: string,
  day: string,
  language: Language = 'zh',
): Promise<void> {
  const { window } = words(language)
  await page.getByRole('button', { name: window.dayField.named(label, '') }).click()
  const calendar = page.getByRole('dialog', { name: label })
  const wanted = calendar.getByRole('button', { name: window.day(day), exact: true })
  for (let back = 0; back < mostMonths && !(await wanted.isVisible()); back += 1)
    await calendar.getByRole('button', { name: window.dayField.previous }).click()
  await wanted.click()
}
