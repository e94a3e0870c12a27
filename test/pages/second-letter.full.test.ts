import { words } from '../../src/i18n/words.ts'
import { expect, test } from '../e2e/launch.ts'
import { openChannel } from '../e2e/open-channel.ts'
import { ask } from '../e2e/requests.ts'
import { sampleCase } from '../e2e/sample-case.ts'
import { openPage } from '../e2e/sidebar.ts'

const { claimScreen, letters, window } = words('zh')

test('after a refusal the merchant’s letter is a second one, and the first stays as it was sent', async ({
  page,
}) => {
  const { id } = await sampleCase(page)
  await openPage(page, window.pages.claim)
  await page.getByRole('list', { name: claimScreen.list }).getByRole('button').first().click()
  await openChannel(page, 'merchant')
  const text = page.getByRole('textbox', { name: claimScreen.letter.text })
  const first = await text.inputValue()
  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  const on = subscriptions[0]!.billsEnd
  await ask(page, 'claims.noteStep', { id, channel: 'merchant', step: 'filed', on })
  await ask(page, 'claims.noteOutcome', { id, channel: 'merchant', outcome: 'refused' })
  // The next way is shown by itself.
  await expect(page.getByRole('tab', { name: /12315/ })).toHaveAttribute('aria-selected', 'true')
  await openChannel(page, 'merchant')
  await page.getByRole('button', { name: '文书', exact: true }).click()
  await expect(text).toHaveValue(/^退款申请（第二封）/)
  await expect(page.getByText(letters.isSecond)).toBeVisible()
  await page.getByRole('button', { name: letters.sentOn(words('zh').window.day(on)) }).click()
  await expect(page.getByText(first.trim().split('\n').at(-1)!, { exact: false }).first()).toBeVisible()
})
