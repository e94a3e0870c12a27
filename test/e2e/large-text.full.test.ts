import type { ElectronApplication, Page } from '@playwright/test'
import { pages } from '../../src/contract/menu.ts'
import { words } from '../../src/i18n/words.ts'
import { expect, test } from './launch.ts'
import { sampleCount } from './samples.ts'
import { expectPageOpen, openPage } from './sidebar.ts'

const smallest = { width: 960, height: 640 }
const usual = { width: 1280, height: 800 }

/** What can't be seen, or only by scrolling sideways; tables do that within their own frame. */
const outOfSight = (page: Page) =>
  page.evaluate(() => {
    const sideways = [...document.querySelectorAll('body, main, main *')].filter(element => {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      return (
        scrolls && element.scrollWidth > element.clientWidth + 1 && !element.querySelector(':scope > table')
      )
    })
    const cut = [...document.querySelectorAll('nav button, main button, [role=dialog] button')].filter(
      button => {
        const { left, right, width } = button.getBoundingClientRect()
        return width > 0 && !button.closest('table') && (left < 0 || right > innerWidth + 1)
      },
    )
    const sidebar = [...document.querySelectorAll('nav button')].filter(
      button => button.getBoundingClientRect().bottom > innerHeight,
    )
    return {
      page: document.documentElement.scrollWidth > innerWidth,
      sideways: sideways.map(({ className }) => className),
      cut: [...cut, ...sidebar].map(({ textContent }) => textContent),
    }
  })

/** Waits until the page has the new width, in pixels of a page whose text is so many times as large. */
async function resize(app: ElectronApplication, page: Page, size: typeof smallest, times = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width / times)
}

test('at twice the text size every screen fits the smallest window without scrolling sideways', async ({
  app,
  page,
}) => {
  await resize(app, page, smallest)
  const configure = (change: object) =>
    page.evaluate(input => Reflect.get(window, 'xucha').request('app.configure', input), change)
  const fits = { page: false, sideways: [], cut: [] }
  await configure({ textSize: 'double' })
  await resize(app, page, smallest, 2)
  expect(await outOfSight(page)).toEqual(fits)
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
      await expect.poll(() => outOfSight(page), `${name} ${language}`).toEqual(fits)
    }
    for (const opens of [dataScreen.eraseButton, dataScreen.showLicences]) {
      await page.getByRole('button', { name: opens }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await outOfSight(page), `${opens} ${language}`).toEqual(fits)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  }
})
