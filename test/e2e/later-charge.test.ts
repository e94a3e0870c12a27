import { addDays, addMonths } from '../../src/core/base/calendar.ts'
import { words } from '../../src/i18n/words.ts'
import { today } from '../../src/renderer/kit/today.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { billIn } from '../fixture/write-bill.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { ask } from './requests.ts'
import { openPage } from './sidebar.ts'

const { caseSteps, claimScreen, window } = words('zh')

test('a case says that the bills have changed, and takes the charge in or leaves it out', async ({
  page,
  folder,
}) => {
  const first = addDays(today(), -150)
  const trades: FixtureTrade[] = [0, 1, 2, 3].map(index => ({
    at: `${addMonths(first, index)} 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务-50GB连续包月',
    fen: 600,
  }))
  const bring = async (name: string, rows: FixtureTrade[], from: string, to: string) => {
    const path = billIn(folder, name, { format: 'A4', trades: rows, period: { from, to } })
    await openPage(page, window.pages.bills)
    await dropFiles(page, [path])
    await expect(page.getByRole('table', { name: '导入的账单' }).getByText(name).first()).toBeVisible()
  }
  const openCase = async () => {
    await openPage(page, window.pages.claim)
    const cases = page.getByRole('list', { name: claimScreen.list })
    await cases
      .getByRole('button', { name: /小米云服务/ })
      .first()
      .click()
  }
  await bring('以前.csv', trades.slice(0, 3), addDays(first, -5), addDays(addMonths(first, 2), 5))
  const [renewal] = (await ask(page, 'subscriptions.overview', {})).subscriptions
  const keys = renewal?.charges.map(({ tradeNo }) => ({ wallet: 'alipay' as const, tradeNo })) ?? []
  const { id } = await ask(page, 'claims.start', { charges: keys })
  await openCase()
  await expect(page.getByText(claimScreen.charges(3, '¥18'))).toBeVisible()
  await expect(page.getByText(caseSteps.later(1))).toHaveCount(0)

  await bring('后来.csv', trades.slice(3), addDays(addMonths(first, 3), -5), addDays(today(), -1))
  await openCase()
  await expect(page.getByText('账单变了：多 1 笔')).toBeVisible()
  await expect(page.getByText(claimScreen.charges(3, '¥18'))).toBeVisible()
  await page.getByRole('button', { name: '不加', exact: true }).click()
  await expect(page.getByText('账单变了：多 1 笔')).toHaveCount(0)
  await page.getByRole('button', { name: window.undo }).click()
  await page.getByRole('button', { name: '加进来', exact: true }).click()
  await expect(page.getByText(claimScreen.charges(4, '¥24'))).toBeVisible()
  await expect(page.getByText('账单变了：多 1 笔')).toHaveCount(0)
  expect((await ask(page, 'claims.open', { id })).charges).toHaveLength(4)
})
