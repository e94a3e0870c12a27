import { expect, type Locator, type Page } from '@playwright/test'

/** The button of a page of the app in the rail beside them. */
export function railButton(page: Page, name: string): Locator {
  return page.getByRole('navigation').first().getByRole('button', { name })
}

/** Goes to a page of the app by its name. */
export function openPage(page: Page, name: string): Promise<void> {
  return railButton(page, name).click()
}

/** The page with this name is open; the heading of the renewals is a sentence, so the rail tells. */
export async function expectPageOpen(page: Page, name: string): Promise<void> {
  await expect(railButton(page, name)).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
