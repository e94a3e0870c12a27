import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { words } from '../../src/i18n/words.ts'

/** Opens the menu of the table of that name, or of the only one there, and takes what it offers. */
export async function takeTable(
  place: Page | Locator,
  how: 'copy' | 'save' | 'print',
  { of, language = 'zh' }: { of?: string; language?: Language } = {},
): Promise<void> {
  const { table } = words(language)
  await place.getByRole('button', { name: of === undefined ? table.take : table.takeOf(of) }).click()
  await place.getByRole('menuitem', { name: table[how] }).click()
}
