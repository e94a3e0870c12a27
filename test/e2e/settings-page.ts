import type { Page } from '@playwright/test'
import { expect } from './launch.ts'
import { sampleCount } from './samples.ts'
import { openPage } from './sidebar.ts'

/** The settings, with the sample bills read. */
export async function withSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
  await openPage(page, '设置')
}
