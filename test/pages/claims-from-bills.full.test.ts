import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { reach } from '../e2e/accessible.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { answerAll, type Said } from '../e2e/asked.ts'
import { dropBill } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { noteSent } from '../e2e/note-sent.ts'
import { openChannel } from '../e2e/open-channel.ts'
import { expectPackMade } from '../e2e/pack-made.ts'
import { decide, openedRenewal, openRenewal } from '../e2e/renewals.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import { openPage } from '../e2e/sidebar.ts'
import { neverReminded } from '../fixture/answers.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { billIn } from '../fixture/write-bill.ts'

const { billsScreen, caseSteps, claim, claimScreen, letters, window } = words('zh')

const cloud = { counterparty: '小米科技有限责任公司', goods: '小米云服务-50GB连续包月' }
const on = (day: string, fen: number): FixtureTrade => ({ ...cloud, at: `${day} 08:31:12`, fen })
const months = (year: number, from: number, to: number, fen: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    on(`${year}-${String(from + index).padStart(2, '0')}-05`, fen),
  )

const said: Said = { ...neverReminded, reminder: 'all' }

/** A bill in a folder of its own, dropped onto the window. */
async function bring(page: Page, folder: string, trades: FixtureTrade[], format: 'A4' | 'W2'): Promise<void> {
  const path = billIn(folder, format === 'A4' ? '支付宝.csv' : '微信.csv', {
    format,
    trades,
    period: { from: '2025-01-01', to: '2026-10-31' },
  })
  await dropBill(page, path)
}

/** Makes the dialog choose a folder, and tells the pack written there. */
async function chosen({ app }: RunningApp, folder: string): Promise<() => string> {
  const into = mkdtempSync(join(folder, 'packs-'))
  await answerDialogs(app, { open: into })
  return () => join(into, readdirSync(into)[0] ?? '')
}

/** What `sha256sum -c`, the command line and the papers themselves say. */
function expectSound(pack: string, sum: string, cited: readonly string[]): void {
  const sums = spawnSync('sha256sum', ['-c', '--quiet', '校验/SHA256SUMS'], { cwd: pack, encoding: 'utf8' })
  expect(sums.stdout + sums.stderr).toBe('')
  expect(spawnSync(process.execPath, [resolve('src/cli/verify.ts'), pack]).status).toBe(0)
  const pdf = spawnSync('pdftotext', ['-layout', join(pack, '证据/证据包.pdf'), '-'], {
    encoding: 'utf8',
  }).stdout
  const told = pdf.replaceAll(/\s/g, '')
  expect(told).toContain(`请求金额¥${sum}`)
  for (const one of cited) expect(told).toContain(one)
  for (const name of ['1-发给商家/退款申请.txt', '3-12315/投诉内容.txt']) {
    const letter = readFileSync(join(pack, name), 'utf8')
    expect(letter).toContain(`${sum}元`)
    expect(letter).not.toMatch(/undefined|null|NaN|\{|\}|请填写/)
  }
}

test('after-cancellation: charged after switching off, from picked charges of a WeChat bill to the pack', async ({
  launchApp,
  folder,
}) => {
  const running = await launchApp()
  const { page } = running
  await bring(page, folder, months(2025, 6, 12, 2100), 'W2')
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await openRenewal(page)
  await decide(page, caseSteps.pick)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: caseSteps.pickStart(0) })).toBeDisabled()
  const boxes = dialog.getByRole('checkbox')
  await expect(boxes).toHaveCount(7)
  // The latest three, of October to December.
  for (const index of [0, 1, 2]) await boxes.nth(index).check()
  await dialog.getByRole('button', { name: caseSteps.pickStart(3) }).click()
  await expect(page.getByText(claimScreen.charges(3, '¥63'))).toBeVisible()
  // No charge of the case is the renewal's first, so that is not asked.
  const asked = await answerAll(page, {
    ...said,
    cancelled: 'yes',
    'cancelled-on': '2025-10-20',
    'cancelled-proof': 'yes',
  })
  expect(asked).not.toContain('price')
  const card = page.getByRole('region', { name: '关闭之后又扣了费' }).or(page.getByLabel('关闭之后又扣了费'))
  await expect(card.first()).toContainText(claim.strengths.good)
  await expect(card.first()).toContainText('¥21 × 2 = ¥42')
  // Each charge has its own last days; the days of a step are counted as soon as it is noted.
  await page.getByText(caseSteps.limitation.title, { exact: true }).first().click()
  const clocks = page.getByRole('table', { name: caseSteps.limitation.title })
  await expect(clocks.getByRole('row').nth(1)).toContainText('2025年10月5日')
  await expect(clocks.getByRole('row').nth(1)).toContainText('2028年10月5日')
  await openChannel(page, '12315')
  // Of the three charges two are asked back, and only theirs are the numbers to copy.
  await page.getByRole('button', { name: letters.fields.title }).click()
  await expect(page.getByText(letters.fields.numbers(2), { exact: true })).toBeVisible()
  await noteSent(page, '12315 投诉', '2026-09-28')
  await expect(page.getByText('答复接不接（是否受理）：2026年10月13日')).toBeVisible()
  await expect(clocks.getByRole('row').nth(1)).toContainText('2029年9月28日')
  const pack = await chosen(running, folder)
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await expectPackMade(page)
  expectSound(pack(), '42', ['第九百三十三条', '2025年10月20日'])
})

test('price-rise: a price rise, from the finding to the pack', async ({ launchApp, folder }) => {
  const running = await launchApp()
  const { page } = running
  await bring(page, folder, [...months(2025, 7, 12, 2100), ...months(2026, 1, 6, 2500)], 'A4')
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await openRenewal(page)
  await page.getByRole('button', { name: /^要回这几笔/ }).click()
  await expect(page.getByText(claimScreen.charges(6, '¥150'))).toBeVisible()
  const asked = await answerAll(page, { ...said, price: 'not-told' })
  expect(asked).toEqual(['payer', 'price', 'would-cancel', 'used', 'future', 'demand'])
  await expect(page.getByLabel('涨价没有通知')).toContainText(/（¥25 − ¥21）\s?× 6 = ¥24/)
  // The price rose before the rules on platform prices began on 10 April 2026.
  await expect(page.getByLabel('涨价没有通知')).not.toContainText('《互联网平台价格行为规则》')
  // An answer is changed, and the change taken back with one click.
  const { questions } = claim
  await page.getByRole('button', { name: claimScreen.question.answered }).click()
  await page.getByRole('button', { name: claimScreen.question.changeThis(questions.price.title) }).click()
  const prices = page.getByRole('group', { name: questions.price.title })
  await prices.getByRole('button', { name: questions.price.options?.agreed ?? '', exact: true }).click()
  await expect(page.getByText(claimScreen.claim.noneAfter)).toBeVisible()
  await page.getByRole('button', { name: window.undo, exact: true }).click()
  await expect(page.getByLabel('涨价没有通知')).toBeVisible()
  const pack = await chosen(running, folder)
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await expectPackMade(page)
  expectSound(pack(), '24', ['第五百四十四条', '第四十一条'])
  // From a folder of the pack to its step.
  await page.getByRole('button', { name: claimScreen.pack.toStepOf('3-12315') }).click()
  await expect(page.getByRole('tab', { name: claimScreen.channelNames['12315'] })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('trial: a trial that became paid, by keyboard alone from the charges to the pack', async ({
  launchApp,
  folder,
}) => {
  const running = await launchApp()
  const { page } = running
  const press = async (name: string | RegExp) => {
    await reach(page, page.getByRole('button', { name }).first())
    await page.keyboard.press('Enter')
  }
  await bring(page, folder, [on('2025-02-05', 100), ...months(2025, 3, 10, 2990)], 'A4')
  await press(billsScreen.seeCharges)
  await reach(page, page.locator('button[data-choice]').first())
  await page.keyboard.press('Enter')
  await reach(page, openedRenewal(page).getByRole('button', { name: /要回/ }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByText(claimScreen.charges(9, '¥240.20'))).toBeVisible()
  await answerAll(
    page,
    { ...said, trial: 'yes', signup: 'hidden-proof' },
    {
      async choose(page, question, option) {
        const group = page.getByRole('group', { name: question })
        await reach(page, group.getByRole('button', { name: option, exact: true }))
        await page.keyboard.press('Enter')
      },
    },
  )
  await expect(page.getByLabel('试用转成了付费，开通时没说清楚')).toContainText('¥29.90 × 8 = ¥239.20')
  await reach(page, page.getByRole('button', { name: /记下来$/ }).first())
  const pack = await chosen(running, folder)
  await press(claimScreen.pack.make)
  await press(claimScreen.pack.make)
  await expectPackMade(page)
  expectSound(pack(), '239.20', ['第四百九十六条第二款', '第2–9笔'])
  const letter = readFileSync(join(pack(), '1-发给商家/退款申请.txt'), 'utf8')
  expect(letter).toMatch(/1元.*2025年3月5日.*29\.90元/)
  await expect(page.getByRole('navigation').first()).toContainText(window.pages.claim)
})

test('several renewals at once become one case for each payee', async ({ page, folder }) => {
  const camera = { counterparty: '北京小米移动软件有限公司', goods: '米家摄像机云存储-连续包月' }
  const cameras = months(2025, 3, 12, 1990).map(trade => ({ ...trade, ...camera }))
  const more = months(2025, 3, 12, 600).map(trade => ({ ...trade, goods: '小米云服务-200GB连续包月' }))
  const late = more.map(trade => ({ ...trade, at: trade.at.replace('-05 ', '-19 '), fen: 2100 }))
  await bring(page, folder, [...months(2025, 1, 12, 600), ...late, ...cameras], 'A4')
  await openPage(page, window.pages.claim)
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(3)
  for (const index of [0, 1, 2]) await boxes.nth(index).check()
  await page.getByRole('button', { name: caseSteps.togetherStart(3) }).click()
  await expect(page.getByText(claimScreen.alsoStarted(1))).toBeVisible()
  await expect(page.getByText(claimScreen.respondent('小米科技有限责任公司'))).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: claimScreen.all }).click()
  await expect(page.getByRole('list', { name: claimScreen.list }).getByRole('listitem')).toHaveCount(2)
  await page
    .getByRole('list', { name: claimScreen.list })
    .getByRole('button', { name: /摄像机/ })
    .first()
    .click()
  await expect(page.getByText(claimScreen.respondent('北京小米移动软件有限公司'))).toBeVisible()
})
