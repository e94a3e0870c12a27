import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onePixel } from '../fixture/png.ts'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import { openPage } from './sidebar.ts'

test('screenshots of a step are chosen, pasted, still there after a restart, and removed', async ({
  launchApp,
  folder,
}) => {
  const file = join(folder, '签约页.png')
  writeFileSync(file, onePixel)
  const first = await launchApp()
  await first.page.getByRole('button', { name: '用示例账单试试' }).click()
  await first.page.getByRole('button', { name: '看续费' }).click()
  await openPage(first.page, '停掉')
  await answerDialogs(first.app, { open: file })
  const step = first.page.locator('[data-takes-files]').last()
  await step.getByRole('button', { name: /加文件/ }).click()
  await expect(step.getByRole('img', { name: '截图「签约页.png」' })).toBeVisible()
  await step.getByText('截图拖到这一页').evaluate((element, base64) => {
    const bytes = Uint8Array.from([...atob(base64), '0'], letter => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, onePixel.toString('base64'))
  await expect(step.getByRole('img')).toHaveCount(2)
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '停掉')
  await expect(page.getByRole('img', { name: /^截图「/ })).toHaveCount(2)
  await page.getByRole('button', { name: /^删除「粘贴的图片/ }).click()
  await expect(page.getByRole('img', { name: /^截图「/ })).toHaveCount(1)
})
