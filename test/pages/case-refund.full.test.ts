import { addDays, addMonths, type Day } from '../../src/core/base/calendar.ts'
import { words } from '../../src/i18n/words.ts'
import { today } from '../../src/renderer/kit/today.ts'
import { answerAll } from '../e2e/asked.ts'
import { chooseOne } from '../e2e/choose-one.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { noteSent } from '../e2e/note-sent.ts'
import { claimOpened } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { neverReminded } from '../fixture/answers.ts'
import { type FixtureTrade, refunded } from '../fixture/trade.ts'
import { billIn } from '../fixture/write-bill.ts'

const { billsScreen, caseSteps, claimScreen, window } = words('zh')

test('a refund in a later bill closes the claim, a part of it a part; removing the bill undoes it', async ({
  page,
  folder,
}) => {
  const first = addDays(today(), -120)
  const trades: FixtureTrade[] = [0, 1, 2].map(index => ({
    at: `${addMonths(first, index)} 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务-50GB连续包月',
    fen: 600,
  }))
  const back = addDays(today(), -3)
  const bring = async (name: string, rows: FixtureTrade[], to: Day) => {
    const path = billIn(folder, name, {
      format: 'A4',
      trades: rows,
      period: { from: addDays(first, -5), to },
    })
    await openPage(page, window.pages.bills)
    await dropFiles(page, [path])
    await expect(page.getByText(name).first()).toBeVisible()
  }
  const openCase = async () => {
    await openPage(page, window.pages.claim)
    await page
      .getByRole('list', { name: claimScreen.list })
      .getByRole('button', { name: /小米云服务/ })
      .first()
      .click()
  }
  await bring('以前.csv', trades, addDays(today(), -10))
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await claimOpened(page)
  await answerAll(page, { ...neverReminded, 'first-charge': 'renewal' })
  await expect(page.getByText(caseSteps.next.take.merchant ?? '')).toBeVisible()
  const merchant = '向商家要求退款'
  await noteSent(page, merchant, addDays(today(), -9), 'GD0001')
  await expect(page.getByText(caseSteps.overdue(2), { exact: true })).toBeVisible()
  await chooseOne(page, caseSteps.resultOf(merchant), caseSteps.outcome('merchant', 'agreed'))
  await expect(page.getByText(caseSteps.next.receive)).toBeVisible()
  // What was noted can be taken back with one click.
  await page.getByRole('button', { name: window.undo, exact: true }).click()
  await expect(page.getByText(caseSteps.overdue(2), { exact: true })).toBeVisible()
  await chooseOne(page, caseSteps.resultOf(merchant), caseSteps.outcome('merchant', 'agreed'))

  const [one, two, three] = trades
  const part = [...refunded('alipay', one!, { at: `${back} 10:00:00` }), two!, three!]
  await bring('退了一笔.csv', part, addDays(today(), -2))
  await openCase()
  await expect(page.getByText(caseSteps.refunds.partly('¥6', '¥12'))).toBeVisible()
  await expect(page.getByText(/退了一笔\.csv 第 \d+ 行/)).toBeVisible()
  await expect(page.getByLabel('续费前没有收到提醒')).toContainText('¥6 × 2 = ¥12')

  const whole = trades.flatMap(trade => refunded('alipay', trade, { at: `${back} 10:00:00` }))
  await bring('都退了.csv', whole, addDays(today(), -1))
  await openPage(page, window.pages.claim)
  const row = page.getByRole('list', { name: claimScreen.list }).getByRole('listitem').first()
  await expect(row).toContainText(caseSteps.stages.refunded)
  await openCase()
  await expect(page.getByText(caseSteps.refunds.whole('¥18'))).toBeVisible()
  await expect(page.getByText(caseSteps.next.done).first()).toBeVisible()

  await page.evaluate(async () => {
    const { request } = Reflect.get(window, 'xucha')
    const { value } = await request('bills.list', {})
    const ids = value.sources
      .filter(({ name }: { name: string }) => name !== '以前.csv')
      .map((one: { id: number }) => one.id)
    await request('bills.remove', { ids })
  })
  await expect(page.getByText(caseSteps.next.receive)).toBeVisible()
  await expect(page.getByText(caseSteps.refunds.whole('¥18'))).toHaveCount(0)
})
