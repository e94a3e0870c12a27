import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { chooseDay } from './choose-day.ts'

const { caseSteps, evidenceScreen } = words('zh')

/** Notes the day on which a way was taken, in its own small form, which is folded where the way has no text, and the number where there is one. */
export async function noteSent(page: Page, channel: string, day: string, ticket?: string): Promise<void> {
  const fold = page.getByRole('button', { name: caseSteps.sentAnyway })
  if (await fold.isVisible()) await fold.click()
  await chooseDay(page, evidenceScreen.channels.filed(channel), day)
  if (ticket !== undefined) await page.getByLabel(caseSteps.ticketOf(channel)).fill(ticket)
  await page.getByRole('button', { name: caseSteps.noteSentOf(channel) }).click()
}
