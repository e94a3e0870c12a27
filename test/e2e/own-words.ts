import type { Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { words } from '../../src/i18n/words.ts'
import { openPage } from './sidebar.ts'

/** Opens the first case of the list, with its letters. */
export async function openLetters(page: Page, language: Language = 'zh'): Promise<void> {
  const { claimScreen, window } = words(language)
  await openPage(page, window.pages.claim)
  await page.getByRole('list', { name: claimScreen.list }).getByRole('button').first().click()
}

/** The letter that is open. */
export const letterField = (page: Page) =>
  page.getByRole('textbox', { name: words('zh').claimScreen.letter.text })
/** A sentence of one's own. */
export const ownWords = '我妈妈七十岁，从来不知道这个自动续费。'

/** Puts a sentence at the very beginning, as a person would: letter by letter. */
export async function typeFirst(page: Page, sentence: string): Promise<void> {
  await letterField(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText(sentence)
}
