import { words } from '../../src/i18n/words.ts'
import { expect, test } from '../e2e/launch.ts'
import { ask } from '../e2e/requests.ts'
import { openPage } from '../e2e/sidebar.ts'

test('the list of cases says whose each is where two people have renewals', async ({ page }) => {
  const { claimScreen, window } = words('zh')
  await ask(page, 'bills.importSamples', {})
  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  for (const { wallet, charges } of subscriptions.filter(({ kind }) => kind === 'membership'))
    await ask(page, 'claims.start', { charges: charges.map(({ tradeNo }) => ({ wallet, tradeNo })) })
  await openPage(page, window.pages.claim)
  const cases = page.getByRole('list', { name: claimScreen.list })
  await expect(cases.getByRole('listitem').filter({ hasText: '小米云服务' })).toContainText('我')
  await expect(cases.getByRole('listitem').filter({ hasText: '百度网盘' })).toContainText('妈妈')
})
