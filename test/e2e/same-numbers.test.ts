import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { fen, formatYuan } from '../../src/core/base/money.ts'
import { words } from '../../src/i18n/words.ts'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import { enlargeChart, listedTitle } from './renewals.ts'
import { ask } from './requests.ts'
import { auditOf, memberships, sumOf, withSampleFiles } from './samples.ts'
import { takeTable } from './take-table.ts'

const { billsScreen, chargesScreen, table: tableWords, window } = words('zh')
const { summary, overviewTable, chart } = chargesScreen

/** In fen, of a text as the window writes sums. */
const fenOf = (text: string) => Math.round(Number(text.replaceAll(/[¥,\s]/g, '')) * 100)
const yuan = (amount: number) => formatYuan(fen(amount))

/** Of the months: the column after their names. */
async function sumsIn(table: Locator): Promise<number> {
  const totals = await table.locator('tbody tr td:nth-child(2)').allInnerTexts()
  return totals.reduce((sum, text) => sum + fenOf(text), 0)
}

test('figures, chart, its table, the list, the copied table, the printed page and the report of the command line hold the same numbers', async ({
  app,
  page,
  folder,
}) => {
  const report = await withSampleFiles(auditOf)
  const subscriptions = memberships(report)
  const apart = report.otherMerchants?.filter(({ kind }) => kind === 'insurance-or-bill') ?? []
  const totals = {
    chargedFen: sumOf(subscriptions, 'chargedFen'),
    refundedFen: sumOf(subscriptions, 'refundedFen'),
  }
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).first().click()

  const figure = (name: string) => page.getByLabel(summary.title).locator('div', { hasText: name }).last()
  await expect(figure(summary.charged)).toContainText(yuan(totals.chargedFen))
  await expect(figure(summary.refunded)).toContainText(yuan(totals.refundedFen))

  await expect(page.getByRole('img', { name: new RegExp(chart.monthly) }).first()).toHaveAccessibleName(
    new RegExp(yuan(totals.chargedFen).replaceAll('.', '\\.')),
  )
  const large = await enlargeChart(page)
  await large.getByRole('button', { name: chart.showTable }).click()
  expect(await sumsIn(page.getByRole('table', { name: chart.monthly }))).toBe(totals.chargedFen)

  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^已经停了/ }).click()
  const list = page.getByRole('main')
  for (const { title, yearlyFen } of subscriptions) {
    const entry = list
      .locator('li:has(button[data-choice])')
      .filter({ hasText: listedTitle(title) })
      .first()
    await expect(entry).toContainText(yearlyFen > 0 ? yuan(yearlyFen) : '已停')
  }

  await takeTable(page, 'copy')
  await expect(page.getByText(tableWords.copied(String(subscriptions.length + apart.length)))).toBeVisible()
  const [head = '', ...all] = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n')
  const rows = all.filter(row => !apart.some(({ title }) => row.includes(title)))
  const columns = head.split('\t')
  const copied = (column: string) =>
    rows.reduce((sum, row) => sum + fenOf(row.split('\t')[columns.indexOf(column)] ?? ''), 0)
  expect(copied(overviewTable.charged)).toBe(totals.chargedFen)
  expect(copied(overviewTable.refunded)).toBe(totals.refundedFen)

  const pdf = join(folder, '一页.pdf')
  await answerDialogs(app, { save: pdf })
  await takeTable(page, 'print')
  await expect(page.getByText(tableWords.printed)).toBeVisible()
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  const sums = (printed.match(/¥?[\d,]+(?:\.\d\d)?/g) ?? []).map(fenOf)
  for (const amount of [totals.chargedFen, totals.refundedFen]) expect(sums).toContain(amount)
  for (const { chargedFen } of subscriptions) expect(sums).toContain(chargedFen)
  expect(printed).toContain(window.day((await asOf(page)) ?? ''))
})

async function asOf(page: import('@playwright/test').Page): Promise<string> {
  return (await ask(page, 'subscriptions.overview', {})).asOf
}
