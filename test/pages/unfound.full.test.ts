import type { Day } from '../../src/core/base/calendar.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { writtenBill } from '../e2e/renewal-bills.ts'
import { openPage } from '../e2e/sidebar.ts'

const paid = (day: string) => ({
  at: `${day} 09:12:08`,
  counterparty: '溪边健身房',
  goods: '私教月费',
  fen: 19_900,
})

test('a renewal that was not found is made of the charges that a person ticks, and unmade', async ({
  page,
}) => {
  const bill = writtenBill(
    '秋.csv',
    [paid('2026-08-03'), paid('2026-09-03')],
    '2026-07-01' as Day,
    '2026-09-30' as Day,
  )
  await dropFiles(page, [bill.path])
  await expect(page.getByText('秋.csv').first()).toBeVisible()
  await openPage(page, '续费')
  await page.getByRole('searchbox', { name: '查找' }).fill('健身')
  const rows = page.getByRole('table', { name: '所有账单里的交易' }).locator('tbody tr')
  await expect(rows).toHaveCount(2)
  const say = page.getByRole('button', { name: /是同一项自动续费$/ })
  await expect(say).toHaveCount(0)
  for (const box of await rows.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: '这 2 笔是同一项自动续费' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('¥2,388')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('没有找到自动续费')).toBeVisible()
  bill.remove()
})
