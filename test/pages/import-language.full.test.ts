import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { configure } from '../e2e/accessible.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'

test('what is said of a refused file follows the language of the window', async ({ page, folder }) => {
  const file = join(folder, '证明.pdf')
  writeFileSync(file, '%PDF-1.7\n微信支付交易明细证明')
  await dropFiles(page, [file])
  const refused = page.getByRole('list', { name: words('zh').billsScreen.notRead })
  await expect(refused).toContainText(words('zh').errors.wrongExports.pdf.title)
  await configure(page, 'light', 'en')
  const inEnglish = page.getByRole('list', { name: words('en').billsScreen.notRead })
  await expect(inEnglish).toContainText(words('en').errors.wrongExports.pdf.title)
  await expect(page.getByText(words('zh').errors.wrongExports.pdf.title)).toHaveCount(0)
})
