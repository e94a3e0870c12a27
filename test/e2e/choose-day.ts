import type { Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { words } from '../../src/i18n/words.ts'

/** More years, and more months of the last two, back than any test goes. */
const mostTurns = 24

/** Opens the day beside its button, turns back to the year and the month and takes the day. */
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
  const turn = async (name: string, isThere: () => Promise<boolean>) => {
    for (let turns = 0; turns < mostTurns && !(await isThere()); turns += 1)
      await calendar.getByRole('button', { name, exact: true }).click()
  }
  const year = Number(day.slice(0, 4))
  const isNear = calendar.getByText(new RegExp(`${year}|${year + 1}`))
  await turn(window.dayField.previousYear, async () => (await isNear.count()) > 0)
  await turn(window.dayField.previous, () => wanted.isVisible())
  await wanted.click()
}
