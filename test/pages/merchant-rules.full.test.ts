import { chooseOne } from '../e2e/choose-one.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { decide, openRenewal } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { billIn } from '../fixture/write-bill.ts'

const seller = '小米某某网络小店'

function monthly(counterparty: string, goods: string, day: string, fen: number) {
  return ['03', '04', '05', '06', '07', '08', '09', '10'].map(month => ({
    at: `2024-${month}-${day} 08:31:12`,
    counterparty,
    goods,
    fen,
  }))
}

/** A bill with a renewal of Xiaomi and one of a merchant that nobody has heard of. */
function bill(folder: string): string {
  const trades = [
    ...monthly('小米科技有限责任公司', '小米云服务-50GB连续包月', '05', 600),
    ...monthly(seller, '会员自动续费', '17', 1500),
  ]
  return billIn(folder, '支付宝交易明细.csv', {
    format: 'A4',
    trades,
    period: { from: '2024-01-01', to: '2024-10-31' },
  })
}

test('a rule about a merchant is made, shown, kept over a restart and taken back', async ({
  launchApp,
  folder,
}) => {
  const first = await launchApp()
  await dropFiles(first.page, [bill(folder)])
  await expect(first.page.getByText('一致', { exact: true })).toBeVisible()
  await openPage(first.page, '续费')
  await expect(first.page.getByRole('radio', { name: '全部 2' })).toBeVisible()
  await openRenewal(first.page, /小米某某网络小店/)
  await decide(first.page, '这个商家也是小米的')
  const dialog = first.page.getByRole('dialog')
  await expect(dialog).toContainText(`「${seller}」`)
  await chooseOne(first.page, '它扣的是什么', '小米云服务')
  await dialog.getByRole('button', { name: '定下来' }).press('Enter')
  // All is Xiaomi's then, so that it is no choice.
  await expect(first.page.getByRole('radio', { name: /^小米/ })).toHaveCount(0)
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '设置')
  const rules = page.getByRole('list', { name: '你定的商家规则' })
  await expect(rules).toContainText(seller)
  await expect(rules).toContainText('是小米的，小米云服务')
  await page.getByRole('button', { name: `撤掉「${seller}」的规则` }).click()
  await expect(page.getByText('还没有定过规则。')).toBeVisible()
  await openPage(page, '续费')
  await expect(page.getByRole('radio', { name: '小米 1' })).toBeVisible()
})

test('all of a merchant is taken out with a word, and brought back with one', async ({ page, folder }) => {
  await dropFiles(page, [bill(folder)])
  await expect(page.getByText('一致', { exact: true })).toBeVisible()
  await openPage(page, '续费')
  await openRenewal(page, /小米云服务/)
  await decide(page, '这个商家不是小米的')
  await page.getByRole('dialog').getByRole('button', { name: '定下来' }).click()
  // Nothing is Xiaomi's any more, so that it is no choice.
  await expect(page.getByRole('radio', { name: /^小米/ })).toHaveCount(0)
  await openRenewal(page, /小米科技/)
  await page
    .getByRole('region', { name: '你的判断' })
    .getByRole('button', { name: '撤销「你定过：「小米科技有限责任公司」不是小米的」' })
    .click()
  await expect(page.getByRole('radio', { name: '小米 1' })).toBeVisible()
})
