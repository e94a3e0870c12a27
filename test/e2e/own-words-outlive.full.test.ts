import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import { openChannel } from './open-channel.ts'
import { letterField, openLetters, ownWords, typeFirst } from './own-words.ts'
import { ask } from './requests.ts'
import type { RunningApp } from './running-app.ts'
import { sampleCase } from './sample-case.ts'

const { claimScreen, letters } = words('zh')

async function choosePackFolder({ app }: RunningApp, folder: string): Promise<void> {
  await answerDialogs(app, { open: folder })
}

test('own words outlive the window, are told when older than the facts, and go into the pack', async ({
  launchApp,
  folder: into,
}) => {
  const first = await launchApp()
  const id = (await sampleCase(first.page, { name: '张三' })).id
  await openLetters(first.page)
  const drafted = await letterField(first.page).inputValue()
  await typeFirst(first.page, ownWords)
  // The window is closed within the same moment: what was typed last is kept all the same.
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.close()

  const second = await launchApp({ dataDir: first.dataDir })
  const { page } = second
  await openLetters(page)
  await expect(letterField(page)).toHaveValue(ownWords + drafted)
  await openChannel(page, '12315')
  await page.getByRole('radio', { name: letters.ownLimit }).check({ force: true })
  await page.getByLabel(letters.ownLimitLabel).fill('260')
  await expect(letterField(page)).toHaveValue(/^【诉求】/)
  await typeFirst(page, ownWords)
  await expect(page.getByRole('status').filter({ hasText: letters.own.saved })).toBeVisible()
  await expect(page.getByRole('radio', { name: letters.limitOf(260) })).toBeVisible()

  await ask(page, 'claims.answer', { id, question: 'demanded', answer: 'refused' })
  await ask(page, 'claims.answer', { id, question: 'demanded-on', answer: '2026-08-03' })
  await openChannel(page, 'merchant')
  await expect(page.getByText(letters.own.older)).toBeVisible()
  await expect(letterField(page)).toHaveValue(ownWords + drafted)
  const changes = page.getByRole('list', { name: letters.own.changes })
  await expect(changes).toContainText('2026年8月3日')

  // Before anything is written, the pack says which letters are whose and which are older.
  await choosePackFolder(second, into)
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await expect(
    page.getByText(letters.own.pack.told('给商家：退款申请', [letters.own.pack.older])),
  ).toBeVisible()
  await expect(page.getByText('放进你改过的')).toContainText('「12315 投诉内容（260 字）」')
  await page.getByRole('button', { name: letters.own.pack.seeThis('给商家：退款申请') }).click()
  await expect(changes.getByRole('listitem')).toHaveCount(1)
  await changes.getByRole('button', { name: letters.own.putInThis(1) }).click()
  await expect(changes).toHaveCount(0)
  await expect(letterField(page)).toHaveValue(new RegExp(`^${ownWords}[\\s\\S]*2026年8月3日`))

  // The other one is still older than the facts, so that is told before the pack is written.
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await expect(page.getByText(/证据包写好了：「/)).toBeVisible()
  const [name = ''] = execFileSync('ls', [into], { encoding: 'utf8' }).split('\n')
  const pack = join(into, name)
  expect(readFileSync(join(pack, '1-发给商家/退款申请.txt'), 'utf8')).toContain(ownWords)
  expect(readFileSync(join(pack, '3-12315/投诉内容-260字.txt'), 'utf8')).toContain(ownWords)
  const own = spawnSync('pdftotext', ['-layout', join(pack, '只给自己看/给自己看的清单.pdf'), '-'])
  expect(own.stdout.toString()).toMatch(/你改过的文书[\s\S]*退款申请\.txt[\s\S]*投诉内容-260字\.txt/)
  const verified = spawnSync(process.execPath, [resolve('src/cli/verify.ts'), pack], { encoding: 'utf8' })
  expect(verified.status, verified.stdout).toBe(0)
})
