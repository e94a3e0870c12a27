import { words } from '../../src/i18n/words.ts'
import { configure, looks, violations } from './accessible.ts'
import { expect, test } from './launch.ts'

for (const [theme, language] of looks) {
  const { billsScreen, chargesScreen, rulesScreen } = words(language)
  const { verdict, apart } = chargesScreen
  test(`no violation where subscriptions are joined, split and ruled: ${theme}, ${language}`, async ({
    page,
  }) => {
    await configure(page, theme, language)
    await page.getByRole('button', { name: billsScreen.trySamples }).click()
    await page.getByRole('button', { name: billsScreen.seeCharges }).first().click()
    const dialogs = [verdict.split, verdict.belongsTo, rulesScreen.notXiaomi, apart.look]
    for (const name of dialogs) {
      const button = page.getByRole('button', { name, exact: true }).first()
      await button.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      expect(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(button).toBeFocused()
    }
  })
}
