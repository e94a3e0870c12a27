import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { SubscriptionView } from '../../src/contract/subscriptions.ts'
import { addDays, addMonths } from '../../src/core/base/calendar.ts'
import { questionIds } from '../../src/core/claims/question-ids.ts'
import { words } from '../../src/i18n/words.ts'
import { today } from '../../src/renderer/kit/today.ts'
import { configure, violations } from '../e2e/accessible.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { catchNotifications, clickShown, shownIn } from '../e2e/caught-notifications.ts'
import { dropBill } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { cloudOn, type WrittenBill, writtenBill } from '../e2e/renewal-bills.ts'
import { ask } from '../e2e/requests.ts'
import { neverReminded } from '../fixture/answers.ts'
import { noting } from '../fixture/noting.ts'

const { alert, claimScreen, due, window } = words('zh')

const sidebar = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('button', { name, exact: true })

/** A case about renewals that ended long ago, begun through the page's own bridge; its id. */
async function begin(page: Page, bill: WrittenBill): Promise<number> {
  await dropBill(page, bill.path)
  const [ended] = (await ask(page, 'subscriptions.overview', {})).subscriptions
  return startCase(page, ended, ended?.charges ?? [])
}

async function startCase(
  page: Page,
  about: SubscriptionView | undefined,
  charges: SubscriptionView['charges'],
): Promise<number> {
  if (!about) throw new Error('the bill shows no renewal')
  const keys = charges.map(({ tradeNo }) => ({ wallet: about.wallet, tradeNo }))
  return (await ask(page, 'claims.start', { charges: keys })).id
}

const isQuestion = (about: string) => questionIds.some(id => id === about)

async function say(page: Page, id: number, answers: Record<string, string>): Promise<void> {
  for (const [about, value] of Object.entries(answers)) {
    const { questions } = await ask(page, 'claims.open', { id })
    if (isQuestion(about) && !questions.some(one => one.id === about)) continue
    const { name, input } = noting(id, about, value)
    await ask(page, name, input as never)
  }
}

function oldBill(): WrittenBill {
  const last = addMonths(today(), -8)
  const trades = [0, 1, 2, 3, 4].map(back => cloudOn(addMonths(last, -back)))
  return writtenBill('去年.csv', trades, addMonths(last, -5), addMonths(today(), -7))
}

test('a last day of a case is told on the first page and in the sidebar, leads there, and goes when it is settled', async ({
  page,
}) => {
  const bill = oldBill()
  const id = await begin(page, bill)
  await say(page, id, { ...neverReminded, demanded: 'waiting', 'demanded-on': today() })
  await expect(sidebar(page, '要回')).toBeVisible()
  await expect(page.getByRole('button', { name: due.toCase })).toHaveCount(0)

  await say(page, id, { 'demanded-on': addDays(today(), -5) })
  await expect(page.getByText(/对方答复的期限是.*，还有 2 天。/)).toBeVisible()
  await expect(sidebar(page, due.sidebar(window.pages.claim, 1))).toBeVisible()
  for (const [theme, language] of [
    ['dark', 'en'],
    ['light', 'zh'],
  ] as const) {
    await configure(page, theme, language)
    expect(await violations(page)).toEqual([])
  }
  await sidebar(page, window.pages.charges).click()
  await expect(page.getByText(/还有 2 天/)).toBeVisible()
  await page.getByRole('button', { name: due.toCase }).click()
  await expect(page.getByRole('region', { name: '下一步' })).toContainText('等商家答复')

  // The same charges of a case begun before, in part: two cases, one line that leads to the list.
  const [same] = (await ask(page, 'subscriptions.overview', {})).subscriptions
  const other = await startCase(page, same, same?.charges.slice(0, 1) ?? [])
  await say(page, other, { ...neverReminded, demanded: 'waiting', 'demanded-on': addDays(today(), -10) })
  await sidebar(page, window.pages.bills).click()
  await expect(page.getByText(due.several(2))).toBeVisible()
  await expect(page.getByRole('button', { name: due.toCase })).toHaveCount(1)
  await page.getByRole('button', { name: due.toCase }).click()
  await expect(page.getByRole('list', { name: claimScreen.list }).getByRole('listitem')).toHaveCount(2)

  await say(page, other, { demanded: 'silent' })
  await say(page, id, { demanded: 'refused' })
  await expect(sidebar(page, window.pages.claim)).toBeVisible()
  await sidebar(page, window.pages.bills).click()
  await expect(page.getByRole('button', { name: due.toCase })).toHaveCount(0)
  bill.remove()
})

test('a notification says once that the other side is late, names nothing and opens the case', async ({
  app,
  page,
}) => {
  const bill = oldBill()
  await catchNotifications(app)
  const id = await begin(page, bill)
  await say(page, id, { ...neverReminded, demanded: 'waiting', 'demanded-on': addDays(today(), -10) })
  await sidebar(page, window.pages.settings).click()
  const card = page.getByRole('region', { name: '到日子前弹出提醒' })
  const choice = (name: string) => card.getByRole('radio', { name, exact: true })
  await choice('开').click()
  // The renewal itself and its old bills are told of as well.
  await expect.poll(() => shownIn(app)).toHaveLength(3)
  const [, claim] = await shownIn(app)
  expect(claim?.title).toBe('有一件维权可以走下一步了')
  expect(`${claim?.title}${claim?.body}`).not.toMatch(/小米|¥|支付宝/)
  await clickShown(app, 1)
  await expect(page.getByRole('region', { name: '下一步' })).toContainText('过了 3 天')
  await sidebar(page, window.pages.settings).click()
  await choice('关').click()
  await expect(choice('关')).toBeChecked()
  await choice('开').click()
  await expect(card.getByRole('radio', { name: '3 天' })).toBeVisible()
  expect(await shownIn(app)).toHaveLength(3)
  bill.remove()
})

test('the days of a case are saved as a calendar that another program reads', async ({ launchApp }) => {
  const bill = oldBill()
  const { app, page, dataDir } = await launchApp()
  const file = join(dataDir, '期限.ics')
  await answerDialogs(app, { save: file })
  const id = await begin(page, bill)
  await say(page, id, { ...neverReminded, demanded: 'waiting', 'demanded-on': addDays(today(), -5) })
  await page.getByRole('button', { name: due.toCase }).click()
  await expect(page.getByText(alert.ask.claim)).toBeVisible()
  await page.getByRole('button', { name: alert.askNo, exact: true }).click()
  await expect(page.getByText(alert.ask.claim)).toHaveCount(0)
  await page.getByRole('button', { name: due.calendar.save }).click()
  await expect(page.getByText(due.calendar.saved)).toBeVisible()
  const events = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8'))).getAllSubcomponents('vevent')
  expect(events.map(event => new ICAL.Event(event).startDate.toString())).toEqual([
    addDays(today(), 2),
    addMonths(addDays(today(), -5), 36),
  ])
  bill.remove()
})
