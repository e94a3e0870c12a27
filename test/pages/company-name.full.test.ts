import { words } from '../../src/i18n/words.ts'
import { answerAll } from '../e2e/asked.ts'
import { chooseOne } from '../e2e/choose-one.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { noteSent } from '../e2e/note-sent.ts'
import { planNamed } from '../e2e/plans.ts'
import { claimOpened } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { neverReminded } from '../fixture/answers.ts'
import { billIn } from '../fixture/write-bill.ts'

const { billsScreen, cancel, caseSteps, claim, claimScreen, window } = words('zh')

test('a brand on a bill: its company is asked for once, and the letter keeps a blank until it is named', async ({
  page,
  folder,
}) => {
  const trades = ['05', '06', '07', '08', '09', '10'].map(month => ({
    counterparty: '爱奇艺',
    goods: '爱奇艺VIP会员1个月自动续费',
    at: `2026-${month}-05 08:31:12`,
    fen: 2500,
  }))
  const path = billIn(folder, '微信.csv', {
    format: 'W2',
    trades,
    period: { from: '2026-04-01', to: '2026-10-31' },
  })
  await dropFiles(page, [path])
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  // No how-to knows this merchant: that the way is a general one stands on its card.
  await openPage(page, window.pages.cancel)
  await planNamed(page, '爱奇艺').click()
  await expect(page.getByText(cancel.evidence.inferred).first()).toBeVisible()
  await openPage(page, window.pages.charges)
  await claimOpened(page)
  await answerAll(page, { ...neverReminded, 'first-charge': 'renewal' })
  const merchant = '向商家要求退款'
  const { company } = claimScreen.question
  const card = page.getByRole('region', { name: company.title })
  await expect(card).toContainText(company.places.wechat)
  await expect(card).not.toContainText(company.places.alipay)
  await expect(card).toContainText(company.seen('北京爱奇艺科技有限公司'))
  await expect(page.getByText('爱奇艺（登记名称：____）').first()).toBeVisible()
  // Once the merchant refused, today's step leads to the name: an authority finds nobody by a brand.
  await noteSent(page, merchant, '2026-10-08')
  await chooseOne(page, caseSteps.resultOf(merchant), caseSteps.outcome('merchant', 'refused'))
  await page.getByRole('button', { name: caseSteps.toName }).click()
  await expect(card.getByRole('heading')).toBeFocused()
  await card.getByRole('textbox', { name: company.label }).fill('北京爱奇艺科技有限公司')
  await page.keyboard.press('Enter')
  await expect(card).toBeHidden()
  await expect(page.getByRole('heading', { name: claimScreen.question.yours })).toBeFocused()
  await expect(page.getByText(claimScreen.respondent('北京爱奇艺科技有限公司'))).toBeVisible()
  await expect(page.getByText('登记名称：____')).toHaveCount(0)
  // It can be changed where all is that the person said.
  const title = claim.questions['respondent-name'].title
  await expect(page.getByRole('textbox', { name: title })).toHaveValue('北京爱奇艺科技有限公司')
})
