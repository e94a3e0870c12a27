import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { trySamples } from './samples.ts'
import { openPage } from './sidebar.ts'

const samples = resolve('resources/samples')
const bills = readdirSync(samples).map(name => join(samples, name))

test('an end that was none is told once, calmly, and stands in the problem log', async ({ launchApp }) => {
  const first = await launchApp()
  await trySamples(first.page)
  const gone = new Promise(resolve => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await gone

  const { page, close } = await launchApp({ dataDir: first.dataDir })
  const told = page.getByRole('status').filter({ hasText: '上次续查没有正常退出' })
  await expect(told).toBeVisible()
  await expect(page.getByText('一致', { exact: true })).toHaveCount(bills.length)
  await told.getByRole('button', { name: '知道了' }).click()
  await expect(told).toBeHidden()
  await openPage(page, '设置')
  await page.getByText('1 条', { exact: true }).click()
  await expect(page.getByRole('region', { name: '问题记录' }).last()).toContainText('unclean-end')
  await expect(page.getByText(/从头到尾检查过，数据是完整的/)).toBeVisible()
  await close()

  const third = await launchApp({ dataDir: first.dataDir })
  await expect(third.page.getByText('一致', { exact: true })).toHaveCount(bills.length)
  await expect(third.page.getByText('上次续查没有正常退出')).toHaveCount(0)
})

test('a check finds kept files that are gone or changed, and adding the bills again mends them', async ({
  launchApp,
}) => {
  const { page, dataDir } = await launchApp()
  await dropFiles(page, bills)
  await expect(page.getByText('一致', { exact: true })).toHaveCount(bills.length)
  await openPage(page, '设置')
  await page.getByRole('button', { name: '检查数据' }).click()
  await expect(page.getByText('检查完了，数据是完整的。')).toBeVisible()
  const originals = join(dataDir, 'data', 'originals')
  const [gone = '', changed = ''] = readdirSync(originals).map(name => join(originals, name))
  rmSync(gone, { force: true })
  chmodSync(changed, 0o600)
  writeFileSync(changed, '改动过')
  await page.getByRole('button', { name: '检查数据' }).click()
  await expect(page.getByText('有 2 个保存的文件不见了，或和收到时不一样')).toBeVisible()
  await openPage(page, '账单')
  await dropFiles(page, bills)
  await expect(page.getByText('已经导入过').first()).toBeVisible()
  await openPage(page, '设置')
  await page.getByRole('button', { name: '检查数据' }).click()
  await expect(page.getByText(/从头到尾检查过，数据是完整的/)).toBeVisible()
})
