import { longestText } from '../../src/contract/choices.ts'
import { letterInfo } from '../../src/core/claims/letters/all.ts'
import { words } from '../../src/i18n/words.ts'
import { configure, reach, violations } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'
import { openChannel } from '../e2e/open-channel.ts'
import { letterField, openLetters, ownWords, typeFirst } from '../e2e/own-words.ts'
import { ask } from '../e2e/requests.ts'
import { sampleCase } from '../e2e/sample-case.ts'

const { claimScreen, letters, window } = words('zh')

test('the app’s wording comes back, and so does one’s own; hidden numbers and limits are told', async ({
  app,
  page,
}) => {
  await sampleCase(page, { name: '张三' })
  await openLetters(page)
  const drafted = await letterField(page).inputValue()
  await typeFirst(page, '请打 13812345678。')
  await expect(page.getByText(letters.own.numbers(1))).toBeVisible()
  // What is kept meanwhile does not move the place where one types.
  await expect(page.getByRole('status').filter({ hasText: letters.own.saved })).toBeVisible()
  await expect(page.getByText('给商家：退款申请（改过）')).toBeVisible()
  await page.keyboard.insertText('谢谢。')
  await expect(letterField(page)).toHaveValue(`请打 13812345678。谢谢。${drafted}`)
  await page.getByRole('button', { name: letters.own.cover }).click()
  await expect(letterField(page)).toHaveValue(`请打 138****5678。谢谢。${drafted}`)
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(letterField(page)).toHaveValue(drafted)
  await page.getByRole('button', { name: window.undo }).click()
  await expect(letterField(page)).toHaveValue(/^请打 138/)
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(letterField(page)).toHaveValue(drafted)
  await page.getByRole('button', { name: letters.own.mineAgain }).click()
  await expect(letterField(page)).toHaveValue(`请打 138****5678。谢谢。${drafted}`)
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
  await expect(letterField(page)).toHaveValue(/^补{300}【诉求】/)
  await letterField(page).fill('长'.repeat(longestText + 1))
  await expect(page.getByRole('status').filter({ hasText: letters.own.tooLong('100,000') })).toBeVisible()
  await letterField(page).fill('')
  await expect(page.getByText(letters.own.emptied)).toBeVisible()
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(letterField(page)).toHaveValue(/^【诉求】/)
})

test('what could not be kept is told, tried again, and never thrown away', async ({ launchApp }) => {
  // An app of its own: what answers its requests is replaced for good.
  const { app, page } = await launchApp()
  await sampleCase(page, { name: '张三' })
  await openLetters(page)
  const drafted = await letterField(page).inputValue()
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('request:claims.editLetter')
    ipcMain.handle('request:claims.editLetter', () => ({ ok: false, failure: { code: 'disk-full' } }))
  })
  await typeFirst(page, ownWords)
  const full = words('zh').window.failures['disk-full'].title
  await expect(page.getByRole('status').filter({ hasText: letters.own.notSaved(full) })).toBeVisible()
  await expect(letterField(page)).toHaveValue(ownWords + drafted)
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(letterField(page)).toHaveValue(ownWords + drafted)
  await openChannel(page, '12315')
  await expect(page.getByText(letters.own.notSavedOf('给商家：退款申请', full))).toBeVisible()
  await page.getByRole('button', { name: letters.own.copy }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(ownWords + drafted)
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
    await page.keyboard.insertText(ownWords)
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
    await expect(body).toHaveValue(new RegExp(`^${ownWords}`))
  })
}
