import type { Locator, Page } from '@playwright/test'

/** The button of a page of the app in the rail beside them. */
export function railButton(page: Page, name: string): Locator {
  return page.getByRole('navigation').first().getByRole('button', { name })
}

/** Goes to a page of the app by its name. */
export function openPage(page: Page, name: string): Promise<void> {
  return railButton(page, name).click()
}
