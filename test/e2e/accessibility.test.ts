import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { words } from '../../src/core/words/words.ts'
import { expect, test } from './launch.ts'

type Language = 'zh' | 'en'

/** What axe finds, one line a violation, so that a failure says what and where. */
async function violations(page: Page): Promise<string[]> {
  // An Electron window has no second page for axe to finish its run in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

async function configure(page: Page, theme: 'light' | 'dark', languageChoice: Language): Promise<void> {
  // Playwright fixes the colour scheme of pages, so the theme is set there too.
  await page.emulateMedia({ colorScheme: theme })
  await page.evaluate(change => Reflect.get(window, 'xucha').requests['app.configure'](change), {
    theme,
    languageChoice,
  })
  await expect(page.locator('html')).toHaveAttribute('lang', languageChoice === 'zh' ? 'zh-CN' : 'en')
}

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['zh', 'en'] as const) {
    const { billsScreen, chargesScreen, window } = words(language)
    test(`no violation on bills and charges: ${theme}, ${language}`, async ({ launchApp }) => {
      const { page } = await launchApp()
      await configure(page, theme, language)
      const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
      expect(await violations(page)).toEqual([])

      await button(billsScreen.trySamples).click()
      await expect(button(billsScreen.seeCharges)).toBeVisible()
      await page.getByRole('table').getByRole('button', { expanded: false }).first().click()
      await expect(page.getByRole('table', { name: billsScreen.tally.caption })).toBeVisible()
      expect(await violations(page)).toEqual([])

      await button(billsScreen.seeCharges).click()
      await button(chargesScreen.chart.showTable).click()
      await expect(page.getByRole('table', { name: chargesScreen.chart.monthly })).toBeVisible()
      expect(await violations(page)).toEqual([])

      await button(chargesScreen.verdict.cancelled).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: window.cancel }).click()

      await page.getByRole('tab', { name: chargesScreen.list.others }).click()
      await expect(page.getByRole('tabpanel')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  }
}

test('from the first bill to a verdict by keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp()
  const { billsScreen, chargesScreen } = words('zh')
  /** Tabs on until the control with that name has the focus. */
  const reach = async (name: string | RegExp) => {
    const control = page.getByRole('button', { name }).first()
    await expect(control).toBeVisible()
    const limit = 60
    for (let presses = 0; presses < limit; presses += 1) {
      if (await control.evaluate(element => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} is not reached by Tab`)
  }
  await reach(billsScreen.trySamples)
  await page.keyboard.press('Enter')
  await reach(billsScreen.seeCharges)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '扣费' })).toBeVisible()
  await reach(/小米云服务/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /米家摄像机/ }).first()).toBeFocused()
  await expect(page.getByRole('region', { name: /米家摄像机.*详情/ })).toBeVisible()
  await reach(chargesScreen.verdict.recurring)
  await page.keyboard.press('Enter')
  await expect(page.getByText(chargesScreen.verdict.said.recurring)).toBeVisible()
})
