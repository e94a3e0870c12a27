import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Day } from '../../src/core/base/calendar.ts'
import { words } from '../../src/i18n/words.ts'
import { onePixel } from '../fixture/png.ts'
import { answerDialogs } from './answer-dialogs.ts'
import { answerAll } from './asked.ts'
import { chooseDay } from './choose-day.ts'
import { dropBill } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { renewalBills } from './renewal-bills.ts'
import { openedRenewal, openRenewal } from './renewals.ts'
import { openPage } from './sidebar.ts'

const { chargesScreen } = words('zh')

async function bring(page: Page, file: string): Promise<void> {
  await openPage(page, '账单')
  await dropBill(page, file)
}

/** Chooses a screenshot for the step that is open, and says on which day it was done. */
async function doneOn(app: ElectronApplication, page: Page, step: string, shot: string, day: Day) {
  await answerDialogs(app, { open: shot })
  await page.getByRole('button', { name: `给「${step}」加文件` }).click()
  await expect(page.getByRole('list', { name: `「${step}」的文件` }).getByRole('img')).toHaveCount(1)
  await chooseDay(page, '关闭的日子', day)
  await page.getByRole('button', { name: '关好了' }).click()
}

/** Switched off on both sides with a screenshot each, on the day the bills say. */
async function switchOff(app: ElectronApplication, page: Page, bills: ReturnType<typeof renewalBills>) {
  const shot = join(dirname(bills.earlier), '关闭.png')
  writeFileSync(shot, onePixel)
  await bring(page, bills.earlier)
  await openPage(page, '停掉')
  await doneOn(app, page, '小米那边：关掉自动续费', shot, bills.offOn)
  await doneOn(app, page, '支付宝那边：取消自动扣款', shot, bills.offOn)
  await expect(page.getByText('待核对').first()).toBeVisible()
}

test('ended on both sides with proof: a later bill without charges confirms it, also after a restart', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const first = await launchApp()
  await switchOff(first.app, first.page, bills)
  // Opened, it doesn't ask to stop what was stopped, nor foretell a charge.
  await openPage(first.page, '续费')
  await openRenewal(first.page)
  const opened = openedRenewal(first.page)
  await expect(opened.getByRole('button', { name: chargesScreen.list.check })).toBeVisible()
  await expect(opened.getByText(chargesScreen.detail.nextIfOn)).toBeVisible()
  await expect(opened.getByText(chargesScreen.detail.next, { exact: true })).toHaveCount(0)
  await expect(
    opened.getByRole('button', { name: chargesScreen.detail.cancel.membership, exact: true }),
  ).toHaveCount(0)
  await first.close()

  const second = await launchApp({ dataDir: first.dataDir })
  await openPage(second.page, '停掉')
  await expect(second.page.getByText('待核对').first()).toBeVisible()
  await bring(second.page, bills.silent)
  await expect(second.page.getByText(/「小米云服务.*」确认停了，每年省 ¥72/)).toBeVisible()
  await openPage(second.page, '停掉')
  await expect(second.page.getByText('已确认停', { exact: true }).first()).toBeVisible()
  await expect(second.page.getByText('核对过了，每年省')).toBeVisible()
  await second.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '停掉')
  await expect(page.getByText('已确认停', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '停好了' })).toBeVisible()
  await page.getByRole('button', { name: '改「支付宝那边：取消自动扣款」' }).click()
  await expect(page.getByRole('img', { name: '截图「关闭.png」' })).toBeVisible()
  // Taken back, it has to be switched off there again.
  await page.getByRole('button', { name: '「支付宝那边：取消自动扣款」不是这样' }).click()
  await page.getByRole('menuitem', { name: '还没关，撤销' }).click()
  await expect(page.getByText('1/3')).toBeVisible()
  await expect(page.getByText('已确认停', { exact: true })).toHaveCount(0)
  bills.remove()
})

test('ended on both sides and charged all the same: both times side by side, and a claim about it', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const first = await launchApp()
  await switchOff(first.app, first.page, bills)
  await bring(first.page, bills.charged)
  await expect(first.page.getByText(/「小米云服务.*」停掉以后又扣了/)).toBeVisible()
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '续费')
  await openRenewal(page)
  await expect(page.getByRole('list', { name: '疑点' }).getByText(/关闭以后又扣了 1 笔/)).toBeVisible()
  await openPage(page, '停掉')
  await expect(page.getByText('0/3')).toBeVisible()
  await expect(page.getByText('又扣了', { exact: true })).toBeVisible()
  const late = page.getByRole('region').filter({ hasText: '停掉以后又扣的' }).last()
  const [offMonth, offDay] = monthAndDay(bills.offOn)
  const [dueMonth, dueDay] = monthAndDay(bills.due)
  await expect(
    late.getByText(
      new RegExp(`${offMonth}月${offDay}日 在支付宝关闭，.*${dueMonth}月${dueDay}日 08:31 又扣了 ¥6`),
    ),
  ).toBeVisible()
  await expect(late.getByText('相隔')).toBeVisible()
  await late.getByRole('button', { name: '要回这些钱' }).click()
  await expect(page.getByText(/第 1 题/)).toBeVisible()
  // What was said of switching off is not asked again, and the claim stands on it.
  const asked = await answerAll(page, {
    payer: 'self',
    'would-cancel': 'unsure',
    used: 'used',
    future: 'stop',
    demand: 'all',
  })
  expect(asked).not.toContain('cancelled')
  await expect(page.getByText('关闭之后又扣了费').first()).toBeVisible()
  bills.remove()
})

function monthAndDay(day: Day): [number, number] {
  return [Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
