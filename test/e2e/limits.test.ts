import type { Page } from '@playwright/test'
import { configure, violations } from './accessible.ts'
import { dropBill } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { renewalBills } from './renewal-bills.ts'
import { openPage } from './sidebar.ts'

async function openLimits(page: Page): Promise<void> {
  await openPage(page, '停掉')
  await page.getByRole('radio', { name: '限额和提醒' }).check()
}

test('a limit is set, told when passed, still there after a restart, removed and taken back; a note is kept', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const first = await launchApp()
  await dropBill(first.page, bills.earlier)
  await openLimits(first.page)
  const limits = first.page.getByRole('region', { name: '最多花多少' })
  await limits.getByRole('button', { name: /^哪一项/ }).click()
  await limits.getByRole('menuitemradio', { name: '小米云服务·连续包月 · 支付宝' }).click()
  await limits.getByRole('radio', { name: '每年' }).check()
  await limits.getByLabel('上限（元）').fill('没有')
  await limits.getByRole('button', { name: '定下来' }).click()
  await expect(limits.getByRole('alert')).toHaveText('请写一个大于 0 的金额，例如 30 或 12.50。')
  await limits.getByLabel('上限（元）').fill('10')
  await limits.getByRole('button', { name: '定下来' }).click()
  await expect(limits.getByText('小米云服务·连续包月 · 支付宝：每年最多 ¥10')).toBeVisible()
  await expect(limits.getByText(/已经扣了 ¥\d+，超过 ¥\d+。/)).toBeVisible()
  const notes = first.page.getByRole('region', { name: '扣款前告诉我一句话' })
  await notes.getByLabel('写给自己的话').fill('问问家里还用不用')
  await notes.getByRole('button', { name: '记下来' }).click()
  await expect(notes.getByRole('listitem')).toContainText('扣款前 3 天')
  for (const [theme, language] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const) {
    await configure(first.page, theme, language)
    expect(await violations(first.page)).toEqual([])
  }
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await configure(page, 'light', 'zh')
  await openPage(page, '续费')
  await expect(page.getByText(/^「小米云服务.*超过了你定的上限：\d+年已经扣了/)).toBeVisible()
  await page.getByRole('button', { name: '看上限' }).click()
  await expect(page.getByText('问问家里还用不用')).toBeVisible()
  await page.getByRole('button', { name: /^移除「小米云服务/ }).click()
  await expect(page.getByText('还没有定上限。')).toBeVisible()
  const undo = page.getByRole('button', { name: '撤销' })
  await expect(undo).toBeVisible()
  await openPage(page, '账单')
  await expect(undo).toHaveCount(0)
  await openLimits(page)
  await undo.click()
  await expect(page.getByText(/每年最多 ¥10/)).toBeVisible()
  bills.remove()
})
