import type { Page } from '@playwright/test'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { decide, openRenewal } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { billIn } from '../fixture/write-bill.ts'

function monthly(goods: string, day: string, fen: number, months = ['03', '04', '05', '06', '07', '08']) {
  return months.map(month => ({
    at: `2024-${month}-${day} 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods,
    fen,
  }))
}

/** Two plans of one service, one of which was charged twice in two months; and a purchase that is no renewal. */
function bill(folder: string): string {
  const trades = [
    ...monthly('小米云服务-50GB连续包月', '05', 600),
    ...monthly('小米云服务-50GB连续包月', '09', 600, ['07', '08']),
    ...monthly('小米电视会员连续包月', '21', 2900),
    ...monthly('小米商城-手机壳', '17', 4900, ['04', '06']),
  ]
  return billIn(folder, '支付宝交易明细.csv', {
    format: 'A4',
    trades,
    period: { from: '2024-01-01', to: '2024-08-31' },
  })
}

const renewals = (page: Page, count: number) =>
  expect(page.getByRole('list', { name: '还在扣的' }).getByRole('listitem')).toHaveCount(count)

async function imported(page: Page, folder: string): Promise<void> {
  await dropFiles(page, [bill(folder)])
  await expect(page.getByText('一致', { exact: true })).toBeVisible()
  await openPage(page, '续费')
  await renewals(page, 2)
}

test('charges are taken out as a renewal of their own by keyboard, over a restart and back', async ({
  launchApp,
  folder,
}) => {
  const first = await launchApp()
  await imported(first.page, folder)
  await openRenewal(first.page, /50GB/)
  await expect(first.page.getByRole('list', { name: '疑点' })).toContainText('同一期扣了 2 次')
  await decide(first.page, '把几笔分出去')
  const dialog = first.page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '先选几笔' })).toBeDisabled()
  for (const month of ['07', '08'])
    await dialog.getByRole('checkbox', { name: `选 2024-${month}-09 08:31:12 的 ¥6` }).press('Space')
  await dialog.getByRole('button', { name: '把 2 笔分成单独一项' }).press('Enter')
  await renewals(first.page, 3)
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '续费')
  await renewals(page, 3)
  await expect(page.getByText('同一期扣了 2 次')).toHaveCount(0)
  await openRenewal(page, /9日扣/)
  await expect(page.getByText('你说过这些扣费是单独的一项')).toBeVisible()
  await page.getByRole('button', { name: '撤销「你说过：这些扣费是单独的一项」' }).click()
  await renewals(page, 2)
})

test('two renewals become one, and two again', async ({ page, folder }) => {
  await imported(page, folder)
  await openRenewal(page, /电视会员/)
  await decide(page, '和另一项合并')
  await page.getByRole('dialog').getByRole('button', { name: /50GB/ }).press('Enter')
  await renewals(page, 1)
  await openRenewal(page)
  await expect(page.getByText('你说过这些扣费是同一项')).toBeVisible()
  await page.getByRole('button', { name: '撤销「你说过：另一项并到了这里」' }).click()
  await renewals(page, 2)
})

test('payments that were left out are said to be a renewal', async ({ page, folder }) => {
  await imported(page, folder)
  await page.getByRole('button', { name: '看看' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /2024-04-17/ }).press('Space')
  await dialog.getByRole('checkbox', { name: /2024-06-17/ }).press('Space')
  await dialog.getByRole('button', { name: '这 2 笔是同一项自动续费' }).press('Enter')
  await expect(page.getByText('已经停了 1 项')).toBeVisible()
})
