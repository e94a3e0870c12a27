import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encryptedZip } from '../fixture/encrypted-zip.ts'
import { household } from '../fixture/household.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'

const months = (from: string, to: string) =>
  writeBill({
    format: 'A4',
    trades: household({ wallet: 'alipay', from, to, seed: 3 }),
    period: { from, to },
  })

test('folders, several zips and a bill known before come in one drop; the whole import is undone with one click', async ({
  page,
  folder,
}) => {
  const inFolder = join(folder, '我的账单')
  mkdirSync(inFolder)
  writeFileSync(join(inFolder, '2023.csv'), months('2023-01-01', '2023-12-31'))
  const zips = await Promise.all(
    ['2021', '2022'].map(async year => {
      const path = join(folder, `${year}.zip`)
      const inside = [{ name: `${year}.csv`, bytes: months(`${year}-01-01`, `${year}-12-31`) }]
      writeFileSync(path, await encryptedZip(inside, { password: `${year}00` }))
      return path
    }),
  )
  const known = join(folder, '2020.csv')
  writeFileSync(known, months('2020-01-01', '2020-12-31'))
  await dropFiles(page, [known])
  const list = page.getByRole('table', { name: '导入的账单' })
  await expect(list.getByText('2020.csv')).toBeVisible()

  await dropFiles(page, [inFolder, ...zips, known])
  for (const year of ['2021', '2022']) {
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(`${year}.zip`)
    await dialog.getByRole('textbox', { name: '密码' }).fill(`${year}00`)
    await dialog.getByRole('button', { name: '打开' }).click()
    await expect(dialog.getByText(`${year}.zip`)).toHaveCount(0)
  }
  for (const year of ['2021', '2022']) {
    const row = list.getByRole('row').filter({ hasText: `${year}.csv` })
    await expect(row).toContainText(`来自 ${year}.zip`)
  }
  await expect(list.getByText('2023.csv')).toBeVisible()
  await expect(page.getByText('「2020.csv」已经导入过，没有重复加。')).toBeVisible()

  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('撤销了。')).toBeVisible()
  await expect(list.getByText('2020.csv')).toBeVisible()
  for (const name of ['2021', '2022', '2023']) await expect(list.getByText(name)).toHaveCount(0)
})
