import type { Page } from '@playwright/test'
import { configure, violations } from './accessible.ts'
import { dropBill } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { renewalBills } from './renewal-bills.ts'
import { ask } from './requests.ts'
import { openPage } from './sidebar.ts'

async function bring(page: Page, file: string): Promise<void> {
  await openPage(page, '账单')
  await dropBill(page, file)
}

async function openCheckUp(page: Page): Promise<void> {
  await openPage(page, '停掉')
  await page.getByRole('radio', { name: '每月核对' }).check()
}

test('the check-up tells what the new bill changed, each with its next step, and can be taken back', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const first = await launchApp()
  await openCheckUp(first.page)
  await expect(first.page.getByRole('heading', { name: '还没有账单' })).toBeVisible()
  await bring(first.page, bills.earlier)
  await expect(first.page.getByText(/和上次比/)).toHaveCount(0)
  await openCheckUp(first.page)
  await expect(first.page.getByRole('heading', { name: '今天导入的账单是起点' })).toBeVisible()
  await expect(first.page.getByText('还没有新账单')).toHaveCount(0)
  // What there was at the first check-up: from here on it is compared with this.
  await ask(first.page, 'cancellation.finishCheckUp', {})
  await expect(first.page.getByText(/和上次核对（/)).toBeVisible()

  await bring(first.page, bills.more)
  await first.page.getByRole('button', { name: '看变化' }).click()
  const changes = first.page.getByRole('list', { name: '和上次比，有这些变化' })
  await expect(changes.getByRole('listitem')).toHaveCount(2)
  await expect(changes.getByRole('listitem').nth(0)).toContainText('新冒出来')
  await expect(changes.getByRole('listitem').nth(0)).toContainText('米家摄像机云存储')
  await expect(changes.getByRole('listitem').nth(1)).toContainText('涨价了')
  await expect(changes.getByRole('listitem').nth(1)).toContainText('起，每次从 ¥6 涨到 ¥9')
  for (const [theme, language] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const) {
    await configure(first.page, theme, language)
    expect(await violations(first.page)).toEqual([])
  }
  await configure(first.page, 'light', 'zh')
  await first.page.getByRole('button', { name: '看完了，下次从这里比' }).click()
  await expect(first.page.getByRole('heading', { name: '还没有新账单' })).toBeVisible()
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openCheckUp(page)
  await expect(page.getByRole('heading', { name: '还没有新账单' })).toBeVisible()
  await page.getByRole('button', { name: '撤销上次的「看完了」' }).click()
  await expect(page.getByText('新冒出来', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^去停掉「米家摄像机云存储/ }).click()
  await expect(page.getByRole('region', { name: /停掉「米家摄像机云存储.*的步骤/ })).toBeVisible()
  bills.remove()
})
