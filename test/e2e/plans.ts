import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { openPage } from './sidebar.ts'

const { cancelScreen, window } = words('zh')

/** The plans of 停掉, the one of a renewal. */
export function planNamed(page: Page, name: string) {
  return page
    .getByRole('list', { name: cancelScreen.list })
    .getByRole('button')
    .filter({ hasText: name })
    .first()
}

/** 停掉 with the plan of Xiaomi's cloud open. */
export async function openCloudPlan(page: Page): Promise<void> {
  await openPage(page, window.pages.cancel)
  await planNamed(page, '小米云服务').click()
}
