import type { Locator, Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { reach } from './accessible.ts'

const zh = words('zh')

/** A title of the report as the list has it: how often it comes stands below. */
export function listedTitle(title = ''): string {
  return title.replace(/[· ]连续包\S+$/, '')
}

/** Opens a renewal of the list on 续费, the first where none is named. */
export async function openRenewal(page: Page, name: string | RegExp = /./): Promise<void> {
  await page.locator('button[data-choice]').filter({ hasText: name }).first().click()
}

/** The details of the renewal that is open. */
export function openedRenewal(page: Page, { chargesScreen } = zh): Locator {
  return page.getByRole('region', { name: new RegExp(chargesScreen.detail.label('.*')) })
}

/** Samples read, 续费 open, Xiaomi's dearest renewal open on it. */
export async function openSampleRenewal(page: Page, language = zh): Promise<void> {
  const { billsScreen, chargesScreen } = language
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).first().click()
  await openRenewal(page, language === zh ? '小米云服务' : 'Xiaomi Cloud')
  await page.getByRole('table', { name: chargesScreen.detail.charges }).waitFor()
}

/** Says something of the open renewal, out of its menu, with keys alone. */
export async function decide(page: Page, act: string, { chargesScreen } = zh): Promise<void> {
  await reach(page, page.getByRole('button', { name: chargesScreen.decision.change }))
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: act, exact: true })
  await item.focus()
  await page.keyboard.press('Enter')
}

/** Begins a case about the open renewal, or about the first of the list. */
export async function claimOpened(page: Page, language = zh): Promise<void> {
  if ((await openedRenewal(page, language).count()) === 0) await openRenewal(page)
  await openedRenewal(page, language)
    .getByRole('button', { name: new RegExp(`${language.chargesScreen.list.claim}`) })
    .first()
    .click()
}

/** The chart with every month, in its own window. */
export async function enlargeChart(page: Page, { chargesScreen } = zh): Promise<Locator> {
  await page.getByRole('button', { name: chargesScreen.chart.enlarge }).click()
  return page.getByRole('dialog')
}
