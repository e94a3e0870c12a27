import { pages } from '../../src/contract/menu.ts'
import { words } from '../../src/i18n/words.ts'
import { expect, test } from '../e2e/launch.ts'
import { sampleCount } from '../e2e/samples.ts'
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
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
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
