import { words } from '../../src/i18n/words.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { decide, openRenewal } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { billIn } from '../fixture/write-bill.ts'

const { cancel, chargesScreen, window } = words('zh')

test('a renewal of the App Store is called what the person says, in list and plan, until that is undone', async ({
  page,
  folder,
}) => {
  const trades = ['05', '06', '07', '08', '09', '10'].map(month => ({
    counterparty: 'App Store & Apple Music',
    goods: `App Store & Apple Music: ${month}.05购买`,
    at: `2026-${month}-05 09:12:08`,
    fen: 1900,
  }))
  const path = billIn(folder, '支付宝.csv', {
    format: 'A4',
    trades,
    period: { from: '2026-04-01', to: '2026-10-31' },
  })
  await dropFiles(page, [path])
  await openPage(page, window.pages.charges)
  await openRenewal(page)
  const { decision } = chargesScreen
  await decide(page, decision.name)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: decision.nameLabel }).fill('  冥想  会员 ')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'App Store·冥想 会员' })
  await expect(heading.first()).toBeVisible()
  await expect(page.getByText(decision.saidName('冥想 会员'))).toBeVisible()
  await openPage(page, window.pages.cancel)
  await expect(page.getByText('App Store·冥想 会员').first()).toBeVisible()
  await expect(page.getByText(cancel.steps.apple).first()).toBeVisible()
  await openPage(page, window.pages.charges)
  await openRenewal(page)
  await page.getByRole('button', { name: decision.undo(decision.saidName('冥想 会员')) }).click()
  await expect(page.getByText('冥想 会员')).toHaveCount(0)
})
