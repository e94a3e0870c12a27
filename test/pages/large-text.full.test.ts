import { pages } from '../../src/contract/menu.ts'
import { words } from '../../src/i18n/words.ts'
import { expect, test } from '../e2e/launch.ts'
import { trySamples } from '../e2e/samples.ts'
import { expectPageOpen, openPage } from '../e2e/sidebar.ts'
import { allInSight, outOfSight, resize, smallest, usual } from './window-size.ts'

test('at twice the text size every screen fits the smallest window without scrolling sideways', async ({
  app,
  page,
}) => {
  await resize(app, page, smallest)
  const configure = (change: object) =>
    page.evaluate(input => Reflect.get(window, 'xucha').request('app.configure', input), change)
  await configure({ textSize: 'double' })
  await resize(app, page, smallest, 2)
  expect(await outOfSight(page)).toEqual(allInSight)
  await trySamples(page)
  for (const language of ['zh', 'en'] as const) {
    await configure({ languageChoice: language })
    const { window, dataScreen } = words(language)
    for (const name of pages) {
      await openPage(page, window.pages[name])
      await expectPageOpen(page, window.pages[name])
      await expect(page.getByText(window.loading)).toHaveCount(0)
      // What was drawn wider has to shrink with its window.
      await resize(app, page, usual, 2)
      await resize(app, page, smallest, 2)
      await expect.poll(() => outOfSight(page), `${name} ${language}`).toEqual(allInSight)
    }
    for (const opens of [dataScreen.eraseButton, dataScreen.showLicences]) {
      await page.getByRole('button', { name: opens }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await outOfSight(page), `${opens} ${language}`).toEqual(allInSight)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
})

test('at twice the text size a row keeps its state beside what can be done, and no name of the next days is cut', async ({
  app,
  page,
}) => {
  await page.evaluate(() => Reflect.get(window, 'xucha').request('app.configure', { textSize: 'double' }))
  await resize(app, page, usual, 2)
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await openPage(page, '续费')
  const row = page
    .getByRole('listitem')
    .filter({ has: page.locator('button[data-choice]') })
    .first()
  const state = await row.getByText('在扣').locator('visible=true').boundingBox()
  const stop = await row.getByRole('button', { name: /^停掉/ }).boundingBox()
  const middle = (box: { y: number; height: number } | null) => (box ? box.y + box.height / 2 : Number.NaN)
  expect(Math.abs(middle(state) - middle(stop))).toBeLessThan(4)
  const cut = await page
    .getByRole('region', { name: '往后 30 天' })
    .evaluate(strip =>
      [...strip.querySelectorAll('li span')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 0)
        .map(({ textContent }) => textContent),
    )
  expect(cut).toEqual([])
})
