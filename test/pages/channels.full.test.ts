import { words } from '../../src/i18n/words.ts'
import { expect, test } from '../e2e/launch.ts'
import { openChannel } from '../e2e/open-channel.ts'
import { ask } from '../e2e/requests.ts'
import { sampleCase } from '../e2e/sample-case.ts'
import { openPage } from '../e2e/sidebar.ts'

const { claimScreen, detector, window } = words('zh')

test('an answer that closes the way one looks at leads to the one that is left', async ({ page }) => {
  const { id } = await sampleCase(page)
  await openPage(page, window.pages.claim)
  await page.getByRole('list', { name: claimScreen.list }).getByRole('button').first().click()
  await openChannel(page, 'association')
  await expect(page.getByText(claimScreen.letter.council)).toBeVisible()
  // One of the two is taken: they are one step, as in the pack.
  const { channelNames } = claimScreen
  const numbered = [`3${channelNames['12315']}`, `3${channelNames.association}`, `4${channelNames.court}`]
  await expect(page.getByRole('tab')).toContainText(numbered)
  await openChannel(page, '12315')
  await ask(page, 'claims.answer', { id, question: 'payer', answer: 'stolen' })
  const wallet = page.getByRole('tab', { name: detector.wallets.alipay })
  await expect(wallet).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tab')).toHaveCount(2)
  await expect(page.getByRole('textbox', { name: claimScreen.letter.text })).toHaveValue(/没有得到我同意/)
})
