import { join } from 'node:path'
import { writeManyRows } from '../bench/many-rows.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { openPage } from './sidebar.ts'

const manyRows = 400_000
/** Ten times what a quiet machine takes for them. */
const importLimitMs = 120_000

test('a long import tells its rows and the time left, is stopped without a trace, and can come again', async ({
  page,
  folder,
}) => {
  const bill = join(folder, '支付宝交易明细.csv')
  writeManyRows(bill, 'A4', manyRows)
  await dropFiles(page, [bill])
  const reading = page.getByLabel('正在读账单').first()
  await expect(reading.getByText(/^[\d,]+ \/ [\d,]+ 行$/)).toBeVisible()
  await expect(reading.getByText(/^还要大约 \d+ (秒|分钟)$/)).toBeVisible()
  await page.getByRole('button', { name: '停下' }).click()
  await expect(page.getByText('停下了。')).toBeVisible()
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()

  // The window goes on answering while rows are being stored.
  await dropFiles(page, [bill])
  await expect(reading.getByText(/^[\d,]+ \/ [\d,]+ 行$/)).toBeVisible()
  await openPage(page, '设置')
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  await openPage(page, '账单')
  await expect(page.getByText('新增 400,000 行。')).toBeVisible({ timeout: importLimitMs })
})
