import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import { ask } from './requests.ts'
import { sampleCount } from './samples.ts'
import { withSamples } from './settings-page.ts'
import { openPage } from './sidebar.ts'

test('a damaged database is replaced by an automatic backup, from the page that tells of it', async ({
  launchApp,
}) => {
  const first = await launchApp()
  await withSamples(first.page)
  const backup = join(first.dataDir, 'b.zip')
  await answerDialogs(first.app, { save: backup })
  await first.page.getByRole('button', { name: '备份到文件…' }).click()
  await expect(first.page.getByText('备份好了')).toBeVisible()
  await first.close()
  for (const rest of ['', '-wal', '-shm'])
    rmSync(join(first.dataDir, 'data', `xucha.db${rest}`), { force: true })

  const { app, page } = await launchApp({ dataDir: first.dataDir })
  await expect(page.getByText('数据文件损坏了').first()).toBeVisible()
  await page.getByRole('button', { name: '去设置' }).click()
  await expect(page.getByRole('button', { name: '备份到文件…' })).toBeDisabled()
  await answerDialogs(app, { open: backup })
  await page.getByRole('button', { name: '从备份恢复…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('恢复好了。')).toBeVisible()
  await openPage(page, '账单')
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
})

test('the data is moved to another folder, found there again, and gone from the old one', async ({
  launchApp,
}) => {
  const { app, page, dataDir, close } = await launchApp()
  await withSamples(page)
  const program = dirname(await app.evaluate(() => process.execPath))
  await answerDialogs(app, { open: program })
  await page.getByRole('button', { name: '移到别处…' }).click()
  await expect(page.getByText('这里是续查程序自己的文件夹')).toBeVisible()
  expect(existsSync(join(program, '续查数据'))).toBe(false)
  const target = join(dataDir, '硬盘')
  mkdirSync(join(target, '照片'), { recursive: true })
  await answerDialogs(app, { open: target })
  await page.getByRole('button', { name: '移到别处…' }).click()
  await expect(page.getByText('数据已经移到')).toBeVisible()
  const moved = join(target, '续查数据')
  await expect(page.getByText(moved, { exact: true })).toBeVisible()
  expect(readdirSync(join(moved, 'originals'))).toHaveLength(sampleCount)
  await expect.poll(() => existsSync(join(dataDir, 'data'))).toBe(false)
  await openPage(page, '账单')
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
  await close()

  const again = await launchApp({ dataDir })
  await expect(again.page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
  await again.close()

  rmSync(moved, { recursive: true })
  const without = await launchApp({ dataDir })
  await expect(without.page.getByText('找不到数据文件夹').first()).toBeVisible()
  expect(existsSync(moved)).toBe(false)
})

test('a move whose end can’t be recorded is told, and what is done afterwards is there at the next start', async ({
  launchApp,
}) => {
  const { app, page, dataDir, close } = await launchApp()
  await withSamples(page)
  const target = join(dataDir, '硬盘')
  mkdirSync(target)
  await answerDialogs(app, { open: target })
  // Comes up while the data is copied, after the move has been noted down and before its end can be.
  const inTheWay = join(dataDir, 'location.json.half')
  await app.evaluate(
    ({ app: _app }, [copying, folder]) => {
      const { existsSync, mkdirSync } = process.getBuiltinModule('node:fs')
      const timer = setInterval(() => {
        if (!existsSync(copying)) return
        clearInterval(timer)
        mkdirSync(folder)
      })
    },
    [join(target, 'originals'), inTheWay] as const,
  )
  await page.getByRole('button', { name: '移到别处…' }).click()
  await expect(page.getByText('这个文件夹不能写入')).toBeVisible()
  await expect(page.getByText(join(dataDir, 'data'), { exact: true })).toBeVisible()
  expect(existsSync(join(target, 'xucha.db'))).toBe(false)
  await openPage(page, '账单')
  await ask(page, 'bills.removeSamples', {})
  await expect(page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
  await close()

  rmdirSync(inTheWay)
  const again = await launchApp({ dataDir })
  await expect(again.page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})

test('deleting everything leaves nothing behind and quits', async ({ launchApp }) => {
  const { app, page, dataDir } = await launchApp()
  await withSamples(page)
  await page.getByRole('radio', { name: '深色' }).click({ force: true })
  await page.getByRole('button', { name: '全部删除…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`会删掉：${sampleCount} 份账单`)
  expect(readdirSync(dataDir)).toContain('preferences.json')
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  await dialog.getByRole('button', { name: '全部删除并退出' }).click()
  await gone
  await expect.poll(() => readdirSync(dataDir, { recursive: true })).toEqual([])

  const again = await launchApp({ dataDir })
  await expect(again.page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
})

test('text size is kept, by button and by menu', async ({ launchApp }) => {
  const { app, page, dataDir, close } = await launchApp()
  await openPage(page, '设置')
  const width = () => page.evaluate(() => innerWidth)
  const before = await width()
  await page.getByRole('radio', { name: '特大' }).click({ force: true })
  await expect.poll(width).toBeLessThan(before)
  const large = await width()
  await app.evaluate(({ Menu }) => {
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '显示')
    view?.submenu?.items.find(({ label }) => label === '缩小')?.click()
  })
  await expect.poll(width).toBeGreaterThan(large)
  await expect(page.getByRole('radio', { name: '大', exact: true })).toBeChecked()
  const kept = await width()
  await close()
  const again = await launchApp({ dataDir })
  await expect.poll(() => again.page.evaluate(() => innerWidth)).toBe(kept)
})

test('the problem log holds codes and times, and nothing that came from a person', async ({ launchApp }) => {
  const { app, page, dataDir } = await launchApp()
  await answerDialogs(app, { open: join(dataDir, '王小明的秘密账单.zip') })
  await openPage(page, '设置')
  await page.getByRole('button', { name: '从备份恢复…' }).click()
  await expect(page.getByText('这个文件夹不在了')).toBeVisible()
  await openPage(page, '账单')
  await openPage(page, '设置')
  await page.getByText('1 条', { exact: true }).click()
  const log = page.getByRole('region', { name: '问题记录' }).last()
  await expect(log).toContainText('data.checkBackup')
  await expect(log).toContainText('folder-missing')
  await expect(log).not.toContainText('王小明')
  await expect(log).not.toContainText(dataDir)
  await page.getByRole('button', { name: '清空' }).click()
  await expect(page.getByText('没有记录。')).toBeVisible()
})

test('licences of everything that ships can be read', async ({ launchApp }) => {
  const { page } = await launchApp()
  await openPage(page, '设置')
  await page.getByRole('button', { name: '查看许可证' }).click()
  await page.getByText(/^better-sqlite3 /).click()
  await expect(page.getByText('Joshua Wise')).toBeVisible()
})
