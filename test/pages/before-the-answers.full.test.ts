import { words } from '../../src/i18n/words.ts'
import { answerAll } from '../e2e/asked.ts'
import { expect, test } from '../e2e/launch.ts'
import { claimOpened, openSampleRenewal } from '../e2e/renewals.ts'

const { claim, claimScreen } = words('zh')

test('a case tells nothing of its strength before the answers, and what a complaint waits for after them', async ({
  page,
}) => {
  await openSampleRenewal(page)
  await claimOpened(page)
  await expect(page.getByText(/第 1 题/)).toBeVisible()
  await expect(page.getByText(/最早那笔不能晚于/)).toBeVisible()
  for (const strength of Object.values(claim.strengths))
    await expect(page.getByText(strength, { exact: true })).toHaveCount(0)
  await answerAll(page, {
    payer: 'self',
    'would-cancel': 'yes',
    used: 'little',
    future: 'stop',
    demand: 'all',
  })
  await page.getByRole('button', { name: claimScreen.pack.make }).click()
  await expect(page.getByText(claimScreen.pack.lacking([claimScreen.question.search.title]))).toBeVisible()
})
