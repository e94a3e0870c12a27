import { words } from '../../src/i18n/words.ts'
import { configure, looks, violations } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'
import { decide, openSampleRenewal } from '../e2e/renewals.ts'

for (const [theme, language] of looks) {
  const { chargesScreen, rulesScreen } = words(language)
  const { decision, apart, detail } = chargesScreen
  test(`no violation where subscriptions are joined, split and ruled: ${theme}, ${language}`, async ({
    page,
  }) => {
    await configure(page, theme, language)
    await openSampleRenewal(page, words(language))
    const dialog = page.getByRole('dialog')
    for (const name of [decision.split, decision.belongsTo, rulesScreen.notXiaomi]) {
      await decide(page, name, words(language))
      await expect(dialog).toBeVisible()
      expect(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: decision.change })).toBeFocused()
    }
    await page.getByRole('button', { name: detail.close }).click()
    const look = page.getByRole('button', { name: apart.look }).first()
    await look.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(look).toBeFocused()
  })
}
