import { expect, type Locator, type Page } from '@playwright/test'

/** The button of a page of the app in the sidebar beside them. */
export function sidebarButton(page: Page, name: string): Locator {
  return page.getByRole('navigation').first().getByRole('button', { name })
}

/** Goes to a page of the app by its name. */
export function openPage(page: Page, name: string): Promise<void> {
  return sidebarButton(page, name).click()
}

/** The page with this name is open; the heading of the renewals is a sentence, so the sidebar tells. */
export async function expectPageOpen(page: Page, name: string): Promise<void> {
  await expect(sidebarButton(page, name)).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
