import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '../e2e/launch.ts'

export const smallest = { width: 960, height: 640 }
export const usual = { width: 1280, height: 800 }

/** What can't be seen, or only by scrolling sideways; tables do that within their own frame. */
export const outOfSight = (page: Page) =>
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
export async function resize(
  app: ElectronApplication,
  page: Page,
  size: typeof smallest,
  times = 1,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width / times)
}

/** What `outOfSight` gives where everything can be seen. */
export const allInSight = { page: false, sideways: [], cut: [] }
