import type { Locator, Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'
import type { Language } from '../../src/i18n/language.ts'
import { expect } from './launch.ts'
import { ask } from './requests.ts'

/** More stops than any page of the app has. */
const mostStops = 250

/** Contrast is a theme's and labels are a language's: these two show all that either could get wrong. */
export const looks = [
  ['light', 'zh'],
  ['dark', 'en'],
] as const

/** Waits for what comes to an end by itself: halfway from one colour to another, the contrast is neither's. */
function atRest(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().map(one => {
        const isEndless = one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
        return isEndless ? undefined : one.finished
      }),
    ),
  )
}

/** What axe finds, one line a violation, so that a failure says what and where. */
export async function violations(page: Page): Promise<string[]> {
  await atRest(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations }: AxeResults = await Reflect.get(globalThis, 'axe').run(
      // They hand the focus on as soon as they have it.
      { exclude: ['[data-base-ui-focus-guard]'] },
      // Writing down where each of the sound elements is would take most of the time.
      { resultTypes: ['violations'] },
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}

export async function configure(
  page: Page,
  theme: 'light' | 'dark',
  languageChoice: Language,
): Promise<void> {
  // Playwright fixes the colour scheme of pages, so the theme is set there too.
  await page.emulateMedia({ colorScheme: theme })
  await ask(page, 'app.configure', {
    theme,
    languageChoice,
  })
  await expect(page.locator('html')).toHaveAttribute('lang', languageChoice === 'zh' ? 'zh-CN' : 'en')
}

/** Tabs on until the control has the focus. */
export async function reach(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < mostStops; presses += 1) {
    if (await control.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${control} is not reached by Tab`)
}

/** Whether what has the focus, or the label that stands for it, is drawn with a line around it. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nothing has the focus'
    const drawn = [focused, focused.nextElementSibling].some(element => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return drawn ? 'seen' : `no outline on ${focused.outerHTML.slice(0, 120)}`
  })
  expect(seen).toBe('seen')
}

/** Tabs to the first button of that name and presses Enter. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, page.getByRole('button', { name }).first())
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
}
