import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fen, formatYuan } from '../../src/core/base/money.ts'
import { encryptedZip } from '../fixture/encrypted-zip.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { decide, enlargeChart, listedTitle, openRenewal } from './renewals.ts'
import { ask } from './requests.ts'
import { auditOf, memberships, monthName, sampleCount, sumOf, withSampleFiles } from './samples.ts'
import { openPage } from './sidebar.ts'

const money = (value: number) => formatYuan(fen(value))

test('bills dropped on the window become subscriptions, and are still there after a restart', async ({
  launchApp,
}) => {
  const first = await launchApp()
  const report = await withSampleFiles(async samples => {
    await dropFiles(first.page, samples)
    const list = first.page.getByRole('table', { name: '导入的账单' })
    await expect(list.getByText('一致', { exact: true })).toHaveCount(samples.length)
    return auditOf(samples)
  })
  const all = memberships(report)
  const check = async (page: Page) => {
    await openPage(page, '续费')
    for (const { title, state } of all)
      if (state !== 'ended') await expect(page.getByText(listedTitle(title)).first()).toBeVisible()
    await expect(page.getByText(money(sumOf(all, 'chargedFen'))).first()).toBeVisible()
    await expect(page.getByText(money(sumOf(all, 'refundedFen'))).first()).toBeVisible()
    await openRenewal(page, listedTitle(report.subscriptions[0]?.title))
    for (const reason of report.subscriptions[0]?.reasons ?? [])
      await expect(page.getByText(reason)).toBeVisible()
    const { subscriptions: seen } = await ask(page, 'subscriptions.overview', {})
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(
      [...seen].sort(byId).map(({ id, charges, netFen, findings }) => ({
        id,
        charges,
        netFen,
        findings: findings.map(({ about, tradeNos, fen }) => [about.kind, tradeNos, fen]),
      })),
    ).toEqual(
      [...report.subscriptions, ...(report.otherMerchants ?? [])]
        .sort(byId)
        .map(({ id, charges, netFen, findings }) => ({
          id,
          charges,
          netFen,
          findings: findings.map(({ kind, tradeNos, fen }) => [kind, tradeNos, fen]),
        })),
    )
  }
  await check(first.page)
  await first.close()
  const second = await launchApp({ dataDir: first.dataDir })
  await check(second.page)
})

test('the chart has its table, and both say what the report says', async ({ page }) => {
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await page.getByRole('button', { name: '看续费' }).click()
  await expect(page.getByRole('img', { name: /每月扣了多少/ })).toBeVisible()
  await (await enlargeChart(page)).getByRole('button', { name: '看数字' }).click()
  const report = await withSampleFiles(auditOf)
  const charges = memberships(report).flatMap(one => one.charges)
  const month = charges.map(({ paidAt }) => paidAt.slice(0, 7)).sort()[charges.length >> 1] ?? '?'
  const within = charges.filter(one => one.paidAt.startsWith(month))
  const sum = within.reduce((total, one) => total + one.fen, 0)
  const row = page
    .getByRole('row')
    .filter({ hasText: monthName(month) })
    .first()
  await expect(row).toContainText(money(sum))
})

test('a charge opens the very row of the file it came from', async ({ page }) => {
  const [first] = await withSampleFiles(async samples => {
    const own = samples.slice(-1)
    await dropFiles(page, own)
    await expect(page.getByText('一致', { exact: true })).toBeVisible()
    return auditOf(own).subscriptions
  })
  await openPage(page, '续费')
  const charge = first?.charges.at(-1)
  await openRenewal(page, listedTitle(first?.title))
  await page.getByRole('button', { name: new RegExp(`第 ${charge?.source.line} 行的原文`) }).click()
  await expect(page.getByRole('dialog')).toContainText(charge?.tradeNo ?? '?')
})

test('a decision changes what is shown, survives a restart, and can be taken back', async ({ launchApp }) => {
  const first = await launchApp()
  await first.page.getByRole('button', { name: '用示例账单试试' }).click()
  await first.page.getByRole('button', { name: '看续费' }).click()
  await expect(first.page.getByRole('radio', { name: '全部 8' })).toBeVisible()
  await openRenewal(first.page)
  await decide(first.page, '不是')
  await expect(first.page.getByRole('radio', { name: '全部 7' })).toBeVisible()
  await first.close()
  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '续费')
  await expect(page.getByRole('radio', { name: '全部 7' })).toBeVisible()
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await expect(page.getByRole('radio', { name: '全部 8' })).toBeVisible()
})

test('files that are no bills are answered in words, and change nothing', async ({ page, folder }) => {
  const files = {
    'photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
    'empty.csv': new Uint8Array(),
    'other.csv': new TextEncoder().encode('姓名,城市\n张三,北京\n'),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  await dropFiles(
    page,
    Object.keys(files).map(name => join(folder, name)),
  )
  await expect(page.getByRole('list', { name: '没有读进来的文件' })).toBeVisible()
  for (const name of Object.keys(files)) await expect(page.getByText(name).first()).toBeVisible()
  await expect(page.getByText('认不出这是什么账单').first()).toBeVisible()
  await expect(page.getByText('文件里没有账单').first()).toBeVisible()
  const answer = await page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {}))
  expect(answer).toEqual({ ok: true, value: { sources: [] } })
})

test('a locked zip asks for its password once, tells a wrong one, and opens with the right one', async ({
  page,
  folder,
}) => {
  const bytes = writeBill({
    format: 'A4',
    trades: ['2024-01', '2024-02', '2024-03'].map(month => ({
      at: `${month}-06 08:31:12`,
      counterparty: '小米云服务',
      goods: '小米云服务会员连续包月',
      fen: 2100,
    })),
    period: { from: '2024-01-01', to: '2024-03-31' },
  })
  const zip = join(folder, '支付宝交易明细.zip')
  writeFileSync(zip, await encryptedZip([{ name: '明细.csv', bytes }], { password: '345678', cipher: 'aes' }))
  await dropFiles(page, [zip])
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('支付宝')
  await dialog.getByRole('textbox', { name: '密码' }).fill('111111')
  await dialog.getByRole('button', { name: '打开' }).click()
  await expect(dialog).toContainText('密码不对')
  await dialog.getByRole('textbox', { name: '密码' }).fill('345678')
  await dialog.getByRole('button', { name: '打开' }).click()
  await expect(page.getByRole('button', { name: '「支付宝交易明细.zip/明细.csv」的详情' })).toBeVisible()
})

test('a wrong password leaves the dialog where it is; each one typed is tried on every locked file', async ({
  page,
  folder,
}) => {
  const paths = await Promise.all(
    ['一', '二', '三'].map(async (name, index) => {
      const at = `2024-0${index + 1}-06 08:31:12`
      const trades = [{ at, counterparty: '小米云服务', goods: '小米云服务会员连续包月', fen: 2100 }]
      const bytes = writeBill({ format: 'A4', trades })
      const path = join(folder, `${name}.zip`)
      // The first and the third came on one day.
      const password = index === 1 ? '222222' : '111111'
      writeFileSync(path, await encryptedZip([{ name: `${name}.csv`, bytes }], { password }))
      return path
    }),
  )
  await dropFiles(page, paths)
  const dialog = page.getByRole('dialog')
  const type = async (password: string) => {
    await dialog.getByRole('textbox', { name: '密码' }).fill(password)
    await dialog.getByRole('button', { name: '打开' }).click()
  }
  await expect(dialog).toContainText('一.zip')
  await type('999999')
  await expect(dialog).toContainText('密码不对')
  await expect(dialog).toContainText('一.zip')
  await type('１１１１１１')
  await expect(dialog).toContainText('二.zip')
  await expect(dialog).not.toContainText('密码不对')
  await type('222222')
  await expect(dialog).toBeHidden()
  for (const name of ['一', '二', '三'])
    await expect(page.getByRole('button', { name: `「${name}.zip/${name}.csv」的详情` })).toBeVisible()
})

test('samples are marked, and go with one click', async ({ page }) => {
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await expect(page.getByText('示例', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: '移除示例' }).click()
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})

test('the first bill of one’s own takes the place of the samples, and its undo brings them back', async ({
  page,
  folder,
}) => {
  const own = join(folder, '自己的.csv')
  const trades = [{ at: '2024-03-09 00:31:12', counterparty: '小米云服务', goods: '云服务', fen: 600 }]
  writeFileSync(own, writeBill({ format: 'A4', trades }))
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  const list = page.getByRole('table', { name: '导入的账单' })
  await expect(list.getByText('一致', { exact: true })).toHaveCount(sampleCount)
  await dropFiles(page, [own])
  await expect(page.getByText(/示例账单已经拿掉/)).toBeVisible()
  await expect(list.getByText('一致', { exact: true })).toHaveCount(1)
  await expect(page.getByText('示例', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(list.getByText('一致', { exact: true })).toHaveCount(sampleCount)
  await expect(list.getByText('自己的.csv')).toHaveCount(0)
})
