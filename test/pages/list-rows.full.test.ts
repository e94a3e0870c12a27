import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { configure } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'
import { claimOpened, decide, openRenewal } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { resize, smallest, usual } from './window-size.ts'

/** Texts of a row of a list that stand in one another, as far as they can be seen. */
const onTopOfEachOther = (page: Page) =>
  page.evaluate(() => {
    const seenRects = (row: Element) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
      const found: { node: Node; text: string; rect: DOMRect }[] = []
      while (walker.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        const box = walker.currentNode.parentElement?.getBoundingClientRect()
        for (const { left, right, top, bottom } of range.getClientRects()) {
          // What is cut off ends where its box does.
          const width = Math.min(right, box?.right ?? right) - left
          if (width > 1)
            found.push({
              node: walker.currentNode,
              text: walker.currentNode.textContent ?? '',
              rect: new DOMRect(left, top, width, bottom - top),
            })
        }
      }
      return found
    }
    return [...document.querySelectorAll('main li')].flatMap(row => {
      const all = seenRects(row)
      return all.flatMap((one, index) =>
        all
          .slice(index + 1)
          .filter(({ node, rect }) => {
            const across = Math.min(one.rect.right, rect.right) - Math.max(one.rect.left, rect.left)
            const down = Math.min(one.rect.bottom, rect.bottom) - Math.max(one.rect.top, rect.top)
            return node !== one.node && across > 2 && down > 6
          })
          .map(other => `${one.text} / ${other.text}`),
      )
    })
  })

for (const language of ['zh', 'en'] as const) {
  test(`no text of a list stands in another, with a case and a proof to come: ${language}`, async ({
    app,
    page,
  }) => {
    const { billsScreen, chargesScreen, claimScreen, window } = words(language)
    await configure(page, 'light', language)
    await page.getByRole('button', { name: billsScreen.trySamples }).click()
    await page.getByRole('button', { name: billsScreen.seeCharges }).first().click()
    await openRenewal(page)
    await decide(page, chargesScreen.decision.cancelled, words(language))
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await claimOpened(page, words(language))
    await expect(page.getByText(claimScreen.question.mine)).toBeVisible()
    for (const name of [window.pages.charges, window.pages.claim]) {
      await openPage(page, name)
      for (const size of [usual, smallest]) {
        await resize(app, page, size)
        expect(await onTopOfEachOther(page), `${name} ${size.width}`).toEqual([])
      }
    }
  })
}
