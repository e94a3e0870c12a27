import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { words } from '../../src/i18n/words.ts'
import { configure, looks, reach, violations } from '../e2e/accessible.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { askedQuestion } from '../e2e/asked.ts'
import { expect, test } from '../e2e/launch.ts'
import { openPage } from '../e2e/sidebar.ts'

const mostQuestions = 30

/** Gives each question its first answer until none is left. */
async function answerAll(page: Page, language: Language): Promise<void> {
  const { claim } = words(language)
  const { future } = claim.questions
  // Whoever would have cancelled does not want it any longer: else the question comes again.
  const choose = (options: Locator, isFuture: boolean) =>
    isFuture
      ? options.getByRole('button', { name: future.options?.stop ?? '' }).click()
      : options.getByRole('button').first().click()
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    const before = await askedQuestion(page, words(language))
    if (before === null) return
    await choose(page.getByRole('group', { name: before }), before === future.title)
    await expect(page.getByRole('heading', { level: 2, name: before, exact: true })).toHaveCount(0)
  }
  throw new Error('the questions do not end')
}

for (const [theme, language] of looks) {
  test(`no violation on switching off, claims and settings: ${theme}, ${language}`, async ({ page }) => {
    await configure(page, theme, language)
    const { billsScreen, cancelScreen, claimScreen, window } = words(language)
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
    for (const name of [window.pages.cancel, window.pages.claim, window.pages.settings]) {
      await openPage(page, name)
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      expect(await violations(page)).toEqual([])
    }
    await openPage(page, window.pages.bills)
    await button(billsScreen.trySamples).click()
    await expect(button(billsScreen.seeCharges)).toBeVisible()

    await openPage(page, window.pages.cancel)
    await page.getByRole('button', { name: cancelScreen.done, exact: true }).click()
    // The next step opens then, with a menu of its own.
    await expect(page.getByText('1/3')).toBeVisible()
    await button(cancelScreen.otherwise).click()
    await page.getByRole('menuitem', { name: cancelScreen.notFound }).click()
    await expect(page.getByRole('list', { name: cancelScreen.groups.open })).toBeVisible()
    expect(await violations(page)).toEqual([])

    await openPage(page, window.pages.claim)
    await button(language === 'zh' ? /开始维权/ : /^Start a claim/).click()
    expect(await violations(page)).toEqual([])
    await answerAll(page, language)
    expect(await violations(page)).toEqual([])
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await expect(page.getByRole('tabpanel')).toHaveCount(1)
      expect(await violations(page)).toEqual([])
    }
    const { ranks } = words(language).evidenceScreen
    for (const name of [...Object.values(claimScreen.question.groups), ranks.more.title, ranks.court.title]) {
      await page.getByRole('button', { name }).first().click()
    }
    expect(await violations(page)).toEqual([])
    await button(claimScreen.pack.make).click()
    await expect(button(claimScreen.pack.back)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await button(claimScreen.all).click()
    await expect(page.getByRole('list', { name: claimScreen.list })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('a case that takes its time to begin: its button says so by name too, and keeps the focus', async ({
  app,
  page,
}) => {
  const signalEngine = (signal: NodeJS.Signals) =>
    app.evaluate(({ app: electron }, sent) => {
      const engine = electron.getAppMetrics().find(({ name }) => name === 'xucha-engine')
      if (engine) process.kill(engine.pid, sent)
    }, signal)
  const { billsScreen, claimScreen, window } = words('zh')
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await expect(page.getByRole('button', { name: billsScreen.seeCharges }).first()).toBeVisible()
  await openPage(page, window.pages.claim)
  await page
    .getByRole('button', { name: /开始维权/ })
    .first()
    .waitFor()
  await signalEngine('SIGSTOP')
  await page
    .getByRole('button', { name: /开始维权/ })
    .first()
    .click()
  const busy = page.getByRole('button', { name: claimScreen.startBusy })
  await expect(busy).toBeFocused()
  expect(await violations(page)).toEqual([])
  await signalEngine('SIGCONT')
  await expect(busy).toHaveCount(0)
})

test('a renewal is ticked off and a question answered by keyboard alone', async ({ page }) => {
  const { cancelScreen, claimScreen, claim, window } = words('zh')
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  const sidebar = page.getByRole('navigation').first()
  await reach(page, sidebar.getByRole('button', { name: window.pages.cancel }))
  await page.keyboard.press('Enter')
  await reach(page, page.getByRole('button', { name: cancelScreen.done }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1/3')).toBeVisible()

  await reach(page, sidebar.getByRole('button', { name: window.pages.claim }))
  await page.keyboard.press('Enter')
  await reach(page, page.getByRole('button', { name: /开始维权/ }).first())
  await page.keyboard.press('Enter')
  await reach(page, page.getByRole('button', { name: '我自己（成年人）' }))
  await page.keyboard.press('Enter')
  const second = page.getByRole('heading', { name: claim.questions['would-cancel'].title })
  await expect(second).toBeFocused()
  await expect(page.getByText(claimScreen.question.answered)).toBeVisible()
})

test('the days ahead become a calendar file', async ({ app, page, folder }) => {
  const file = join(folder, '提醒.ics')
  const { cancelScreen, window } = words('zh')
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await answerDialogs(app, { save: file })
  await openPage(page, window.pages.cancel)
  await page.getByRole('button', { name: new RegExp(cancelScreen.reminders) }).click()
  await page.getByRole('button', { name: cancelScreen.saveReminders }).click()
  await expect(page.getByText(cancelScreen.remindersSaved)).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toContain('BEGIN:VEVENT')
})
