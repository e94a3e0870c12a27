import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { ask } from '../e2e/requests.ts'
import { openPage } from '../e2e/sidebar.ts'
import { writeBill } from '../fixture/write-bill.ts'

const { accountsScreen, billsScreen } = words('zh')
const months = ['01', '02', '03']
const billOf = (owner: string, account: string, second: string) =>
  writeBill({
    format: 'A4',
    trades: months.map(month => ({
      at: `2026-${month}-06 08:31:${second}`,
      counterparty: '小米云服务',
      goods: '小米云服务会员连续包月',
      fen: 600,
    })),
    period: { from: '2026-01-01', to: '2026-03-31' },
    owner,
    account,
  })

test('two people’s bills in one file: each has their own, and the list names both', async ({
  page,
  folder,
}) => {
  const [mine, fathers] = [
    billOf('林小满', 'lin***@example.com', '11'),
    billOf('林建国', '138****2001', '12'),
  ]
  const path = join(folder, '两个人.csv')
  writeFileSync(path, Buffer.concat([mine, Buffer.from('\n'), fathers]))
  await dropFiles(page, [path])
  await expect.poll(async () => (await ask(page, 'accounts.list', {})).accounts.length).toBe(2)
  await openPage(page, '账单')
  await expect(page.getByRole('heading', { name: accountsScreen.whoseMany(2) })).toBeVisible()
  const { accounts } = await ask(page, 'accounts.list', {})
  await ask(page, 'accounts.say', {
    said: accounts.map(({ key, name }) => ({
      key,
      person: { is: name?.holder === '林建国' ? 'father' : 'me' },
    })),
  })
  const file = page.getByRole('table', { name: billsScreen.list }).getByRole('row').last()
  await expect(file.getByText('我', { exact: true })).toBeVisible()
  await expect(file.getByText('爸爸', { exact: true })).toBeVisible()
  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  expect(subscriptions.map(({ charges }) => charges.length)).toEqual([3, 3])
})
