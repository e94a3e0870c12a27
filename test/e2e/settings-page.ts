import type { Page } from '@playwright/test'
import { trySamples } from './samples.ts'
import { openPage } from './sidebar.ts'

/** The settings, with the sample bills read. */
export async function withSamples(page: Page): Promise<void> {
  await trySamples(page)
  await openPage(page, '设置')
}
