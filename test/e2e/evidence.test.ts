import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './answer-dialogs.ts'
import { answerAll } from './asked.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { noteSent } from './note-sent.ts'
import { openChannel } from './open-channel.ts'
import { picture } from './picture.ts'
import { claimOpened } from './renewals.ts'

test('evidence is added, covered up in a copy and counted; days of steps bring their deadlines', async ({
  app,
  page,
  folder,
}) => {
  const shot = join(folder, '签约记录.png')
  writeFileSync(shot, picture(400, 300))
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await page.getByRole('button', { name: '看续费' }).click()
  await claimOpened(page)
  await answerAll(page, {
    payer: 'self',
    'would-cancel': 'yes',
    used: 'little',
    future: 'stop',
    demand: 'all',
  })

  await openChannel(page, '12315')
  await noteSent(page, '12315 投诉', '2026-08-03', 'TS20260803')
  await expect(page.getByLabel('「12315 投诉」的单号')).toHaveValue('TS20260803')
  await expect(page.getByText('答复接不接（是否受理）：2026年8月12日')).toBeVisible()
  await openChannel(page, 'association')
  await expect(page.getByText('已经走了「12315 投诉」，这条路先不走。')).toBeVisible()

  await answerDialogs(app, { open: shot })
  await page.getByRole('button', { name: '加分' }).click()
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

  await dropFiles(page, [shot], page.getByRole('heading', { name: '能要什么' }))
  const chooser = page.getByRole('dialog', { name: '这张图放到哪一项？' })
  await chooser.getByRole('button', { name: '账单详情截图' }).click()
  await expect(chooser).toHaveCount(0)
  await expect(
    page.getByRole('list', { name: '「账单详情截图」的文件' }).getByText('签约记录.png'),
  ).toBeVisible()

  await files.getByRole('button', { name: '删除「签约记录-已遮盖.png」' }).click()
  await expect(files.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(files.getByText('签约记录-已遮盖.png')).toBeVisible()
})
