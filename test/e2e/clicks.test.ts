import type { Locator } from '@playwright/test'
import { addDays, addMonths } from '../../src/core/base/calendar.ts'
import { words } from '../../src/i18n/words.ts'
import { today } from '../../src/renderer/kit/today.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { askedQuestion } from './asked.ts'
import { dropBill } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { writtenBill } from './renewal-bills.ts'
import { sidebarButton } from './sidebar.ts'

const { cancelScreen, claim, claimScreen, detector, window } = words('zh')

/** As many as somebody gives who wants it done; every answer to a question of the case is one. */
const most = { stopped: 5, letter: 8 }
/** What a person answers in the plain case: their own, would have ended it, never used, all of it. */
const plain = ['我自己（成年人）', '会取消', '没有用过', '不用了', '全部']

/** A year of a plan that became dearer, so that all five questions are asked. */
function billOfAYear() {
  const last = addDays(today(), -10)
  const paid = Array.from(
    { length: 12 },
    (_, back): FixtureTrade => ({
      at: `${addMonths(last, -back)} 08:31:12`,
      counterparty: '小米科技有限责任公司',
      goods: '小米云服务-200GB连续包月',
      fen: back < 6 ? 2100 : 1800,
    }),
  )
  return writtenBill('一年.csv', paid, addMonths(last, -12), addDays(today(), -1))
}

function counting() {
  let clicked = 0
  const click = async (what: Locator) => {
    await what.click()
    clicked += 1
  }
  return { click, clicks: () => clicked }
}

test('from the drop a few clicks lead to a stop that waits for its bill', async ({ page }) => {
  const bill = billOfAYear()
  const { click, clicks } = counting()
  await dropBill(page, bill.path)
  await click(sidebarButton(page, window.pages.cancel))
  await click(page.getByRole('button', { name: cancelScreen.done }))
  await expect(page.getByText('1/3')).toBeVisible()
  await click(page.getByRole('button', { name: cancelScreen.done }))
  await expect(page.getByText(detector.stateOf('unverified')).first()).toBeVisible()
  expect(clicks()).toBeLessThanOrEqual(most.stopped)
  bill.remove()
})

test('from the drop a few clicks lead to a letter ready to paste', async ({ app, page }) => {
  const bill = billOfAYear()
  const { click, clicks } = counting()
  await dropBill(page, bill.path)
  await click(sidebarButton(page, window.pages.claim))
  await click(page.getByRole('button', { name: /开始维权/ }).first())
  await expect(page.getByText(/第 1 题/)).toBeVisible()
  const copy = page.getByRole('button', { name: claimScreen.letter.copyThis('给商家：退款申请') })
  const answered: string[] = []
  for (let asked = 0; asked < most.letter; asked += 1) {
    const before = await askedQuestion(page)
    if (before === null) break
    const options = page.getByRole('group', { name: before }).getByRole('button')
    const labels = (await options.allTextContents()).map(label => label.trim())
    const chosen = labels.findIndex(label => plain.includes(label))
    expect(chosen, before).toBeGreaterThanOrEqual(0)
    await click(options.nth(chosen))
    await expect(page.getByRole('heading', { level: 2, name: before, exact: true })).toHaveCount(0)
    answered.push(before)
  }
  expect(answered).toEqual(
    (['payer', 'would-cancel', 'used', 'future', 'demand'] as const).map(id => claim.questions[id].title),
  )
  await click(copy)
  await expect(page.getByText(claimScreen.letter.copied)).toBeVisible()
  const letter = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(letter).toContain('小米云服务')
  expect(letter).toContain('提供每次扣款前提醒的时间、方式和内容')
  expect(letter).not.toContain('没有收到')
  expect(clicks()).toBeLessThanOrEqual(most.letter)
  bill.remove()
})
