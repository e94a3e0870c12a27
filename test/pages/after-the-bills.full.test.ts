import { addDays, day, dayOfTime } from '../../src/core/base/calendar.ts'
import { shanghaiNow } from '../../src/engine/clock.ts'
import { chooseDay } from '../e2e/choose-day.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { decide, openRenewal } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { billIn } from '../fixture/write-bill.ts'

/** A bill of half a year that ends long before today. */
function oldBill(folder: string): string {
  const trades = ['01', '02', '03', '04', '05', '06'].map(month => ({
    at: `2024-${month}-06 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务-50GB连续包月',
    fen: 600,
  }))
  return billIn(folder, '支付宝交易明细.csv', {
    format: 'A4',
    trades,
    period: { from: '2024-01-01', to: '2024-06-30' },
  })
}

test('days after the bills: what was due has passed, what follows is assumed, and it can be called off since', async ({
  page,
  folder,
}) => {
  const today = dayOfTime(shanghaiNow())
  await dropFiles(page, [oldBill(folder)])
  await expect(page.getByText('账单只到 2024年6月', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '看续费' }).click()
  await expect(page.getByText(/账单只到2024年6月30日/)).toBeVisible()
  await openRenewal(page)
  await expect(page.getByText('账单只到 2024年6月').first()).toBeVisible()

  await openPage(page, '停掉')
  await page.getByRole('button', { name: /^接下来的日子/ }).click()
  const reminder = page.getByRole('listitem').filter({ hasText: '可能扣 ¥6' })
  const told = day((await reminder.locator('time').getAttribute('datetime')) ?? '')
  expect(told >= today).toBe(true)
  expect(told <= addDays(today, 31)).toBe(true)

  await openPage(page, '续费')
  await openRenewal(page)
  await decide(page, '我已关闭')
  await chooseDay(page, '关闭的日子', today)
  await page.getByRole('button', { name: '就是这天' }).click()
  await expect(page.getByText('待核对').first()).toBeVisible()
})

test('bills without a renewal: every page says so, and none asks for bills again', async ({
  page,
  folder,
}) => {
  await dropFiles(page, [
    billOf(folder, '面包.csv', '街角便利店', '面包', ['2026-03-02', '2026-07-19', '2026-08-05']),
  ])
  await expect(page.getByRole('heading', { name: '没有找到自动续费' })).toBeVisible()
  for (const name of ['停掉', '要回']) {
    await openPage(page, name)
    await expect(page.getByRole('heading', { name: '没有找到自动续费' })).toBeVisible()
    await expect(page.getByRole('button', { name: '去导入账单' })).toHaveCount(0)
  }
  await page.getByRole('button', { name: '看续费' }).click()
  await expect(page.getByText('知道有一项在扣？')).toBeVisible()
})

test('renewals that all have ended: the result and the page of stopping say so', async ({ page, folder }) => {
  const months = ['2025-12-06', '2026-01-06', '2026-02-06', '2026-03-06']
  await dropFiles(page, [
    billOf(folder, '停了.csv', '小米科技有限责任公司', '小米云服务-50GB连续包月', months),
  ])
  await expect(page.getByRole('heading', { name: '没有还在自动扣的' })).toBeVisible()
  await openPage(page, '停掉')
  await expect(page.getByText('现在没有要停的。')).toBeVisible()
})

/** A bill of a year with these trades alone. */
function billOf(
  folder: string,
  name: string,
  counterparty: string,
  goods: string,
  days: readonly string[],
): string {
  const trades = days.map(on => ({ at: `${on} 08:31:12`, counterparty, goods, fen: 600 }))
  return billIn(folder, name, { format: 'A4', trades, period: { from: '2025-12-01', to: '2026-11-27' } })
}
