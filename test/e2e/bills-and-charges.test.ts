import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { AuditReport } from '../../src/contract/audit-report.ts'
import { fen, formatYuan } from '../../src/core/base/money.ts'
import { encryptedZip } from '../fixture/encrypted-zip.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { openPage } from './rail.ts'
import { decide, enlargeChart, openRenewal } from './renewals.ts'
import { ask } from './requests.ts'

const samples = [
  '支付宝交易明细(20241101-20261031).csv',
  '微信支付账单(20241101-20251031).csv',
  '微信支付账单流水文件(20251101-20261031).xlsx',
].map(name => resolve('resources/samples', name))

/** What the command line says of the same files: the window must not say anything else. */
function audit(files: readonly string[]): AuditReport {
  const { stdout } = spawnSync(process.execPath, ['src/cli/audit.ts', '--json', ...files], {
    encoding: 'utf8',
  })
  return JSON.parse(stdout) as AuditReport
}

const money = (value: number) => formatYuan(fen(value))

test('bills dropped on the window become subscriptions, and are still there after a restart', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await dropFiles(first.page, samples)
  const list = first.page.getByRole('table', { name: '导入的账单' })
  await expect(list.getByText('一致', { exact: true })).toHaveCount(samples.length)

  const report = audit(samples)
  const check = async (page: Page) => {
    await openPage(page, '续费')
    for (const one of report.subscriptions) await expect(page.getByText(one.title).first()).toBeVisible()
    await expect(page.getByText(money(report.totals.chargedFen)).first()).toBeVisible()
    await expect(page.getByText(money(report.totals.refundedFen)).first()).toBeVisible()
    await openRenewal(page, report.subscriptions[0]?.title)
    for (const reason of report.subscriptions[0]?.reasons ?? [])
      await expect(page.getByText(reason)).toBeVisible()
    const { subscriptions: seen } = await ask(page, 'subscriptions.overview', {})
    expect(
      seen.map(({ id, charges, netFen, findings }) => ({
        id,
        charges,
        netFen,
        findings: findings.map(({ about, tradeNos, fen }) => [about.kind, tradeNos, fen]),
      })),
    ).toEqual(
      report.subscriptions.map(({ id, charges, netFen, findings }) => ({
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
  const report = audit(samples)
  const august = report.subscriptions
    .flatMap(one => one.charges)
    .filter(one => one.paidAt.startsWith('2025-08'))
  const sum = august.reduce((total, one) => total + one.fen, 0)
  const row = page.getByRole('row').filter({ hasText: '2025年8月' }).first()
  await expect(row).toContainText(money(sum))
})

test('a charge opens the very row of the file it came from', async ({ page }) => {
  await dropFiles(page, samples.slice(0, 1))
  await expect(page.getByText('一致', { exact: true })).toBeVisible()
  await openPage(page, '续费')
  const [first] = audit(samples.slice(0, 1)).subscriptions
  const charge = first?.charges.at(-1)
  await openRenewal(page, first?.title)
  await page.getByRole('button', { name: new RegExp(`第 ${charge?.source.line} 行的原文`) }).click()
  await expect(page.getByRole('dialog')).toContainText(charge?.tradeNo ?? '?')
})

test('a verdict changes what is shown, survives a restart, and can be taken back', async ({ launchApp }) => {
  const first = await launchApp()
  await first.page.getByRole('button', { name: '用示例账单试试' }).click()
  await first.page.getByRole('button', { name: '看续费' }).click()
  await expect(first.page.getByRole('radio', { name: '全部 4' })).toBeVisible()
  await openRenewal(first.page)
  await decide(first.page, '不是')
  await expect(first.page.getByRole('radio', { name: '全部 3' })).toBeVisible()
  await first.close()
  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '续费')
  await expect(page.getByRole('radio', { name: '全部 3' })).toBeVisible()
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await expect(page.getByRole('radio', { name: '全部 4' })).toBeVisible()
})

test('files that are no bills are answered in words, and change nothing', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-files-'))
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
  await expect(page.getByText('这不是认识的账单').first()).toBeVisible()
  await expect(page.getByText('文件里没有账单').first()).toBeVisible()
  const answer = await page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {}))
  expect(answer).toEqual({ ok: true, value: { sources: [] } })
  rmSync(folder, { recursive: true })
})

test('a locked zip asks for its password once, tells a wrong one, and opens with the right one', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-files-'))
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
  rmSync(folder, { recursive: true })
})

test('a wrong password leaves the dialog where it is; each one typed is tried on every locked file', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-files-'))
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
  rmSync(folder, { recursive: true })
})

test('samples are marked, and go with one click', async ({ page }) => {
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await expect(page.getByText('示例', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: '移除示例' }).click()
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})
