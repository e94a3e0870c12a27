import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { expect, test } from '../e2e/launch.ts'
import { trySamples } from '../e2e/samples.ts'
import { openPage } from '../e2e/sidebar.ts'

async function beginCase(page: Page): Promise<void> {
  // The renewals keep coming, and changing their order, until all bills are read.
  await trySamples(page)
  await openPage(page, words('zh').window.pages.claim)
  await page
    .getByRole('button', { name: /开始维权/ })
    .first()
    .click()
}

test('an answer that contradicts another leads to that one, and stands once it is changed', async ({
  page,
}) => {
  const { claim, claimScreen, caseSteps } = words('zh')
  const { questions } = claim
  const answer = async (question: 'payer' | 'would-cancel' | 'used' | 'future', value: string) => {
    const options = page.getByRole('group', { name: questions[question].title })
    await options
      .getByRole('button', { name: questions[question].options?.[value] ?? '', exact: true })
      .click()
  }
  await beginCase(page)
  await answer('payer', 'self')
  await answer('would-cancel', 'yes')
  await answer('used', 'used')
  await answer('future', 'keep')
  await expect(page.getByText(claim.contradictions['cancel-yet-keep'])).toBeVisible()
  await page.getByRole('button', { name: claimScreen.question.changeOther }).click()
  await answer('would-cancel', 'no')
  await expect(page.getByText(claim.contradictions['cancel-yet-keep'])).toHaveCount(0)
  await expect(page.getByRole('heading', { name: questions.future.title })).toHaveCount(0)
  // Who goes on using it is not told to stop it.
  await expect(page.getByRole('button', { name: caseSteps.toSwitchOff })).toHaveCount(0)
})

test('one can go back to the question before, and leave its answer as it is', async ({ page }) => {
  const { claim, claimScreen } = words('zh')
  const { back, keep } = claimScreen.question
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  await beginCase(page)
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
