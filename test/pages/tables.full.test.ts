import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { addMonths, type Day } from '../../src/core/base/calendar.ts'
import { fen, formatYuan } from '../../src/core/base/money.ts'
import { words } from '../../src/i18n/words.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { chooseOne } from '../e2e/choose-one.ts'
import { expect, test } from '../e2e/launch.ts'
import { enlargeChart, openSampleRenewal } from '../e2e/renewals.ts'
import { ask } from '../e2e/requests.ts'
import { takeTable } from '../e2e/take-table.ts'

const { detector, window } = words('zh')

/** The system's dialog, answered by a person who types this name. */
async function saveAs(app: ElectronApplication, path: string): Promise<void> {
  await answerDialogs(app, { save: path })
}

const overview = (page: Page) => ask(page, 'subscriptions.overview', {})

test('the charges of a subscription are sorted, filtered, copied and saved, and are the charges of the report', async ({
  app,
  page,
  folder,
}) => {
  await openSampleRenewal(page)
  const first = (await overview(page)).subscriptions.find(({ service }) => service === 'mi-cloud')!
  const table = page.getByRole('table', { name: '每一笔扣费' })
  const rows = table.locator('tbody tr')
  await expect(rows).toHaveCount(first.charges.length)

  await table.getByRole('button', { name: '时间' }).focus()
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: '时间' })).toHaveAttribute('aria-sort', 'ascending')
  const clock = (paidAt: string) => paidAt.slice(0, 19).replace('T', ' ')
  const oldest = clock(first.charges[0]!.paidAt)
  await expect(rows.first()).toContainText(oldest)
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText(clock(first.charges.at(-1)!.paidAt))

  await page.getByRole('searchbox', { name: '筛选' }).fill(oldest.slice(0, 7))
  await expect(rows).toHaveCount(
    first.charges.filter(({ paidAt }) => paidAt.startsWith(oldest.slice(0, 7))).length,
  )
  const detail = page.getByLabel(`${detector.title(first.name)}的详情`)
  await takeTable(detail, 'copy')
  await expect(page.getByText(/^复制了 \d+ 行/)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split('\n')[1]).toContain(first.charges[0]!.tradeNo)
  await page.getByRole('searchbox', { name: '筛选' }).fill('')

  const csv = join(folder, '扣费.csv')
  await saveAs(app, csv)
  await takeTable(detail, 'save')
  await expect(page.getByText(`存好了，共 ${first.charges.length} 行。`)).toBeVisible()
  const text = readFileSync(csv, 'utf8')
  for (const { tradeNo } of first.charges) expect(text).toContain(tradeNo)

  const xlsx = join(folder, '扣费.xlsx')
  await saveAs(app, xlsx)
  await takeTable(detail, 'save')
  await expect.poll(() => sheetRows(xlsx).length).toBe(first.charges.length)
  const sum = sheetRows(xlsx).reduce((all, row) => all + Math.round(Number(row.金额) * 100), 0)
  expect(sum).toBe(first.chargedFen)
  expect(typeof sheetRows(xlsx)[0]?.订单号).toBe('string')
})

function sheetRows(path: string): Record<string, unknown>[] {
  try {
    const book = read(readFileSync(path))
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  } catch {
    return []
  }
}

test('Ctrl+F finds any transaction of any bill, and its row as it stands in the file', async ({ page }) => {
  await openSampleRenewal(page)
  const month = (await overview(page)).asOf.slice(0, 7)
  await page.keyboard.press('ControlOrMeta+f')
  const search = page.getByRole('searchbox', { name: '查找' })
  await expect(search).toBeFocused()
  await page.keyboard.type(`小米 ${month}`)
  const rows = page.getByRole('table', { name: '所有账单里的交易' }).locator('tbody tr')
  // The list follows each key: what stands there for half of the words fits as well at its first row.
  await expect(rows.filter({ hasText: month }).filter({ hasText: '小米' }).first()).toBeVisible()
  await expect(rows.filter({ hasNotText: month })).toHaveCount(0)
  await expect(rows.filter({ hasNotText: '小米' })).toHaveCount(0)
  await rows
    .first()
    .getByRole('button', { name: /第 \d+ 行的原文/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('文件里的原样')
  await page.keyboard.press('Escape')
  await search.fill('绝对没有的商家')
  await expect(page.getByText('没有找到。')).toBeVisible()
})

test('all renewals fit on a page to be printed, with the sums of the window', async ({
  app,
  page,
  folder,
}) => {
  await openSampleRenewal(page)
  const { summary, subscriptions } = await overview(page)
  const pdf = join(folder, '一页.pdf')
  await saveAs(app, pdf)
  await page.getByRole('button', { name: '关上详情' }).click()
  await takeTable(page, 'print')
  await expect(page.getByText('存好了，可以打开来打印。')).toBeVisible()
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(text).toContain(formatYuan(fen(summary.chargedFen)))
  for (const { name } of subscriptions)
    expect(text.replaceAll(/\s/g, '')).toContain(detector.title(name).slice(0, 4))
  expect(readFileSync(pdf, 'latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(1)
})

test('the months chosen hold for the large chart and its table', async ({ page }) => {
  await openSampleRenewal(page)
  const { subscriptions, asOf } = await overview(page)
  const [first, last] = [addMonths(asOf as Day, -5).slice(0, 7), addMonths(asOf as Day, -4).slice(0, 7)]
  await page.getByRole('button', { name: '关上详情' }).click()
  await enlargeChart(page)
  await chooseOne(page, '从哪个月', window.month(first))
  await chooseOne(page, '到哪个月', window.month(last))
  let charged = 0
  for (const { charges, kind } of subscriptions) {
    if (kind === 'insurance-or-bill') continue
    const inside = charges.filter(({ paidAt }) => paidAt >= first && paidAt.slice(0, 7) <= last)
    for (const { fen: one } of inside) charged += one
  }
  expect(charged).toBeGreaterThan(0)
  await page.getByRole('button', { name: '看数字' }).click()
  const table = page.getByRole('table', { name: '每月扣了多少' })
  await expect(table.locator('tbody tr')).toHaveCount(2)
  const totals = await table.locator('tbody tr td:nth-child(2)').allInnerTexts()
  const sum = totals.reduce((all, text) => all + Math.round(Number(text.replaceAll(/[¥,]/g, '')) * 100), 0)
  expect(sum).toBe(charged)
})

test('what a figure means comes up by keyboard', async ({ page }) => {
  await openSampleRenewal(page)
  await page.getByRole('button', { name: '关上详情' }).click()
  await page.getByRole('button', { name: '一共扣了' }).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/没有减去退款/)).toBeVisible()
})

test('a message at the foot of the window covers neither the page nor a dialog', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640))
  await openSampleRenewal(page)
  const foot = async () =>
    (await page.getByRole('status').filter({ hasText: '复制了' }).boundingBox())?.y ?? 0
  const endOf = async (place: Locator) => {
    const box = await place.boundingBox()
    return box ? box.y + box.height : Number.NaN
  }
  const copied = page.getByText(/^复制了 \d+ 行/)
  await takeTable(page.getByRole('main'), 'copy')
  await expect(copied).toBeVisible()
  expect(await endOf(page.getByRole('main'))).toBeLessThanOrEqual(await foot())

  await page.getByRole('button', { name: '回到列表' }).click()
  const dialog = await enlargeChart(page)
  await takeTable(dialog, 'copy')
  await expect(copied).toBeVisible()
  await expect.poll(async () => (await foot()) - (await endOf(dialog))).toBeGreaterThan(0)
})
