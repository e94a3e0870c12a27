import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from './launch.ts'
import { sampleCount, trySamples } from './samples.ts'
import { openPage } from './sidebar.ts'

const databaseIn = (dataDir: string) => join(dataDir, 'data', 'xucha.db')

test('a database of a newer version is refused with a page that says what to do', async ({ launchApp }) => {
  const first = await launchApp()
  await trySamples(first.page)
  await first.close()
  const db = new Sqlite(databaseIn(first.dataDir))
  db.pragma('user_version = 999')
  db.close()
  const { page } = await launchApp({ dataDir: first.dataDir })
  await expect(page.getByText('数据是更新的版本写的').first()).toBeVisible()
  const after = new Sqlite(databaseIn(first.dataDir), { readonly: true })
  expect(after.prepare('SELECT count(*) FROM source').pluck().get()).toBe(sampleCount)
  after.close()
})

test('a damaged database is told, and left as it is', async ({ launchApp }) => {
  const first = await launchApp()
  await first.page.getByRole('button', { name: '用示例账单试试' }).waitFor()
  await first.close()
  const broken = Buffer.alloc(20_000)
  writeFileSync(databaseIn(first.dataDir), broken)
  const { page } = await launchApp({ dataDir: first.dataDir })
  await expect(page.getByText('数据文件损坏了').first()).toBeVisible()
  expect(readFileSync(databaseIn(first.dataDir))).toEqual(broken)
})

test('a database that was cut short is told as damaged, and the way to the backups is shown', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await trySamples(first.page)
  await first.close()
  const path = databaseIn(first.dataDir)
  // Else what was cut off is still in the log beside it.
  new Sqlite(path).pragma('wal_checkpoint(TRUNCATE)')
  truncateSync(path, Math.floor(statSync(path).size / 2))
  const { page } = await launchApp({ dataDir: first.dataDir })
  await expect(page.getByText('数据文件损坏了').first()).toBeVisible()
  await page.getByRole('button', { name: '去设置' }).click()
  await expect(page.getByRole('button', { name: '从备份恢复…' })).toBeEnabled()
})

test('a database that another program holds is told, and opens once that lets go', async ({ launchApp }) => {
  const first = await launchApp()
  // The database is there once a page has come from it.
  await first.page.getByRole('button', { name: '用示例账单试试' }).waitFor()
  await first.close()
  const other = new Sqlite(databaseIn(first.dataDir))
  other.pragma('journal_mode = DELETE')
  other.exec('BEGIN EXCLUSIVE')
  const { page } = await launchApp({ dataDir: first.dataDir })
  await expect(page.getByText('数据正被另一个程序占用').first()).toBeVisible()
  other.exec('ROLLBACK')
  other.close()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})

test('without a backup a damaged database is made anew from the kept bills', async ({ launchApp }) => {
  const first = await launchApp()
  await trySamples(first.page)
  await first.close()
  for (const rest of ['-wal', '-shm']) rmSync(databaseIn(first.dataDir) + rest, { force: true })
  writeFileSync(databaseIn(first.dataDir), Buffer.alloc(20_000))
  const { page } = await launchApp({ dataDir: first.dataDir })
  await page.getByRole('button', { name: '去设置' }).click()
  await page.getByRole('button', { name: '用保存的账单重建…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('判断、规则、维权和附件读不出来')
  await dialog.getByRole('button', { name: '重建', exact: true }).click()
  await expect(page.getByText(`重建好了，读回 ${sampleCount} 份账单。`)).toBeVisible()
  await openPage(page, '账单')
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
})
