import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from './launch.ts'

const databaseIn = (dataDir: string) => join(dataDir, 'data', 'xucha.db')

test('a database of a newer version is refused with a page that says what to do', async ({ launchApp }) => {
  const first = await launchApp()
  await first.page.getByRole('button', { name: '用示例账单试试' }).click()
  await expect(first.page.getByText('一致', { exact: true })).toHaveCount(3)
  await first.close()
  const db = new Sqlite(databaseIn(first.dataDir))
  db.pragma('user_version = 999')
  db.close()
  const { page } = await launchApp({ dataDir: first.dataDir })
  await expect(page.getByText('数据是更新的版本写的').first()).toBeVisible()
  const after = new Sqlite(databaseIn(first.dataDir), { readonly: true })
  expect(after.prepare('SELECT count(*) FROM source').pluck().get()).toBe(3)
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
