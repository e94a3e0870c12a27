import type { Locator, Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { expectFocusSeen } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'
import { openRenewal, openSampleRenewal } from '../e2e/renewals.ts'
import { ask } from '../e2e/requests.ts'
import { expectPageOpen, openPage } from '../e2e/sidebar.ts'

const { billsScreen, chargesScreen, detector, window } = words('zh')
/** Longer than any motion but that of waiting may be. */
const mostMotionMs = 150
const focusStops = 12

/** The longest transition or animation of anything on the page, in ms. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ms = (text: string) =>
      text.split(',').map(one => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000))
    return [...document.querySelectorAll('*')]
      .flatMap(element => [getComputedStyle(element), getComputedStyle(element, '::after')])
      .flatMap(({ transitionDuration, animationDuration }) => [
        ...ms(transitionDuration),
        ...ms(animationDuration),
      ])
      .reduce((longest, one) => Math.max(longest, one), 0)
  })
}

test('whoever asks for less motion gets none, on any screen', async ({ page }) => {
  // Until then the page waits, in slow motion.
  await page.getByRole('button', { name: billsScreen.trySamples }).waitFor()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const usual = await longestMotion(page)
  expect(usual).toBeGreaterThan(0)
  expect(usual).toBeLessThanOrEqual(mostMotionMs)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await longestMotion(page)).toBe(0)
  await openSampleRenewal(page)
  for (const name of Object.values(window.pages)) {
    await openPage(page, name)
    await expectPageOpen(page, name)
    expect(await longestMotion(page), name).toBe(0)
    // What waits for an answer may still be going.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length), name).toBe(0)
  }
})

/** What of an element is drawn beside its text. */
function drawing(element: Locator): Promise<string> {
  return element.evaluate(one => {
    const { backgroundColor, borderColor, color } = getComputedStyle(one)
    return [backgroundColor, borderColor, color].join(' | ')
  })
}

test('in high contrast what is chosen, focused or in question is seen without its colour', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openSampleRenewal(page)
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)

  const sidebar = page.getByRole('navigation').first().getByRole('button')
  const here = sidebar.filter({ hasText: window.pages.charges })
  await expect(here).toHaveAttribute('aria-current', /.+/)
  expect(await drawing(here)).not.toBe(await drawing(sidebar.filter({ hasText: window.pages.bills })))

  const chosen = page.locator('button[data-choice][aria-current="true"]')
  const other = page.locator('button[data-choice]:not([aria-current])').first()
  expect(await drawing(chosen)).not.toBe(await drawing(other))

  const seller = page.getByRole('radiogroup', { name: chargesScreen.seller.label }).locator('span')
  expect(await drawing(seller.first())).not.toBe(await drawing(seller.nth(1)))

  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  const odd = subscriptions.find(({ findings }) => findings.length > 0)!
  await openRenewal(page, detector.title({ ...odd.name, period: null }))
  const marked = page.getByRole('table', { name: chargesScreen.detail.charges }).locator('[data-tone="bad"]')
  await expect(marked.first()).toBeVisible()
  const named = Object.values(detector.findingKinds)
  for (const row of await marked.allInnerTexts())
    expect(
      named.some(kind => row.includes(kind)),
      row,
    ).toBe(true)

  await openPage(page, window.pages.claim)
  const boxes = page.getByRole('checkbox')
  await boxes.first().press('Space')
  await expect(boxes.first()).toBeChecked()
  // It fades in.
  await expect.poll(() => drawing(boxes.first())).not.toBe(await drawing(boxes.nth(1)))

  await here.focus()
  for (let stop = 0; stop < focusStops; stop += 1) {
    await page.keyboard.press('Tab')
    await expectFocusSeen(page)
    const [line, ground] = await page.evaluate(() => [
      getComputedStyle(document.activeElement ?? document.body).outlineColor,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(line).not.toBe(ground)
  }
})
