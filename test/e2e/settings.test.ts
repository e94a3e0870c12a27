import { join } from 'node:path'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import { ask } from './requests.ts'
import { sampleCount } from './samples.ts'
import { withSamples } from './settings-page.ts'
import { openPage } from './sidebar.ts'

test('a backup is written, checked and restored in the window', async ({ launchApp }) => {
  const { app, page, dataDir } = await launchApp()
  await withSamples(page)
  const backup = join(dataDir, '我的备份.zip')
  await answerDialogs(app, { save: backup, open: backup })
  await page.getByRole('button', { name: '备份到文件…' }).click()
  await expect(page.getByText('备份好了：我的备份.zip')).toBeVisible()

  await openPage(page, '账单')
  await ask(page, 'bills.removeSamples', {})
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
  await openPage(page, '设置')
  await page.getByRole('button', { name: '从备份恢复…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`备份里有：${sampleCount} 份账单`)
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('恢复好了。')).toBeVisible()
  await expect(page.getByRole('region', { name: '数据文件夹' })).toContainText(`${sampleCount} 份账单`)
  await openPage(page, '账单')
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
})
