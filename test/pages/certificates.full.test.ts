import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { planned } from '../fixture/bill-options.ts'
import { certificateOf, certified } from '../fixture/certificate.ts'
import { certificatePdf } from '../fixture/certificate-pdf.ts'
import { household } from '../fixture/household.ts'

const period = { from: '2024-01-01', to: '2024-06-30' }

test('certificates as PDF are dropped like bills, with a password where there is one, and say what they lack', async ({
  page,
  folder,
}) => {
  const write = (format: 'A5' | 'W6', name: string, print: Parameters<typeof certificatePdf>[1]) => {
    const wallet = format === 'A5' ? 'alipay' : 'wechat'
    const trades = household({ wallet, ...period, perMonth: 12, seed: 4 })
    const path = join(folder, name)
    writeFileSync(path, certificatePdf(certificateOf(planned({ format, trades, period })), print))
    return path
  }
  await dropFiles(page, [
    write('A5', '支付宝交易明细.pdf', { fonts: 'predefined', split: true }),
    write('W6', '微信支付交易明细证明.pdf', {
      fonts: 'subset',
      lock: { cipher: 'aes-256', user: '123456', owner: 'owner' },
    }),
  ])
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('微信支付交易明细证明.pdf')
  await dialog.getByRole('textbox', { name: '密码' }).fill('123456')
  await dialog.getByRole('button', { name: '打开' }).click()

  const list = page.getByRole('table', { name: '导入的账单' })
  await expect(list.getByRole('row').filter({ hasText: '支付宝交易流水证明' })).toBeVisible()
  const wechat = list.getByRole('row').filter({ hasText: '微信支付交易明细证明' }).first()
  await expect(wechat).toContainText('还要同期的对账单')
  await wechat
    .getByRole('button', { name: /微信支付交易明细证明/ })
    .first()
    .click()
  await expect(page.getByText('没有见过真实的文件')).toBeVisible()
  await expect(page.getByText('退款只看单独的退款行')).toBeVisible()
  await expect(page.getByText(certified.name)).toHaveCount(0)
  await expect(page.getByText(certified.identityNumber)).toHaveCount(0)
})
