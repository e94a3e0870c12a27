import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { openPage } from '../e2e/sidebar.ts'
import { writeBill } from '../fixture/write-bill.ts'

const trade = (at: string, fen: number) => ({
  at: `${at} 08:31:12`,
  counterparty: '小米云服务',
  goods: '小米云服务会员连续包月',
  fen,
})
const honest = ['2026-08-06', '2026-09-06', '2026-10-06'].map(at => trade(at, 2100))
const absurdFen = 9_007_199_254_740_991

const listed = (page: Page) => page.getByRole('table', { name: '导入的账单' })

function billFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'xucha-e2e-')), '账单.csv')
  writeFileSync(path, bytes)
  return path
}

test('rows of absurd amounts and days to come leave the other charges to be seen', async ({ launchApp }) => {
  const { page } = await launchApp()
  const trades = [...honest, trade('2026-10-07', absurdFen), trade('2026-10-08', absurdFen)]
  const period = { from: '2026-08-01', to: '9999-12-31' }
  const bytes = writeBill({ format: 'W1', trades, period, exportedAt: '9999-12-31 12:00:00' })
  await dropFiles(page, [billFile(bytes)])
  await expect(listed(page).getByText('账单.csv')).toBeVisible()
  await openPage(page, '续费')
  await expect(page.getByText('¥63').first()).toBeVisible()
})

test('a bill of absurd amounts that an earlier version took is listed and can be removed', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await dropFiles(first.page, [billFile(writeBill({ format: 'W1', trades: honest }))])
  await expect(listed(first.page).getByText('账单.csv')).toBeVisible()
  await first.close()
  const db = new Sqlite(join(first.dataDir, 'data', 'xucha.db'))
  const guard = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'row_never_changes'").pluck().get()
  db.exec('DROP TRIGGER row_never_changes')
  db.prepare("UPDATE told_row SET told = jsonb_set(told, '$[4]', ?)").run(BigInt(absurdFen))
  db.exec(String(guard))
  const expense = { count: honest.length, fen: honest.length * absurdFen }
  db.prepare('UPDATE source SET computed = ?').run(
    JSON.stringify({ count: honest.length, income: null, expense, neutral: null }),
  )
  db.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '账单')
  await page.getByRole('button', { name: '移除「账单.csv」' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})
