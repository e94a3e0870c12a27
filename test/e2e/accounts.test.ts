import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BillOptions } from '../fixture/bill-options.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'

/** A bill of some months of 2026, with Mi Cloud in each. */
function bill(folder: string, name: string, from: number, to: number, owner: Partial<BillOptions>): string {
  const path = join(folder, name)
  const month = (at: number) => `2026-${String(at).padStart(2, '0')}`
  const trades = Array.from({ length: to - from + 1 }, (_, at) => ({
    at: `${month(from + at)}-06 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务会员连续包月',
    fen: 2100,
    tradeNo: `${month(from + at).replace('-', '')}2200${name.length}00000000000`,
  }))
  const period = { from: `${month(from)}-01`, to: `${month(to)}-28` }
  writeFileSync(path, writeBill({ format: 'A4', trades, period, ...owner }))
  return path
}

test('asks once per new account whose it is, and for bills that name nobody', async ({ page, folder }) => {
  await dropFiles(page, [
    bill(folder, 'mine.csv', 1, 10, { owner: '陈晓雨', account: '139****1234' }),
    bill(folder, 'mother1.csv', 3, 4, { owner: '李桂芳', account: '138****5608' }),
    bill(folder, 'mother22.csv', 6, 7, { owner: '李桂芳', account: '138****5608' }),
    bill(folder, 'wechat333.csv', 5, 10, { format: 'W1', owner: '小雨' }),
    bill(folder, 'nameless4444.csv', 2, 3, { format: 'W1', owner: '' }),
  ])
  const card = page.getByRole('region', { name: '这 3 个账户是谁的？' })
  await expect(card.getByText('李桂芳')).toBeVisible()
  await card
    .getByRole('group', { name: '支付宝 139****1234是谁的' })
    .getByRole('button', { name: '我' })
    .click()
  await expect(page.getByText('记下了：我的支付宝。')).toBeVisible()
  await page
    .getByRole('group', { name: '支付宝 138****5608是谁的' })
    .getByRole('button', { name: '别人…' })
    .click()
  await page.getByRole('textbox', { name: '怎么称呼' }).fill('外婆')
  await page.getByRole('button', { name: '就这样' }).click()
  await page.getByRole('group', { name: '微信 小雨是谁的' }).getByRole('button', { name: '我' }).click()
  const accounts = page.getByRole('region', { name: '账户' })
  await expect(accounts.getByText('外婆的支付宝', { exact: true })).toBeVisible()
  await expect(accounts.getByText('有 1 份没写名字')).toBeVisible()
  await accounts.getByRole('button', { name: '是这个账户的' }).click()
  await expect(accounts.getByText('有 1 份没写名字')).toHaveCount(0)
  await expect(accounts.getByText('外婆的支付宝 2026年4月29日到5月31日没有账单。')).toBeVisible()

  await accounts.getByRole('button', { name: '改「外婆的支付宝」是谁的' }).click()
  await accounts.getByRole('button', { name: '「mother22.csv」不是这个账户的，分开' }).click()
  await page
    .getByRole('region', { name: '这个账户是谁的？' })
    .getByRole('group', { name: '没写名字的支付宝账单是谁的' })
    .getByRole('button', { name: '妈妈' })
    .click()
  await page.getByRole('button', { name: '改「妈妈的支付宝」是谁的' }).click()
  await page.getByRole('button', { name: '和「外婆的支付宝」合在一起' }).click()
  await expect(page.getByText('合在一起了，算一个账户。')).toBeVisible()
  await expect(accounts.getByRole('button', { name: '改「外婆的支付宝」是谁的' })).toHaveCount(0)
  await accounts.getByRole('button', { name: '改「妈妈的支付宝」是谁的' }).click()
  await accounts.getByRole('button', { name: '移走「妈妈」这个人' }).click()
  await expect(page.getByRole('region', { name: '这个账户是谁的？' })).toBeVisible()
})
