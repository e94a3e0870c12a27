import { writeFileSync } from 'node:fs'
import { configure } from './accessible.ts'
import { dropFiles, expect, test } from './launch.ts'
import { renewalBills } from './renewal-bills.ts'
const open = (page, name) => page.getByRole('navigation').first().getByRole('button', { name }).click()
const four = async (page, name, full = false) => {
  for (const [t, l] of [['light','zh'],['dark','zh'],['light','en'],['dark','en']] as const) {
    await configure(page, t, l); await page.waitForTimeout(250)
    await page.screenshot({ path: `/tmp/watch-shots/${name}-${l}-${t}.png`, fullPage: full })
  }
  await configure(page, 'light', 'zh')
}
for (const kind of ['silent', 'charged'] as const) {
test('shots ' + kind, async ({ launchApp }) => {
  const bills = renewalBills()
  const { page, app } = await launchApp()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setSize(1280, 1000))
  await dropFiles(page, [bills.earlier])
  await expect(page.getByText(/读好了/)).toBeVisible()
  await open(page, '关闭')
  await page.getByRole('button', { name: '截好了' }).click()
  if (kind === 'silent') {
    await page.getByRole('button', { name: '找不到这一页' }).click()
    await page.getByRole('button', { name: /第 2 步：/ }).click()
    await four(page, 'not-found')
    await page.getByRole('button', { name: /第 2 步：/ }).click()
  } else {
    await page.getByRole('button', { name: '不是今天关的？' }).click()
    await page.getByLabel('关闭的日子').fill(bills.offOn)
    await four(page, 'other-day')
    await page.getByRole('button', { name: '就是这天' }).click()
  }
  if (await page.getByRole('button', { name: '不是今天关的？' }).count() === 0) await page.getByRole('button', { name: /第 3 步：/ }).click()
  await page.getByRole('button', { name: '不是今天关的？' }).click()
  await page.getByLabel('关闭的日子').fill(bills.offOn)
  await page.getByRole('button', { name: '就是这天' }).click()
  await four(page, 'waiting')
  await open(page, '账单')
  await dropFiles(page, [bills[kind]])
  await expect(page.getByText(/读好了/)).toBeVisible()
  await open(page, '关闭')
  await page.waitForTimeout(300)
  await four(page, kind === 'silent' ? 'verified' : 'charged-anyway')
  await page.evaluate(() => Reflect.get(window, 'xucha').requests['checkUp.finish']({}))
  bills.remove()
})
}
