import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Day } from '../../src/core/base/calendar.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { openPage } from './rail.ts'
import { renewalBills } from './renewal-bills.ts'

/** One green pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
)

async function bring(page: Page, file: string): Promise<void> {
  await openPage(page, '账单')
  await dropFiles(page, [file])
  await expect(page.getByText(/读好了/)).toBeVisible()
}

async function attach(app: ElectronApplication, page: Page, step: RegExp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  const proofs = page.getByRole('region', { name: step })
  await proofs.getByRole('button', { name: /加文件/ }).click()
  await expect(proofs.getByRole('img')).toHaveCount(1)
}

/** Marks the open step as done on an earlier day. */
async function doneOn(page: Page, day: Day): Promise<void> {
  await page.getByRole('button', { name: '不是今天关的？' }).click()
  await page.getByLabel('关闭的日子').fill(day)
  await page.getByRole('button', { name: '就是这天' }).click()
}

/** Photographed, switched off on both sides with a screenshot each, on the day the bills say. */
async function switchOff(app: ElectronApplication, page: Page, bills: ReturnType<typeof renewalBills>) {
  const shot = join(dirname(bills.earlier), '关闭.png')
  writeFileSync(shot, png)
  await bring(page, bills.earlier)
  await openPage(page, '停掉')
  await attach(app, page, /先把签约的页面截下来.*的截图/, shot)
  await page.getByRole('button', { name: '截好了' }).click()
  await attach(app, page, /在小米这边关闭.*的截图/, shot)
  await doneOn(page, bills.offOn)
  await attach(app, page, /在支付宝解约.*的截图/, shot)
  await doneOn(page, bills.offOn)
  await expect(page.getByText('等账单核对')).toBeVisible()
}

test('ended on both sides with proof: a later bill without charges confirms it, also after a restart', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const first = await launchApp()
  await switchOff(first.app, first.page, bills)
  await first.close()

  const second = await launchApp({ dataDir: first.dataDir })
  await openPage(second.page, '停掉')
  await expect(second.page.getByText('等账单核对')).toBeVisible()
  await bring(second.page, bills.silent)
  await openPage(second.page, '停掉')
  await expect(second.page.getByText('已确认关闭', { exact: true })).toBeVisible()
  await second.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '停掉')
  await expect(page.getByText('已确认关闭', { exact: true })).toBeVisible()
  await expect(page.getByText('做好 4 处，共 4 处')).toBeVisible()
  await page.getByRole('button', { name: /第 3 步/ }).click()
  await expect(page.getByRole('img', { name: '截图「关闭.png」' })).toBeVisible()
  // Taken back, it has to be switched off there again.
  await page.getByRole('button', { name: '撤销「在支付宝解约」的标记' }).click()
  await expect(page.getByText('正在关', { exact: true })).toBeVisible()
  await expect(page.getByText('做好 2 处，共 4 处')).toBeVisible()
  bills.remove()
})

test('ended on both sides and charged all the same: both times side by side, and a claim about it', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const first = await launchApp()
  await switchOff(first.app, first.page, bills)
  await bring(first.page, bills.charged)
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '续费')
  await expect(page.getByRole('list', { name: '疑点' }).getByText(/关闭以后又扣了 1 笔/)).toBeVisible()
  await openPage(page, '停掉')
  const late = page.getByRole('region').filter({ hasText: '关闭以后又扣的' }).last()
  const [offMonth, offDay] = monthAndDay(bills.offOn)
  const [dueMonth, dueDay] = monthAndDay(bills.due)
  await expect(
    late.getByText(
      new RegExp(`${offMonth}月${offDay}日 在支付宝关闭，.*${dueMonth}月${dueDay}日 08:31 又扣了 ¥6`),
    ),
  ).toBeVisible()
  await expect(late.getByText('相隔')).toBeVisible()
  await late.getByRole('button', { name: '生成维权材料' }).click()
  await expect(page.getByText(/第 1 题/)).toBeVisible()
  // What was said of switching off is not asked again, and the claim stands on it.
  await page.getByRole('button', { name: '我自己（成年人）' }).click()
  await page.getByRole('tab', { name: /主张/ }).click()
  await expect(page.getByText('关闭之后又扣了费').first()).toBeVisible()
  bills.remove()
})

function monthAndDay(day: Day): [number, number] {
  return [Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
