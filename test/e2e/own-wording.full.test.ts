import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { longestText } from '../../src/contract/choices.ts'
import { letterInfo } from '../../src/core/claims/letters/all.ts'
import type { Language } from '../../src/i18n/language.ts'
import { words } from '../../src/i18n/words.ts'
import { configure, reach, violations } from './accessible.ts'
import { expect, test } from './launch.ts'
import { openChannel } from './open-channel.ts'
import { ask } from './requests.ts'
import type { RunningApp } from './running-app.ts'
import { sampleCase } from './sample-case.ts'
import { openPage } from './sidebar.ts'

async function openLetters(page: Page, language: Language = 'zh'): Promise<void> {
  const { claimScreen, window } = words(language)
  await openPage(page, window.pages.claim)
  await page.getByRole('list', { name: claimScreen.list }).getByRole('button').first().click()
}

const { claimScreen, letters } = words('zh')
const field = (page: Page) => page.getByRole('textbox', { name: claimScreen.letter.text })
const mine = '我妈妈七十岁，从来不知道这个自动续费。'

/** Puts a sentence at the very beginning, as a person would: letter by letter. */
async function typeFirst(page: Page, sentence: string): Promise<void> {
  await field(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText(sentence)
}

async function choosePackFolder({ app }: RunningApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as never
  }, folder)
}

test('own words outlive the window, are told when older than the facts, and go into the pack', async ({
  launchApp,
}) => {
  const first = await launchApp()
  const into = mkdtempSync(join(tmpdir(), 'xucha-own-'))
  try {
    const id = (await sampleCase(first.page, { name: '张三' })).id
    await openLetters(first.page)
    const drafted = await field(first.page).inputValue()
    await typeFirst(first.page, mine)
    // The window is closed within the same moment: what was typed last is kept all the same.
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await first.close()

    const second = await launchApp({ dataDir: first.dataDir })
    const { page } = second
    await openLetters(page)
    await expect(field(page)).toHaveValue(mine + drafted)
    await openChannel(page, '12315')
    await page.getByRole('radio', { name: letters.ownLimit }).check({ force: true })
    await page.getByLabel(letters.ownLimitLabel).fill('260')
    await expect(field(page)).toHaveValue(/^【诉求】/)
    await typeFirst(page, mine)
    await expect(page.getByRole('status').filter({ hasText: letters.own.saved })).toBeVisible()
    await expect(page.getByRole('radio', { name: letters.limitOf(260) })).toBeVisible()

    await ask(page, 'claims.answer', { id, question: 'demanded', answer: 'refused' })
    await ask(page, 'claims.answer', { id, question: 'demanded-on', answer: '2026-08-03' })
    await openChannel(page, 'merchant')
    await expect(page.getByText(letters.own.older)).toBeVisible()
    await expect(field(page)).toHaveValue(mine + drafted)
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
    await expect(field(page)).toHaveValue(new RegExp(`^${mine}[\\s\\S]*2026年8月3日`))

    // The other one is still older than the facts, so that is told before the pack is written.
    await page.getByRole('button', { name: claimScreen.pack.make }).click()
    await page.getByRole('button', { name: claimScreen.pack.make }).click()
    await expect(page.getByText(/证据包写好了：「/)).toBeVisible()
    const [name = ''] = execFileSync('ls', [into], { encoding: 'utf8' }).split('\n')
    const pack = join(into, name)
    expect(readFileSync(join(pack, '1-发给商家/退款申请.txt'), 'utf8')).toContain(mine)
    expect(readFileSync(join(pack, '3-12315/投诉内容-260字.txt'), 'utf8')).toContain(mine)
    const own = spawnSync('pdftotext', ['-layout', join(pack, '只给自己看/给自己看的清单.pdf'), '-'])
    expect(own.stdout.toString()).toMatch(/你改过的文书[\s\S]*退款申请\.txt[\s\S]*投诉内容-260字\.txt/)
    const verified = spawnSync(process.execPath, [resolve('src/cli/verify.ts'), pack], { encoding: 'utf8' })
    expect(verified.status, verified.stdout).toBe(0)
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
})

test('the app’s wording comes back, and so does one’s own; hidden numbers and limits are told', async ({
  app,
  page,
}) => {
  await sampleCase(page, { name: '张三' })
  await openLetters(page)
  const drafted = await field(page).inputValue()
  await typeFirst(page, '请打 13812345678。')
  await expect(page.getByText(letters.own.numbers(1))).toBeVisible()
  // What is kept meanwhile does not move the place where one types.
  await expect(page.getByRole('status').filter({ hasText: letters.own.saved })).toBeVisible()
  await expect(page.getByText('给商家：退款申请（改过）')).toBeVisible()
  await page.keyboard.insertText('谢谢。')
  await expect(field(page)).toHaveValue(`请打 13812345678。谢谢。${drafted}`)
  await page.getByRole('button', { name: letters.own.cover }).click()
  await expect(field(page)).toHaveValue(`请打 138****5678。谢谢。${drafted}`)
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(field(page)).toHaveValue(drafted)
  await page.getByRole('button', { name: letters.own.undo }).click()
  await expect(field(page)).toHaveValue(/^请打 138/)
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(field(page)).toHaveValue(drafted)
  await page.getByRole('button', { name: letters.own.mineAgain }).click()
  await expect(field(page)).toHaveValue(`请打 138****5678。谢谢。${drafted}`)
  await page.getByRole('button', { name: claimScreen.letter.copyThis('给商家：退款申请') }).click()
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(`请打 138****5678。谢谢。${drafted}`)

  await openChannel(page, '12315')
  await page.getByRole('radio', { name: letters.limitOf(300) }).check({ force: true })
  await typeFirst(page, '补'.repeat(300))
  await expect(page.getByText(/超出 \d+ 字/)).toBeVisible()
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await expect(page.getByText(/「12315 投诉内容（300 字）」：超出字数上限 \d+ 字/)).toBeVisible()
  // One that was left is found as it was left.
  await page.getByRole('button', { name: letters.own.pack.seeThis('12315 投诉内容（300 字）') }).click()
  await expect(field(page)).toHaveValue(/^补{300}【诉求】/)
  await field(page).fill('长'.repeat(longestText + 1))
  await expect(page.getByRole('status').filter({ hasText: letters.own.tooLong('100,000') })).toBeVisible()
  await field(page).fill('')
  await expect(page.getByText(letters.own.emptied)).toBeVisible()
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(field(page)).toHaveValue(/^【诉求】/)
})

test('what could not be kept is told, tried again, and never thrown away', async ({ launchApp }) => {
  // An app of its own: what answers its requests is replaced for good.
  const { app, page } = await launchApp()
  await sampleCase(page, { name: '张三' })
  await openLetters(page)
  const drafted = await field(page).inputValue()
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('request:claims.editLetter')
    ipcMain.handle('request:claims.editLetter', () => ({ ok: false, failure: { code: 'disk-full' } }))
  })
  await typeFirst(page, mine)
  const full = words('zh').window.failures['disk-full'].title
  await expect(page.getByRole('status').filter({ hasText: letters.own.notSaved(full) })).toBeVisible()
  await expect(field(page)).toHaveValue(mine + drafted)
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(field(page)).toHaveValue(mine + drafted)
  await openChannel(page, '12315')
  await expect(page.getByText(letters.own.notSavedOf('给商家：退款申请', full))).toBeVisible()
  await page.getByRole('button', { name: letters.own.copy }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(mine + drafted)
})

for (const [language, theme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`a letter older than the facts is read and settled by keyboard alone: ${language}, ${theme}`, async ({
    page,
  }) => {
    await configure(page, theme, language)
    const id = (await sampleCase(page, { name: '张三' })).id
    const { claimScreen, letters } = words(language)
    await openLetters(page, language)
    const body = page.getByRole('textbox', { name: claimScreen.letter.text })
    await reach(page, body)
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.insertText(mine)
    await expect(page.getByRole('status').filter({ hasText: letters.own.saved })).toBeVisible()
    await ask(page, 'claims.answer', { id, question: 'name', answer: '李四' })
    await expect(page.getByText(letters.own.older)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: claimScreen.pack.make }).click()
    const see = page.getByRole('button', {
      name: letters.own.pack.seeThis(letterInfo('merchant')?.title[language] ?? ''),
    })
    await reach(page, see)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    const keep = page.getByRole('button', { name: letters.own.keep })
    await reach(page, keep)
    await page.keyboard.press('Enter')
    await expect(page.getByText(letters.own.older)).toHaveCount(0)
    await expect(body).toHaveValue(new RegExp(`^${mine}`))
  })
}
