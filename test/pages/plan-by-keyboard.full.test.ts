import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { expectFocusSeen, press, reach } from '../e2e/accessible.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { expect, test } from '../e2e/launch.ts'
import { picture } from '../e2e/picture.ts'
import { planNamed } from '../e2e/plans.ts'
import { expectPageOpen } from '../e2e/sidebar.ts'

const { billsScreen, cancel, cancelScreen, detector, evidenceScreen, window } = words('zh')
const step = { merchant: cancel.steps.merchant(cancel.xiaomi), wallet: cancel.steps.wallet.alipay }

/** Takes an entry of the menu beside the tick. */
async function otherwise(page: Page, title: string, entry: string): Promise<void> {
  await press(page, cancelScreen.otherwiseOn(title))
  const item = page.getByRole('menuitem', { name: entry })
  await expect(item).toBeVisible()
  for (let step = 0; step < 5 && !(await item.evaluate(one => one === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('a whole plan by keyboard alone: paths, a page not found, screenshots, another day, undo', async ({
  app,
  page,
  folder,
}) => {
  const shot = join(folder, '签约页.png')
  writeFileSync(shot, picture(90, 160))
  await answerDialogs(app, { open: shot })
  await press(page, billsScreen.trySamples)
  await press(page, billsScreen.seeCharges)
  await press(page, window.pages.cancel)
  const plans = page.getByRole('list', { name: cancelScreen.list })
  await reach(page, plans.getByRole('button').first())
  await page.keyboard.press('ArrowDown')
  await expect(plans.getByRole('button').nth(1)).toBeFocused()
  await reach(page, planNamed(page, '小米云服务'))
  await page.keyboard.press('Enter')

  // At Xiaomi: a screenshot chosen, looked at, taken away, chosen again.
  const shots = page.getByRole('list', { name: evidenceScreen.files(step.merchant) })
  await press(page, evidenceScreen.addTo(step.merchant))
  await expect(shots.getByRole('img')).toHaveCount(1)
  await press(page, cancelScreen.proofs.look('签约页.png'))
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectFocusSeen(page)
  await press(page, evidenceScreen.removeThis('签约页.png'))
  await expect(shots.getByRole('img')).toHaveCount(0)
  await expectFocusSeen(page)
  await press(page, evidenceScreen.addTo(step.merchant))
  await expect(shots.getByRole('img')).toHaveCount(1)

  // The ways in are radio buttons behind the sign; the page is not found, and the next way is.
  await press(page, cancelScreen.infoOn(step.merchant))
  const paths = page.getByRole('radiogroup', { name: cancelScreen.paths })
  await reach(page, paths.getByRole('radio').first())
  await page.keyboard.press('ArrowRight')
  await expect(paths.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await otherwise(page, step.merchant, cancelScreen.notFound)
  await expect(page.getByRole('button', { name: cancelScreen.toOther(step.wallet) })).toBeVisible()
  await expectFocusSeen(page)
  await press(page, cancelScreen.copyMessage)
  await expect(page.getByText(cancelScreen.copied)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('请帮我关闭一项自动续费')
  expect(copied).toMatch(/支付宝订单号 \d{28}/)
  expect(copied).toMatch(/商家订单号 \S+/)
  await press(page, new RegExp(`^${cancelScreen.nextPath('')}`))
  await expectFocusSeen(page)
  await press(page, cancelScreen.done)
  await expect(page.getByText('1/3')).toBeVisible()

  // In the wallet: on another day, changed, taken back, and not listed there after all.
  await press(page, window.dayField.named(cancelScreen.day, ''))
  await expect(page.getByRole('dialog', { name: cancelScreen.day })).toBeVisible()
  const focusedDay = () => page.locator(':focus').getAttribute('aria-label')
  const opened = await focusedDay()
  await page.keyboard.press('Shift+PageUp')
  expect(await focusedDay()).not.toBe(opened)
  await page.keyboard.press('Shift+PageDown')
  expect(await focusedDay()).toBe(opened)
  // Before its first charge there was nothing to switch off.
  const manyYears = 20
  for (let year = 0; year < manyYears; year += 1) await page.keyboard.press('Shift+PageUp')
  await expect(page.getByRole('button', { name: window.dayField.previousYear })).toBeDisabled()
  await expect(page.getByRole('button', { name: window.dayField.nextYear })).toBeEnabled()
  for (let year = 0; year < manyYears; year += 1) await page.keyboard.press('Shift+PageDown')
  expect(await focusedDay()).toBe(opened)
  await page.keyboard.press('PageUp')
  const chosen = (await focusedDay()) ?? ''
  await page.keyboard.press('Enter')
  await press(page, cancelScreen.done)
  const day = chosen.replace(/^\d+年/, '')
  await expect(page.getByText(cancelScreen.marked.done(day))).toBeVisible()
  await expectFocusSeen(page)
  await press(page, cancelScreen.changeThis(step.wallet))
  await otherwise(page, step.wallet, cancelScreen.undo)
  await expect(page.getByText('1/3')).toBeVisible()
  await expectFocusSeen(page)
  await otherwise(page, step.wallet, cancelScreen.absent)
  await expect(page.getByText('2/3')).toBeVisible()
  await expect(page.getByText(detector.stateOf('unverified')).first()).toBeVisible()
  await expectFocusSeen(page)

  await press(page, cancelScreen.toBills)
  await expectPageOpen(page, window.pages.bills)
  await expectFocusSeen(page)
})
