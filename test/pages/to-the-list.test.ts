import { words } from '../../src/i18n/words.ts'
import { expectFocusSeen } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'

const { billsScreen, chargesScreen } = words('zh')
/** From the top of the page to the first renewal, by keyboard. */
const mostStops = 6

test('the first renewal is a few Tab stops from the top', async ({ page }) => {
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).first().click()
  await expect(page.getByRole('list', { name: chargesScreen.list.running })).toBeVisible()
  const goTo = page.getByRole('button', { name: chargesScreen.list.goTo })
  await page.locator('body').evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  let stops = 0
  while (!(await goTo.evaluate(button => button === document.activeElement))) {
    expect(stops).toBeLessThan(mostStops)
    await page.keyboard.press('Tab')
    stops += 1
  }
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  const first = page.getByRole('list', { name: chargesScreen.list.running }).getByRole('button').first()
  await expect(first).toBeFocused()
})
