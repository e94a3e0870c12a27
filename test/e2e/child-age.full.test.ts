import { words } from '../../src/i18n/words.ts'
import { billIn } from '../fixture/write-bill.ts'
import { answerAll, openFolds } from './asked.ts'
import { chooseDay } from './choose-day.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { claimOpened } from './renewals.ts'

const { billsScreen, claim, claimScreen, window } = words('zh')
const { questions, contradictions } = claim

test('a day of birth that does not fit the age is asked about, and putting the age right settles it', async ({
  page,
  folder,
}) => {
  const trades = ['05', '06', '07', '08', '09'].map(month => ({
    counterparty: '青竹文化传播有限公司',
    goods: '青竹儿童影视会员连续包月',
    at: `2026-${month}-05 08:31:12`,
    fen: 1900,
  }))
  const path = billIn(folder, '支付宝.csv', {
    format: 'A4',
    trades,
    period: { from: '2026-04-01', to: '2026-10-31' },
  })
  await dropFiles(page, [path])
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await claimOpened(page)
  await answerAll(page, {
    payer: 'minor',
    'minor-age': '8-13',
    guardian: 'mother',
    'minor-refused': 'yes',
    'would-cancel': 'yes',
    used: 'not',
    future: 'stop',
  })
  await expect(page.getByText(/当时8至13周岁/).first()).toBeVisible()
  await openFolds(page)
  await chooseDay(page, questions['child-born'].title, '2019-12-01')
  // Neither stands: the age is asked again, with the day beside it.
  await expect(page.getByRole('heading', { name: questions['minor-age'].title, level: 2 })).toBeFocused()
  await expect(page.getByText(contradictions['born-at-other-age']).first()).toBeVisible()
  const day = window.dayField.named(questions['child-born'].title, '')
  await expect(page.getByRole('button', { name: day })).toBeVisible()
  await expect(page.getByRole('group', { name: questions['first-charge'].title })).toBeVisible()
  await page.getByRole('button', { name: questions['minor-age'].options?.['under-8'], exact: true }).click()
  await expect(page.getByRole('heading', { name: claimScreen.question.yours })).toBeVisible()
  await expect(page.getByText(/账单上最早的一笔扣款时6周岁/).first()).toBeVisible()
})
