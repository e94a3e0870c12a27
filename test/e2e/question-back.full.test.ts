import { words } from '../../src/i18n/words.ts'
import { expect, test } from './launch.ts'
import { openPage } from './sidebar.ts'

test('one can go back to the question before, and leave its answer as it is', async ({ page }) => {
  const { claim, claimScreen, window } = words('zh')
  const { back, keep } = claimScreen.question
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await openPage(page, window.pages.claim)
  await page
    .getByRole('button', { name: /开始维权/ })
    .first()
    .click()
  await expect(page.getByText(/^第 1 题，共 \d+ 题$/)).toBeVisible()
  await expect(button(back)).toHaveCount(0)
  await expect(button(keep)).toHaveCount(0)

  await button('我自己（成年人）').click()
  const second = page.getByRole('heading', { name: claim.questions['would-cancel'].title })
  await expect(second).toBeFocused()
  await button(back).click()
  await expect(page.getByRole('heading', { name: claim.questions.payer.title })).toBeFocused()
  await expect(second).toHaveCount(0)
  await button(keep).click()
  await expect(second).toBeVisible()
  await expect(page.getByText('我自己（成年人）')).toBeVisible()
})
