import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { openPage } from '../e2e/sidebar.ts'
import { takeTable } from '../e2e/take-table.ts'
import { refunded } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

const shop = (day: string, fen: number) => ({
  at: `2024-${day} 08:31:12`,
  counterparty: '小米科技有限责任公司',
  goods: '小米商城-手机壳',
  fen,
})

/** Purchases, two refunds whose purchases no bill holds, and two rows with a day that no calendar has. */
function bill(folder: string): string {
  const refunds = [
    refunded('alipay', shop('01-17', 600), { at: '2024-02-03 10:00:00' }),
    refunded('alipay', shop('01-19', 700), { at: '2024-02-04 10:00:00' }),
  ]
  const trades = [
    shop('03-17', 4900),
    shop('04-17', 1900),
    shop('05-17', 100),
    shop('06-17', 200),
    ...refunds.map(([, refund]) => refund),
  ]
  const bytes = writeBill({ format: 'A4', trades, period: { from: '2024-02-01', to: '2024-06-30' } })
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace('2024-05-17 08:31:12', '2024-05-47 08:31:12')
    .replace('2024-06-17 08:31:12', '2024-06-47 08:31:12')
  const path = join(folder, '支付宝交易明细.csv')
  writeFileSync(path, Buffer.from(text, 'latin1'))
  return path
}

async function saveAs(app: ElectronApplication, path: string): Promise<string> {
  await answerDialogs(app, { save: path })
  return path
}

/** Sorts by a column with the keyboard, and gives the first row. */
async function sortedBy(page: Page, table: Locator, column: string): Promise<Locator> {
  await table.getByRole('button', { name: column }).focus()
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: column })).toHaveAttribute('aria-sort', 'ascending')
  return table.locator('tbody tr').first()
}

test('payments left out, refunds without a charge and refused rows are sorted, filtered, copied, saved and printed', async ({
  app,
  page,
  folder,
}) => {
  await dropFiles(page, [bill(folder)])
  await page
    .getByRole('button', { name: /支付宝交易明细\.csv/ })
    .first()
    .click()
  const rejected = page.getByRole('table', { name: '没有读懂的行' })
  await expect(rejected.locator('tbody tr')).toHaveCount(2)
  await page.getByRole('searchbox', { name: '筛选' }).fill('2024-06-47')
  await expect(rejected.locator('tbody tr')).toHaveCount(1)
  const refused = await saveAs(app, join(folder, '没读懂.csv'))
  await takeTable(page, 'save', { of: '没有读懂的行 支付宝交易明细.csv' })
  await expect(page.getByText('存好了，共 1 行。')).toBeVisible()
  expect(readFileSync(refused, 'utf8')).toContain('2024-06-47')

  await openPage(page, '续费')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '看看' }).first().click()
  const others = dialog.getByRole('table', { name: '不是续费的小米消费' })
  await expect(await sortedBy(page, others, '金额')).toContainText('¥19')
  await expect(others).toContainText('小米商城-手机壳')
  await dialog.getByRole('checkbox').first().check()
  const left = await saveAs(app, join(folder, '不是续费.csv'))
  await takeTable(dialog, 'save')
  await expect(page.getByText('存好了，共 2 行。')).toBeVisible()
  const [head, ...rows] = readFileSync(left, 'utf8').trim().split(/\r?\n/)
  expect(head?.replace('\uFEFF', '')).toBe('时间,交易对方,商品,金额,已退,订单号,出处')
  expect(rows.map(row => row.split(',').slice(1, 4))).toEqual([
    ['小米科技有限责任公司', '小米商城-手机壳', '19.00'],
    ['小米科技有限责任公司', '小米商城-手机壳', '49.00'],
  ])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '看看' }).last().click()
  const refunds = dialog.getByRole('table', { name: '没找到对应扣费的退款' })
  await expect(await sortedBy(page, refunds, '金额')).toContainText('¥6')
  await dialog.getByRole('searchbox', { name: '筛选' }).fill('7.00')
  await expect(refunds.locator('tbody tr')).toHaveCount(1)
  await takeTable(dialog, 'copy')
  await expect(page.getByText('复制了 1 行，可以直接粘贴到表格里。')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('7.00')
  const pdf = await saveAs(app, join(folder, '退款.pdf'))
  await takeTable(dialog, 'print')
  await expect(page.getByText('存好了，可以打开来打印。')).toBeVisible()
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(printed).toContain('¥7')
  expect(printed).not.toContain('¥6')
})
