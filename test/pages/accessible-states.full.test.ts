import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { configure, looks, violations } from '../e2e/accessible.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { enlargeChart } from '../e2e/renewals.ts'
import { ask } from '../e2e/requests.ts'
import { openPage } from '../e2e/sidebar.ts'
import { encryptedZip } from '../fixture/encrypted-zip.ts'
import { writeBill } from '../fixture/write-bill.ts'

const period = { from: '2025-01-01', to: '2025-01-31' }

for (const [theme, language] of looks) {
  test(`no violation in what is out of the ordinary: ${theme}, ${language}`, async ({
    app,
    page,
    folder,
  }) => {
    const write = (name: string, bytes: Uint8Array | string) => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      return file
    }
    await configure(page, theme, language)
    const { billsScreen, chargesScreen, window } = words(language)
    const dialog = page.getByRole('dialog')

    const bill = writeBill({ format: 'A4', trades: [], period })
    const locked = await encryptedZip([{ name: '账单.csv', bytes: bill }], { password: '482915' })
    await dropFiles(page, [write('账单.zip', locked), write('空的.csv', ''), write('证明.pdf', '%PDF-1.7\n')])
    await expect(dialog).toBeVisible()
    expect(await violations(page), 'password').toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('list', { name: billsScreen.notRead })).toBeVisible()
    expect(await violations(page), 'refused files').toEqual([])

    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('shortcuts')?.click())
    await expect(dialog).toBeVisible()
    expect(await violations(page), 'keys').toEqual([])
    await page.keyboard.press('Escape')

    await ask(page, 'bills.importSamples', {})
    await openPage(page, window.pages.charges)
    const large = await enlargeChart(page, words(language))
    await large.getByRole('radio', { name: chargesScreen.mode.cumulative }).check({ force: true })
    expect(await violations(page), 'cumulative').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: chargesScreen.apart.look }).first().click()
    await expect(dialog).toBeVisible()
    expect(await violations(page), 'no renewals').toEqual([])
    await page.keyboard.press('Escape')

    await app.evaluate(({ app: electron }) => {
      const engine = electron.getAppMetrics().find(({ name }) => name === 'xucha-engine')
      if (engine) process.kill(engine.pid, 'SIGKILL')
    })
    await expect(page.getByRole('button', { name: window.dismiss, exact: true })).toBeVisible()
    expect(await violations(page), 'restarted').toEqual([])
  })
}
