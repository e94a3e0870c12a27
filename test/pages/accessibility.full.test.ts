import { pages } from '../../src/contract/menu.ts'
import { words } from '../../src/i18n/words.ts'
import { configure, looks, reach, violations } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'
import { claimOpened, decide, enlargeChart, openedRenewal, openRenewal } from '../e2e/renewals.ts'
import { ask } from '../e2e/requests.ts'

for (const [theme, language] of looks) {
  const { billsScreen, chargesScreen, window } = words(language)
  test(`no violation on bills and charges: ${theme}, ${language}`, async ({ page }) => {
    await configure(page, theme, language)
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
    expect(await violations(page)).toEqual([])

    await button(billsScreen.trySamples).click()
    await expect(button(billsScreen.seeCharges)).toBeVisible()
    await page.getByRole('table').getByRole('button', { expanded: false }).first().click()
    await expect(page.getByRole('table', { name: billsScreen.tally.caption })).toBeVisible()
    expect(await violations(page)).toEqual([])

    await button(billsScreen.seeCharges).click()
    await page.locator('button[data-choice]').first().waitFor()
    expect(await violations(page)).toEqual([])
    const large = await enlargeChart(page, words(language))
    await large.getByRole('button', { name: chargesScreen.chart.showTable }).click()
    await expect(page.getByRole('table', { name: chargesScreen.chart.monthly })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')

    await openRenewal(page)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: chargesScreen.decision.change }).click()
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await decide(page, chargesScreen.decision.cancelled, words(language))
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: window.cancel }).click()

    await page.getByRole('searchbox', { name: chargesScreen.search.label }).fill('2025')
    await expect(page.getByRole('table', { name: chargesScreen.search.title })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test(`no violation on any other page: ${theme}, ${language}`, async ({ page }) => {
    await configure(page, theme, language)
    const sidebar = page.getByRole('navigation').first()
    const visit = async (name: string, heading = name) => {
      await sidebar.getByRole('button', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(await violations(page), name).toEqual([])
    }
    // The heading of the renewals is a sentence, and so is that of the bills before there are any.
    for (const page of pages)
      if (page !== 'charges')
        await visit(window.pages[page], page === 'bills' ? billsScreen.firstStart : undefined)
    await ask(page, 'bills.importSamples', {})
    for (const name of [window.pages.cancel, window.pages.claim]) await visit(name)
    await sidebar.getByRole('button', { name: window.pages.charges }).click()
    await claimOpened(page, words(language))
    await expect(page.getByText(words(language).claimScreen.question.mine)).toBeVisible()
    expect(await violations(page), 'the first question').toEqual([])
  })
}

test('from the first bill to a decision by keyboard alone', async ({ page }) => {
  const { billsScreen, chargesScreen } = words('zh')
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  await reach(page, button(billsScreen.trySamples))
  await page.keyboard.press('Enter')
  await reach(page, button(billsScreen.seeCharges))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /在自动扣/ })).toBeVisible()
  await reach(page, page.locator('button[data-choice]').first())
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('button[data-choice]').nth(1)).toBeFocused()
  await expect(openedRenewal(page)).toBeVisible()
  await decide(page, chargesScreen.decision.recurring)
  await expect(page.getByText(chargesScreen.decision.said.recurring)).toBeVisible()
})
