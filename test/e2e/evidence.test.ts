import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { noteSent } from './note-sent.ts'
import { picture } from './picture.ts'
import { claimOpened } from './renewals.ts'

async function answerAll(page: Page): Promise<void> {
  const wanted = ['我自己（成年人）', '会取消', '很少用', '不用了', '全部']
  const ready = page.getByRole('button', { name: '看能要什么' })
  await expect(page.getByText(/第 1 题/)).toBeVisible()
  for (let asked = 0; asked < 30 && !(await ready.isVisible()); asked += 1) {
    const title = page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first()
    const before = (await title.textContent()) ?? ''
    const options = page.getByRole('group', { name: before }).getByRole('button')
    const labels = (await options.allTextContents()).map(label => label.trim())
    const chosen = labels.findIndex(label => wanted.includes(label))
    await options.nth(chosen < 0 ? labels.length - 1 : chosen).click()
    await expect(title).not.toHaveText(before)
  }
  await ready.click()
}

test('evidence is added, covered up in a copy and counted; days of steps bring their deadlines', async ({
  app,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-evidence-'))
  const shot = join(folder, '签约记录.png')
  writeFileSync(shot, picture(400, 300))
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await page.getByRole('button', { name: '看续费' }).click()
  await claimOpened(page)
  await answerAll(page)

  await noteSent(page, '12315 投诉', '2026-08-03', 'TS20260803')
  await expect(page.getByLabel('「12315 投诉」的单号')).toHaveValue('TS20260803')
  await expect(page.getByText('答复接不接（是否受理）：2026年8月12日')).toBeVisible()
  await expect(page.getByText('已经走了「12315 投诉」，这条路先不走。').first()).toBeVisible()

  await page.getByRole('tab', { name: /证据 \d/ }).click()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, shot)
  await page.getByRole('button', { name: '给「钱包里的自动扣款页面」加文件' }).click()
  const files = page.getByRole('list', { name: '「钱包里的自动扣款页面」的文件' })
  await expect(files.getByText('签约记录.png')).toBeVisible()

  await files.getByRole('button', { name: '遮盖「签约记录.png」' }).click()
  await expect(page.getByRole('img', { name: '要遮盖的图片' })).toBeVisible()
  await page.getByRole('button', { name: '加一块' }).click()
  await page.getByRole('button', { name: /第 1 块/ }).press('ArrowUp')
  await page.getByRole('button', { name: '存成副本' }).click()
  await expect(files.getByText('签约记录-已遮盖.png')).toBeVisible()
  await expect(files.getByText('已遮盖的副本')).toBeVisible()

  await files.getByRole('button', { name: '删除「签约记录-已遮盖.png」' }).click()
  await expect(files.getByRole('listitem')).toHaveCount(1)
  rmSync(folder, { recursive: true, force: true })
})
