import type { Page } from '@playwright/test'
import { addDays, addMonths, type Day, day } from '../../src/core/base/calendar.ts'
import { fen, formatYuan } from '../../src/core/base/money.ts'
import { nextDue } from '../../src/core/subscriptions/totals/upcoming.ts'
import { words } from '../../src/i18n/words.ts'
import { expecting } from '../../src/renderer/features/subscriptions/expecting.ts'
import { expectFocusSeen, reach } from '../e2e/accessible.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { enlargeChart, openedRenewal, openRenewal } from '../e2e/renewals.ts'
import { ask } from '../e2e/requests.ts'
import { monthName } from '../e2e/samples.ts'
import { billIn } from '../fixture/write-bill.ts'

const { billsScreen, cancel, chargesScreen, detector, rulesScreen, window } = words('zh')
const { chart, detail, list, mode, summary } = chargesScreen
const yuan = (amount: number) => formatYuan(fen(amount))

async function openSamples(page: Page) {
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).first().click()
  await page.locator('button[data-choice]').first().waitFor()
  return ask(page, 'subscriptions.overview', {})
}

const picture = (page: Page) =>
  page
    .locator('canvas')
    .last()
    .evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL())

test('the chart tells its months to the mouse and to the arrow keys, and adds up with a year ahead', async ({
  page,
}) => {
  const { summary: sums, subscriptions } = await openSamples(page)
  const [first = ''] = subscriptions.map(({ charges }) => charges[0]?.paidAt.slice(0, 10) ?? '').sort()
  const started = day(first)
  const later = monthName(addMonths(started, 9))
  const large = await enlargeChart(page)
  const untouched = await picture(page)
  await page
    .locator('canvas')
    .last()
    .hover({ position: { x: 300, y: 80 } })
  await expect.poll(() => picture(page)).not.toBe(untouched)
  await page.mouse.move(0, 0)
  await expect.poll(() => picture(page)).toBe(untouched)

  const months = large.getByRole('slider', { name: chart.byMonth })
  await reach(page, months)
  await expectFocusSeen(page)
  await page.keyboard.press('Home')
  await expect(months).toHaveAttribute('aria-valuetext', new RegExp(`^${monthName(started)}：`))
  await expect.poll(() => picture(page)).not.toBe(untouched)
  for (let month = 0; month < 9; month += 1) await page.keyboard.press('ArrowRight')
  await expect(months).toHaveAttribute('aria-valuetext', new RegExp(`^${later}：`))
  const told = (await months.getAttribute('aria-valuetext')) ?? ''
  await large.getByRole('button', { name: chart.showTable }).press('Enter')
  const row = page.getByRole('row').filter({ hasText: later }).first()
  await expect(row.locator('td').nth(1)).toHaveText(told.split(' ').at(-1) ?? '')

  await reach(page, page.getByRole('radio', { name: mode.monthly }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: mode.cumulative })).toBeChecked()
  const sentence = page.getByText(/照旧扣下去/)
  await expect(sentence).toContainText(`就停在 ${yuan(sums.chargedFen)}`)
  const ahead = page.getByRole('table', { name: chart.cumulative }).locator('tbody tr').first()
  const sum = await ahead.locator('td').nth(1).textContent()
  await expect(sentence).toContainText(`一年后一共是 ${sum}`)
})

test('a renewal tells its prices, oddities, reasons and next charge as the audit has them', async ({
  page,
}) => {
  const { subscriptions, today } = await openSamples(page)
  for (const one of subscriptions) {
    const title = detector.title(one.name)
    if (one.state === 'ended' || one.kind === 'insurance-or-bill') continue
    await openRenewal(page, detector.title({ ...one.name, period: null }))
    const shown = page.getByRole('region', { name: detail.label(title) })
    for (const reason of one.reasons)
      await expect(shown.getByText(detector.reason(reason), { exact: true })).toBeVisible()
    for (const { about, tradeNos, fen: amount } of one.findings)
      await expect(
        shown.getByText(detector.finding({ ...about, charges: tradeNos, fen: fen(amount) })),
      ).toBeVisible()
    if (one.prices.length > 1)
      for (const { fen: price } of [one.prices[0]!, one.prices.at(-1)!])
        await expect(shown.getByText(new RegExp(`[月后] ${yuan(price)}$`))).toBeVisible()
    if (one.next) {
      const due = nextDue(expecting(one), day(today)) ?? one.next.date
      await expect(shown.getByText(`${cancel.date(due, today)} ${yuan(one.next.fen)}`)).toBeVisible()
    }
    const line = await shown.getByRole('img', { name: /^时间线/ }).getAttribute('aria-label')
    expect(line).toContain(`${one.charges.length} 笔扣费`)
    for (const { about } of one.findings)
      expect(line).toContain(detector.findingKinds[about.kind as 'price-increase'])
  }
})

test("other merchants' renewals stand in the list, are filtered by seller, and stopped", async ({
  page,
  folder,
}) => {
  const months = ['01', '02', '03', '04', '05', '06']
  const monthly = (counterparty: string, goods: string, amount: number) =>
    months.map(month => ({ at: `2024-${month}-07 09:10:11`, counterparty, goods, fen: amount }))
  const trades = [
    ...monthly('小米科技有限责任公司', '小米云服务-50GB连续包月', 600),
    ...monthly('星河视频', '星河视频会员连续包月', 1500),
    ...monthly('松果音乐', '松果音乐会员连续包月', 800),
  ]
  const path = billIn(folder, '支付宝交易明细.csv', {
    format: 'A4',
    trades,
    period: { from: '2024-01-01', to: '2024-06-30' },
  })
  await dropFiles(page, [path])
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await expect(page.locator('button[data-choice]')).toHaveCount(3)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('每年 ¥348 在自动扣，其中小米 ¥72')
  await reach(page, page.locator('button[data-choice]').first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^星河视频.*详情$/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: /^松果音乐.*详情$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: detail.charges }).locator('tbody tr')).toHaveCount(6)
  await page.getByRole('button', { name: chargesScreen.decision.change }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await expect(page.getByRole('menuitem', { name: rulesScreen.xiaomi })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('radio', { name: chargesScreen.seller.xiaomi(1) }).check({ force: true })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('小米每年 ¥72 在自动扣')
  await expect(page.locator('button[data-choice]')).toHaveCount(1)
  await page.getByRole('radio', { name: chargesScreen.seller.all(3) }).check({ force: true })

  await openRenewal(page, /松果音乐/)
  await openedRenewal(page).getByRole('button', { name: detail.cancel.membership }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: window.pages.cancel })).toBeVisible()
  await expect(page.getByRole('region', { name: /松果音乐/ }).first()).toBeVisible()
})

test('what a figure means comes up under the mouse', async ({ page }) => {
  await openSamples(page)
  await page.getByRole('button', { name: summary.claimable }).hover()
  await expect(page.getByText(summary.meanings.claimable)).toBeVisible()
})

test('the next 30 days, insurance apart, what has stopped behind a fold, and from a row to its case', async ({
  page,
  folder,
}) => {
  const today = day(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  const monthly = (counterparty: string, goods: string, amount: number, ago: number, count: number) =>
    Array.from({ length: count }, (_none, index) => ({
      at: `${addDays(today, -ago - 30 * index)} 08:31:12`,
      counterparty,
      goods,
      fen: amount,
    }))
  const trades = [
    ...monthly('小米科技有限责任公司', '小米云服务-50GB连续包月', 600, 20, 12),
    ...monthly('小米科技有限责任公司', '小米云服务-50GB连续包月', 600, 19, 1),
    ...monthly('星河视频', '星河视频会员连续包月', 1500, 25, 10),
    ...monthly('平安健康保险股份有限公司', '好医保 自动扣款 每月保费', 4980, 12, 11),
    ...monthly('松果音乐', '松果音乐会员连续包月', 800, 200, 4),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))
  const period = { from: addDays(today, -400), to: addDays(today, -1) as Day }
  const path = billIn(folder, '支付宝交易明细.csv', { format: 'A4', trades, period })
  await dropFiles(page, [path])
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()

  const ahead = page.getByRole('region', { name: chargesScreen.ahead.label })
  await expect(ahead.getByRole('heading')).toHaveText(chargesScreen.ahead.title(yuan(2100)))
  await expect(ahead.getByText(chargesScreen.ahead.bills(yuan(4980)))).toBeVisible()
  const due = ahead.getByRole('listitem').getByRole('button')
  await expect(due).toHaveCount(3)
  // All of them are one stop on the way to the list.
  await due.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(due.nth(1)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(ahead.getByRole('button', { name: chargesScreen.ahead.calendar })).toBeFocused()
  // The chart adds up what was charged for memberships alone, as the line of figures does.
  const taken = 13 * 600 + 10 * 1500 + 4 * 800
  await expect(page.getByLabel(summary.title).locator('dd').first()).toHaveText(yuan(taken))
  await expect(page.getByRole('img', { name: new RegExp(chart.monthly) })).toHaveAccessibleName(
    new RegExp(`${yuan(taken)}。`),
  )
  const running = page.getByRole('list', { name: list.running })
  await expect(running.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText(/松果音乐/)).toHaveCount(1)
  await page.getByRole('button', { name: new RegExp(list.ended(1)) }).click()
  await expect(page.getByRole('list', { name: list.ended(1) })).toContainText('松果音乐')
  await page.getByRole('button', { name: new RegExp(list.bills(1)) }).click()
  await expect(
    page
      .getByRole('list', { name: list.bills(1) })
      .getByRole('listitem')
      .getByRole('button'),
  ).toHaveCount(1)

  await running.getByRole('button', { name: new RegExp(list.claimOf(yuan(600))) }).click()
  await expect(page.getByRole('heading', { level: 1, name: window.pages.claim })).toBeVisible()
})

test('in the smallest window the one that is open covers the list, with a way back to it', async ({
  app,
  page,
}) => {
  await openSamples(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(960, 640))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(1000)
  await openRenewal(page)
  const [card, list] = [openedRenewal(page), page.locator('button[data-choice]').first()]
  await expect(list).toBeHidden()
  const [width, left] = await card.evaluate(one => [one.clientWidth, one.getBoundingClientRect().left])
  const back = page.getByRole('button', { name: chargesScreen.list.back })
  expect(await back.evaluate(one => one.getBoundingClientRect().left)).toBeCloseTo(left ?? 0, -1)
  expect(width).toBeGreaterThan(
    (await page.evaluate(() => document.querySelector('main')?.clientWidth ?? 0)) * 0.8,
  )
  await back.click()
  await expect(list).toBeVisible()
})
