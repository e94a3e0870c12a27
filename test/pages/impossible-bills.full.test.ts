import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { openPage } from '../e2e/sidebar.ts'
import { absurdFen, charge, honest, makeAbsurd } from '../fixture/absurd-bills.ts'
import { billIn } from '../fixture/write-bill.ts'

const listed = (page: Page) => page.getByRole('table', { name: '导入的账单' })

test('rows of absurd amounts and days to come leave the other charges to be seen', async ({
  launchApp,
  folder,
}) => {
  const { page } = await launchApp()
  const trades = [...honest, charge('2026-10-07', absurdFen), charge('2026-10-08', absurdFen)]
  const period = { from: '2026-08-01', to: '9999-12-31' }
  const options = { format: 'W1', trades, period, exportedAt: '9999-12-31 12:00:00' } as const
  await dropFiles(page, [billIn(folder, '账单.csv', options)])
  await expect(listed(page).getByText('账单.csv')).toBeVisible()
  await openPage(page, '续费')
  await expect(page.getByText('¥63').first()).toBeVisible()
})

test('a bill of absurd amounts that an earlier version took is listed and can be removed', async ({
  launchApp,
  folder,
}) => {
  const first = await launchApp()
  await dropFiles(first.page, [billIn(folder, '账单.csv', { format: 'W1', trades: honest })])
  await expect(listed(first.page).getByText('账单.csv')).toBeVisible()
  await first.close()
  makeAbsurd(join(first.dataDir, 'data', 'xucha.db'))

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '账单')
  await page.getByRole('button', { name: '移除「账单.csv」' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})
