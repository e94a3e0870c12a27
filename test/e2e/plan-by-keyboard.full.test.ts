import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { expectFocusSeen, press, reach } from './accessible.ts'
import { expect, test } from './launch.ts'
import { picture } from './picture.ts'

const { billsScreen, cancel, cancelScreen, evidenceScreen, window } = words('zh')
const step = { screenshot: cancel.steps.screenshot, wallet: cancel.steps.wallet.alipay }

test('a whole plan by keyboard alone: paths, a page not found, screenshots, another day, undo', async ({
  app,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-keys-'))
  const shot = join(folder, '签约页.png')
  writeFileSync(shot, picture(90, 160))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, shot)
  await press(page, billsScreen.trySamples)
  await press(page, billsScreen.seeCharges)
  await press(page, window.pages.cancel)
  const plans = page.getByRole('list', { name: cancelScreen.list })
  await reach(page, plans.getByRole('button').first())
  await page.keyboard.press('ArrowDown')
  await expect(plans.getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')

  // The picture of the agreement: chosen, looked at, taken away, chosen again.
  const shots = page.getByRole('region', { name: cancelScreen.proofs.of(step.screenshot) })
  await press(page, evidenceScreen.addTo(step.screenshot))
  await expect(shots.getByRole('img')).toHaveCount(1)
  await press(page, cancelScreen.proofs.look('签约页.png'))
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectFocusSeen(page)
  await press(page, evidenceScreen.removeThis('签约页.png'))
  await expect(shots.getByRole('img')).toHaveCount(0)
  await expectFocusSeen(page)
  await press(page, evidenceScreen.addTo(step.screenshot))
  await expect(shots.getByRole('img')).toHaveCount(1)
  await press(page, cancelScreen.done.screenshot)
  await expect(page.getByText(cancelScreen.progress(1, 4))).toBeVisible()
  await expectFocusSeen(page)

  // At Xiaomi: the paths are radio buttons; the page is not found, and the next path is.
  const paths = page.getByRole('radiogroup', { name: cancelScreen.paths })
  await reach(page, paths.getByRole('radio').first())
  await page.keyboard.press('ArrowRight')
  await expect(paths.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await press(page, cancelScreen.notFound)
  await expect(page.getByRole('button', { name: cancelScreen.toOther(step.wallet) })).toBeVisible()
  await expectFocusSeen(page)
  await press(page, cancelScreen.copyMessage)
  await expect(page.getByText(cancelScreen.copied)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('请帮我关闭一项自动续费')
  expect(copied).toMatch(/支付宝订单号 \d{28}/)
  expect(copied).toMatch(/商家订单号 \S+/)
  await press(page, new RegExp(`^${cancelScreen.nextPath('')}`))
  await expect(paths.getByRole('radio').nth(1)).toBeChecked()
  await expectFocusSeen(page)
  await press(page, cancelScreen.done.merchant)
  await expect(page.getByText(cancelScreen.progress(2, 4))).toBeVisible()

  // In the wallet: on another day, taken back, and not listed there after all.
  await press(page, cancelScreen.otherDay)
  await reach(page, page.getByLabel(cancelScreen.day))
  await expectFocusSeen(page)
  await page.keyboard.type('20261103')
  await press(page, cancelScreen.save)
  await expect(page.getByText(cancelScreen.marked.done('11月3日'))).toBeVisible()
  await expectFocusSeen(page)
  await press(page, cancelScreen.undo(step.wallet))
  await expect(page.getByText(cancelScreen.progress(2, 4))).toBeVisible()
  await expectFocusSeen(page)
  await press(page, cancelScreen.absent)
  await expect(page.getByText(cancelScreen.progress(3, 4))).toBeVisible()
  await expect(page.getByText(cancelScreen.stages.waiting).first()).toBeVisible()
  await expectFocusSeen(page)

  await press(page, cancelScreen.toBills)
  await expect(page.getByRole('heading', { level: 1, name: window.pages.bills })).toBeVisible()
  await expectFocusSeen(page)
  rmSync(folder, { recursive: true })
})
